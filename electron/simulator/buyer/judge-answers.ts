import { add, compare, multiply, parseDecimal, zero } from '../../../shared/cxml/decimal.ts';
import type { CxmlDocument, OrderMessage, SetupRequest, Status } from '../../../shared/cxml/model.ts';
import { type Reading, readBytes, wholeDocument } from '../../../shared/cxml/read.ts';
import { isSuccess } from '../../../shared/cxml/status.ts';
import { amountInWords } from '../../../shared/cxml/words.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Finding, Mode } from '../../../shared/rehearsal/events.ts';
import type { RawAnswer } from './send.ts';

type Note = Omit<Finding, 'exchange'>;

/** What an answer has to be. */
export type Asked = 'setup' | 'order' | 'profile' | 'follow-up';

/**
 * What a cXML answer says, two layers at a time: the HTTP status says whether the document arrived, the cXML status
 * what became of it. A reply that is no cXML is a transport failure, whatever its HTTP status
 * (cXML User's Guide, "Response").
 */
export function readAnswer(
  answer: RawAnswer,
  asked: Asked,
): { reading: Reading; status: Status | undefined; outcome: Result<CxmlDocument> } {
  const reading = readBytes(
    answer.body,
    answer.contentType === undefined ? {} : { contentType: answer.contentType },
  );
  const whole = wholeDocument(reading);
  const document = whole.ok ? whole.value.document : undefined;
  const status = document && 'status' in document ? document.status : undefined;
  return { reading, status, outcome: outcomeOf(answer, asked, whole, document, status) };
}

