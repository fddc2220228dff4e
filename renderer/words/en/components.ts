import { formatCount } from '../../format/number.ts';
import { plural } from './plural.ts';

/** Words of what several pages share. */
export const components = {
  confirmSettings: {
    testMode: 'Test mode',
    testModeMeans: 'On: requests and orders travel, and nothing is bought.',
    enableRedirect: 'Enable redirect',
    enableRedirectMeans: 'On: who starts in AWS Marketplace is sent to Coupa.',
    freePreApproval: 'Pre-approval of free products',
    freePreApprovalMeans: 'Off: free products make orders of 0.00.',
    byolPreApproval: 'Pre-approval of BYOL products',
    byolPreApprovalMeans: 'Off: products with your own licence make orders of 0.00.',
    lookAtTheConsole: 'No API tells how these are set. Look at the console, and say here what you see.',
    said: ({ state, who, when }: { readonly state: string; readonly who: string; readonly when: string }) =>
      `${state}, said ${who} on ${when}`,
    on: 'On',
    off: 'Off',
    nobodySaid: 'Nobody said yet',
    say: { on: 'It is on', off: 'It is off' },
    sayFor: {
      on: ({ label }: { readonly label: string }) => `It is on: ${label}`,
      off: ({ label }: { readonly label: string }) => `It is off: ${label}`,
    },
  },
  copyButton: {
    copyWhat: ({ what }: { readonly what: string }) => `Copy ${what}`,
    copied: 'Copied',
    copiedWhat: ({ what }: { readonly what: string }) => `Copied ${what}`,
  },
  copySecret: {
    copied: ({ seconds }: { readonly seconds: number }) => `Copied; cleared in ${seconds} s`,
    copySecret: 'Copy the shared secret',
  },
  dayInput: {
    placeholder: 'YYYY-MM-DD',
  },
  deleteRehearsals: {
    title: ({ count }: { readonly count: number }) =>
      `Delete ${formatCount(count)} ${plural(count, 'rehearsal', 'rehearsals')}?`,
    andMore: ({ count }: { readonly count: number }) => `and ${formatCount(count)} more`,
    goneForGood: 'The messages in them are gone for good. Reports and files that you saved stay.',
    damagedRecord: 'Damaged record',
  },
  exportButton: {
    export: 'Export',
    exportAll: 'Export all integrations',
    exportOne: 'Export the integration',
    chooseFile: 'Choose a file',
    whatIsIt: 'A readable JSON file with values, steps and history, for another computer or a colleague.',
    withSecrets: 'With the shared secrets, locked by a passphrase',
    passphrase: 'Passphrase',
    passphraseMeans: 'At least 12 characters. Whoever imports the file needs it; it is not kept here.',
    passphraseTooShort: 'Enter at least 12 characters.',
  },
  failure: {
    restart: 'Restart',
    startAgain: 'Start again',
    reload: 'Reload',
  },
  integrationGone: {
    integration: 'Integration',
    reading: 'Reading the integration',
    gone: 'There is no such integration here. It may have been deleted, or be in another profile.',
    allIntegrations: 'All integrations',
  },
  lastRehearsal: {
    neverRehearsed: 'Never rehearsed',
  },
  outcome: {
    passed: 'Passed',
    failed: 'Failed',
    running: 'Running',
    didNotEnd: 'Did not end',
  },
  partiesPicture: {
    you: 'You, in a shopping window beside this one',
    buyer: 'Simulated: opens the punchout, takes the cart, sends the order',
    network: 'Simulated: knows both by their ANID, adds the supplier’s secret, passes on',
    supplier: 'Simulated: shows the store, answers every message',
    whoTakesPart: 'Who takes part',
  },
  personField: {
    yourName: 'Your name',
    whyName: 'Kept with what you say, and the date.',
    nameMissing: 'Enter your name: somebody will ask who saw it.',
  },
  recentRehearsals: {
    title: 'Recent rehearsals',
    reading: 'Reading the rehearsals',
    none: 'No rehearsals yet',
    whyNone: 'Each one is kept here with every message, to open again.',
    all: 'All rehearsals',
  },
  rehearsalColumns: {
    started: 'Started',
    system: 'System',
    scenario: 'Scenario',
    mode: 'Mode',
    result: 'Result',
    damaged: 'Damaged',
    summary: 'Summary',
  },
  rowValue: {
    notEntered: 'Not entered yet',
    allOfThem: 'None: all of them',
  },
  secretStoreNotice: {
    enterAgain: 'Secrets that were kept may not open. Enter them again where they do not.',
    anotherStorage: 'The system’s safe storage is another one than before',
    thisRunOnly: 'Secrets are kept for this run only',
    keepInFile: 'Or keep them in a file that this passphrase locks',
    usePassphrase: 'Use passphrase',
    locked: 'Secrets are locked',
    passphrase: 'Passphrase',
    unlock: 'Unlock',
  },
  testMode: {
    on: ({ days }: { readonly days: number }) =>
      days === 0
        ? 'Test mode: on since today'
        : `Test mode: on for ${formatCount(days)} ${plural(days, 'day', 'days')}`,
    off: 'Test mode: off',
  },
  useSaving: {
    saved: ({ name }: { readonly name: string }) => `Saved ${name}`,
  },
  editor: {
    maskedDocument: 'Document, secrets and e-mail addresses masked',
    document: 'Document',
  },
  masks: {
    masked: 'Masked',
  },
};
