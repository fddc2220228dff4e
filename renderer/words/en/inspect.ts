import { formatCount } from '../../format/number.ts';
import { fitsHelp, inspectHelp, saidHelp } from './inspect-help.tsx';
import { plural } from './plural.ts';

/** Words of the Inspect page. */
export const inspect = {
  help: { page: inspectHelp, fits: fitsHelp, said: saidHelp },
  arrivalTab: {
    platform: 'Platform',
    inPlatform: ({ platform, count }: { readonly platform: string; readonly count: number }) =>
      `In ${platform} (${formatCount(count)})`,
    changedValues: ({ platform }: { readonly platform: string }) => `Values that ${platform} changes`,
    beforeAndAfter: ({ platform }: { readonly platform: string }) => `Before and after in ${platform}`,
    takesEveryValue: ({ platform }: { readonly platform: string }) =>
      `${platform} takes every value as it is, as far as its limits are known.`,
    field: 'Field',
    sent: 'Sent',
    in: ({ name }: { readonly name: string }) => `In ${name}`,
    leftOutValue: 'left out',
    whatHappens: 'What happens',
    source: 'Source',
    pagesOfChanges: 'Pages of changes',
    page: ({ number }: { readonly number: number }) => `Page ${number}`,
    cutOff: 'Cut off',
    rounded: 'Rounded',
    caseChanged: 'Upper and lower case changed',
    leftOut: 'Left out',
    replaced: 'Replaced',
    lineField: ({ item, field }: { readonly item: number; readonly field: string }) =>
      `Line ${item}: ${field}`,
    empty: '(empty)',
    whatToKnow: 'What to know',
    advice: 'Advice',
    line: ({ line }: { readonly line: number }) => `Line ${line}`,
  },
  compareTab: {
    openSecond: 'Open a second document to compare this one with.',
    addDocument: 'Add a document',
    compareWith: 'Compare with',
  },
  diagnosesCard: {
    whatFits: 'What fits',
    nothingFits: 'Not known. Nothing here points to a failure that the program knows.',
    evidence: 'Evidence',
    cause: 'Cause',
    fix: 'Fix',
    where: 'Where',
    source: 'Source',
  },
  documentView: {
    whatIsSaid: 'What is said of the document',
    findings: ({ count }: { readonly count: number }) => `Findings (${formatCount(count)})`,
    onArrival: ({ count }: { readonly count: number }) => `On arrival (${formatCount(count)})`,
    compareWith: 'Compare with…',
    raw: 'Raw',
    format: 'Format',
    showSecrets: 'Show secrets and e-mail addresses',
    judgingAgain: 'Judging again',
  },
  drop: {
    theText: 'The text',
    pastedText: 'Pasted text',
    cannotRead: ({ name }: { readonly name: string }) =>
      `${name} could not be read. It may be a folder, or it was moved.`,
    dropFiles: 'Drop files, not folders.',
    tooLarge: ({ name }: { readonly name: string }) => `${name} has more than 20 MB.`,
    cutOut: 'Cut out the part with the document and take that.',
  },
  findingsList: {
    error: 'Error',
    warning: 'Warning',
    note: 'Note',
    xml: 'XML',
    cxmlGrammar: 'cXML grammar',
    officialDtd: 'Official DTD',
    punchoutProtocol: 'Punchout protocol',
    nothingToObject: 'Nothing to object to.',
    pagesOfFindings: 'Pages of findings',
    nextPage: 'Next page',
    previousPage: 'Previous page',
    page: ({ number }: { readonly number: number }) => `Page ${number}`,
    lineColumn: ({
      line,
      column,
      rule,
    }: {
      readonly line: number;
      readonly column: number;
      readonly rule: string;
    }) => `Line ${line}, column ${column} · ${rule}`,
  },
  inspectPage: {
    inspect: 'Inspect',
    description: 'Find out what is wrong with a document, where, and what to change.',
    startOver: 'Start over',
    addDocument: 'Add a document',
    document: 'Document',
    dropToInspect: 'Drop to inspect',
  },
  inspection: {
    warnings: ({ count }: { readonly count: number }) =>
      `${formatCount(count)} ${plural(count, 'warning', 'warnings')}`,
    notes: ({ count }: { readonly count: number }) =>
      `${formatCount(count)} ${plural(count, 'note', 'notes')}`,
    errors: ({ count }: { readonly count: number }) =>
      `${formatCount(count)} ${plural(count, 'error', 'errors')}`,
    notValid: 'Not valid',
    notJudgedInFull: 'Not judged in full',
    failureFits: 'a known failure fits',
    noErrors: 'No errors',
    coupa: 'Coupa',
    sapAriba: 'SAP Ariba',
    notCxml: 'Not a cXML document',
    unreadable: 'Not readable as XML',
  },
  intake: {
    title: 'Paste, drop or open',
    description:
      'A cXML document, an HTTP exchange, a form body, base64, or a piece of a log with XML in it.',
    document: 'Document',
    documentMeans: 'What you paste is judged at once. Secrets and e-mail addresses are masked.',
    placeholder: 'Paste here, or drop files anywhere on this page',
    inspect: 'Inspect',
    judging: 'The judge reads it',
    openFiles: 'Open files',
    limits: 'Up to 20 MB each. Nothing leaves this computer.',
  },
  nothingFound: {
    title: ({ name }: { readonly name: string }) => `${name}: no XML document found`,
    searchedAs:
      'It was searched as a document, an HTTP exchange, a form body, base64 and a log. Copy the whole message, headers included.',
    theText: 'The text',
  },
  outlineCard: {
    outline: 'Outline',
    none: 'No outline: the document could not be read.',
    outlineLabel: 'Outline of the document',
    expand: ({ label }: { readonly label: string }) => `Expand ${label}`,
    collapse: ({ label }: { readonly label: string }) => `Collapse ${label}`,
    line: ({ line }: { readonly line: number }) => `line ${line}`,
  },
  rawTab: {
    asItCame: ({ name }: { readonly name: string }) => `As it came: ${name}.`,
    documentWas: ({ place }: { readonly place: string }) => `The document was ${place}.`,
    leftOut: ({ left }: { readonly left: number }) => `${formatCount(left)} characters are left out here.`,
    label: 'As it came',
    notShown: 'Not shown: it holds too many secrets and addresses in an encoded form to mask each of them.',
    rawText: 'What was opened, as it came',
    line: 'Line',
    text: 'Text',
  },
  reportButton: {
    copied: 'Copied',
    copyReport: 'Copy report',
    copiedReport: 'Copied the report, secrets and e-mail addresses masked',
  },
  roundTripTable: {
    comparing: 'Comparing cart and order.',
    title: 'Cart against order',
    sameAsCart: 'The order has what the cart had',
    differences: ({ count }: { readonly count: number }) =>
      `${formatCount(count)} ${plural(count, 'difference', 'differences')}`,
    theTotalsAgree: 'the totals agree',
    theTotalsDiffer: 'the totals differ',
    unchanged: 'Everything came through unchanged.',
    line: 'Line',
    field: 'Field',
    inTheCart: 'In the cart',
    inTheOrder: 'In the order',
    whatHappened: 'What happened',
    pagesOfDifferences: 'Pages of differences',
    page: ({ number }: { readonly number: number }) => `Page ${number}`,
    cutOff: 'Cut off',
    rounded: 'Rounded',
    caseChanged: 'Upper and lower case changed',
    leftOut: 'Left out',
    replaced: 'Replaced',
    added: 'Added',
    orderChanged: 'Order changed',
    all: 'All',
    orderLine: ({ orderLine }: { readonly orderLine: number }) => `Order line ${orderLine}`,
    movedLine: ({ cartLine, orderLine }: { readonly cartLine: number; readonly orderLine: number }) =>
      `${cartLine}, in the order ${orderLine}`,
    nothing: 'nothing',
    empty: '(empty)',
  },
  saidFields: {
    notKnown: 'Not known',
    testMode: 'Test mode',
    production: 'Production',
    create: 'create: a new cart',
    edit: 'edit: a cart reopened',
    inspect: 'inspect: a cart looked at',
    source: 'source: a quote asked for',
    title: 'What the document belongs to',
    mode: 'Integration’s mode',
    operation: 'Operation of the session',
    buyerCookie: 'BuyerCookie of the setup request',
    buyerCookiePlaceholder: 'Paste it to hold the cart against it',
    operationSaid: ({ operation }: { readonly operation: string }) => `operation ${operation}`,
    buyerCookieGiven: 'BuyerCookie given',
    nothingKnown: 'Nothing is known of its mode or session.',
  },
  sure: {
    documented: 'Documented by the vendor',
    reported: 'Reported by others',
    inferred: 'Inferred, not confirmed',
  },
  verdictCard: {
    typeVersionVerdict: ({
      what,
      version,
      text,
    }: {
      readonly what: string;
      readonly version: string;
      readonly text: string;
    }) => `${what}, cXML ${version}: ${text}`,
    fitsBest: 'Fits best:',
    found: ({ place }: { readonly place: string }) => `Found ${place}.`,
    officialDtdValid: ({ module, version }: { readonly module: string; readonly version: string }) =>
      `Official DTD ${module} ${version}: valid.`,
    officialDtdNotValid: ({ module, version }: { readonly module: string; readonly version: string }) =>
      `Official DTD ${module} ${version}: not valid.`,
    leftOut: ({ count }: { readonly count: number }) =>
      `${formatCount(count)} ${plural(count, 'more finding', 'more findings')} left out of the lists.`,
  },
};