function outcomeOf(
  answer: RawAnswer,
  asked: Asked,
  whole: ReturnType<typeof wholeDocument>,
  document: CxmlDocument | undefined,
  status: Status | undefined,
): Result<CxmlDocument> {
  if (!whole.ok) {
    const http = answer.status === 200 ? '' : ` with HTTP status ${answer.status}`;
    return fail(
      'no-status-element',
      `The supplier answered${http}, but not with a cXML Response: ${whole.error.message}`,
      'The address is wrong, or a sign-in page or proxy answered in the supplier’s place.',
    );
  }
  if (!document || !status) {
    return fail(
      'wrong-answer',
      `The supplier answered with a ${document?.type ?? 'document'} in place of a Response.`,
      'The supplier’s address for this document may be another one.',
    );
  }
  if (!isSuccess(status.code)) {
    const said = status.message.trim() === '' ? '' : `: ${status.message.trim()}`;
    return fail(
      `cxml-status-${status.code}`,
      `The supplier refused with cXML status ${status.code} ${status.text}${said}`,
      hintFor(status.code),
    );
  }
  if (asked === 'setup' && document.type !== 'PunchOutSetupResponse') {
    return fail(
      'no-start-page',
      `The supplier answered ${status.code} without a StartPage.`,
      'The supplier has to answer a setup request with the address of the page where shopping starts.',
    );
  }
  if (asked === 'profile' && document.type !== 'ProfileResponse') {
    return fail(
      'no-profile',
      `The supplier answered ${status.code} without its profile.`,
      'The supplier has to answer a ProfileRequest with a ProfileResponse.',
    );
  }
  if (document.type === 'PunchOutSetupResponse' && !isWebAddress(document.startPage)) {
    return fail(
      'start-page-not-web',
      `The supplier’s StartPage is no address of a web page: “${document.startPage.slice(0, 100)}”. It was not opened.`,
      'The supplier has to answer with the http or https address where shopping starts.',
    );
  }
  return ok(document);
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function hintFor(code: number): string {
  switch (code) {
    case 401:
      return 'Compare the shared secret, the domains and the identities on both sides, character by character. They are kept separately for punchout and orders.';
    case 406:
      return 'The supplier could not read the document. Look at it for characters that are not escaped and for its encoding.';
    case 450:
      return 'The supplier does not do this operation.';
    default:
      return code >= 500
        ? 'The supplier has a problem of its own; try again later.'
        : 'Change what the supplier names, and send again.';
  }
}

/** What a cart has to hold up against: the session it belongs to and the mode it was shopped in. */
export interface CartSession {
  readonly setup: SetupRequest;
  readonly mode: Mode;
  /** True where an edit is meant to come back without lines. */
  readonly mayEmpty?: boolean;
}

/** Checks on a returned cart that its grammar cannot say (cXML User's Guide, "PunchOutOrderMessage"; Coupa: sample order message). */
export function judgeCart(cart: OrderMessage, { setup, mode, mayEmpty = false }: CartSession): Note[] {
  const notes: Note[] = [];
  const check = (
    holds: boolean,
    severity: 'note' | 'warning' | 'error',
    code: string,
    good: string,
    bad: string,
    fix: string,
  ) =>
    notes.push(
      holds ? { severity: 'pass', code, message: good, fix: '' } : { severity, code, message: bad, fix },
    );

  check(
    cart.buyerCookie === setup.buyerCookie,
    'error',
    'buyer-cookie',
    'The buyer cookie came back unchanged.',
    'The buyer cookie came back changed: the cart cannot be matched to its session.',
    'The supplier has to return the BuyerCookie of the setup request exactly as it was.',
  );
  const secret = [...cart.header.from, ...cart.header.to, ...cart.header.sender].some(
    (credential) => credential.secret !== undefined,
  );
  check(
    !secret,
    'warning',
    'secret-in-cart',
    'No shared secret travels through the browser.',
    'The cart carries a SharedSecret through the requester’s browser.',
    'The supplier should leave SharedSecret out of the cart; change the secret if it was a real one.',
  );
  const sum = totalOf(cart);
  const total = parseDecimal(cart.total.amount);
  check(
    sum !== undefined && total !== undefined && compare(sum, total) === 0,
    'warning',
    'total',
    `The lines add up to the total, ${total ? amountInWords(total) : cart.total.amount} ${cart.total.currency}.`,
    sum === undefined
      ? 'A quantity or a price is not a number.'
      : `The lines add up to ${amountInWords(sum, 2)}, the total says ${cart.total.amount}.`,
    'The total is the sum of quantity times unit price.',
  );
  const currencies = new Set([cart.total.currency, ...cart.items.map((item) => item.unitPrice.currency)]);
  check(
    currencies.size === 1,
    'warning',
    'currency',
    'One currency throughout.',
    `The cart mixes currencies: ${[...currencies].join(', ')}.`,
    'Use one currency in a cart.',
  );
  const unclassified = cart.items.filter(
    (item) =>
      !item.classifications.some(
        ({ domain, code }) => domain.toUpperCase() === 'UNSPSC' && /^\d{8}$/.test(code),
      ),
  );
  check(
    unclassified.length === 0,
    'warning',
    'unspsc',
    'Every line has a UNSPSC code of eight digits.',
    `${unclassified.length} of ${cart.items.length} lines have no UNSPSC code of eight digits.`,
    'Procurement systems map the UNSPSC code to a commodity, and the commodity to the approval chain.',
  );
  check(
    cart.items.length > 0 || setup.operation !== 'edit',
    mayEmpty ? 'note' : 'error',
    'empty-cart-deletes',
    `The cart has ${cart.items.length} ${cart.items.length === 1 ? 'line' : 'lines'}.`,
    'The edit was answered with a cart without lines: the lines of the requisition are deleted.',
    'To leave a cart as it is, the supplier answers with Status 204; an empty cart deletes the lines.',
  );
  if (cart.deploymentMode !== undefined) {
    check(
      cart.deploymentMode === mode,
      'warning',
      'deployment-mode',
      `The cart says deploymentMode="${cart.deploymentMode}", as the rehearsal does.`,
      `The cart says deploymentMode="${cart.deploymentMode}"; the rehearsal runs in ${mode} mode.`,
      'Compare the mode on both sides.',
    );
  }
  return notes;
}

function totalOf(cart: OrderMessage) {
  let sum = zero;
  for (const item of cart.items) {
    const quantity = parseDecimal(item.quantity);
    const price = parseDecimal(item.unitPrice.amount);
    if (!quantity || !price) return undefined;
    sum = add(sum, multiply(quantity, price));
  }
  return sum;
}
