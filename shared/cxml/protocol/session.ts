import type { JudgeContext } from '../judgement.ts';
import { attributeOf, childOf, textOf, type XmlElement } from '../tree.ts';
import { counted, shortId } from '../words.ts';
import type { LineWatch } from './line-pass.ts';
import { saysUnchanged } from './status.ts';
import type { Issue, LineRule, Rule, Subject, Tell } from './subject.ts';

/** Rules of a punchout session (cXML User's Guide, "PunchOutSetupRequest" and "PunchOutOrderMessage"). */
export const sessionRules: readonly Rule[] = [
  cookie,
  cookieEcho,
  returnAddress,
  addresses,
  linesToReopen,
  emptyCart,
  inspectedCart,
];

/** Of these, what is asked of each line. */
export const sessionLineRules: readonly LineRule[] = [auxiliaryIds];

/** Operations that a cart comes back from. */
const returning: ReadonlySet<string> = new Set(['create', 'edit']);
/** Operations that open a cart which exists. */
const reopening: ReadonlySet<string> = new Set(['edit', 'inspect']);

function cookieOf({ payload }: Subject): XmlElement | undefined {
  return payload && childOf(payload, 'BuyerCookie');
}

function* cookie(subject: Subject): Iterable<Issue> {
  const at = cookieOf(subject);
  if (!at) return;
  const value = textOf(at);
  if (value.trim() === '') {
    yield {
      severity: 'warning',
      code: 'cookie-empty',
      at,
      message: 'The BuyerCookie is empty. The procurement system finds the requester’s session by it.',
      fix:
        subject.type === 'PunchOutOrderMessage'
          ? 'Return the BuyerCookie of the setup request, character by character.'
          : 'Send a BuyerCookie that no other session has.',
    };
  } else if (value !== value.trim()) {
    yield {
      severity: 'warning',
      code: 'cookie-white-space',
      at,
      message:
        'There is white space around the BuyerCookie. A receiver that compares exactly does not find the session.',
      fix: 'Write it directly between <BuyerCookie> and </BuyerCookie>.',
    };
  }
}

/** The cart answers the session by returning its cookie unchanged. */
function* cookieEcho(subject: Subject, { session }: JudgeContext): Iterable<Issue> {
  const at = cookieOf(subject);
  const sent = session?.buyerCookie;
  if (!at || sent === undefined || subject.type !== 'PunchOutOrderMessage') return;
  const returned = textOf(at);
  if (returned === sent) return;
  const how =
    returned.trim() === sent.trim()
      ? 'only the white space around it differs'
      : returned.trim().toLowerCase() === sent.trim().toLowerCase()
        ? 'upper and lower case differ'
        : returned.trim() !== '' && sent.startsWith(returned.trim())
          ? 'its end is missing'
          : 'it is another one';
  yield {
    severity: 'error',
    code: 'cookie-changed',
    at,
    message: `The cart returns the BuyerCookie "${shortId(returned)}", the setup request sent "${shortId(sent)}": ${how}. The procurement system cannot match the cart to a session.`,
    fix: 'Return the BuyerCookie of the setup request unchanged, character by character.',
  };
}

function* returnAddress({ type, payload }: Subject): Iterable<Issue> {
  if (type !== 'PunchOutSetupRequest' || !payload) return;
  const operation = attributeOf(payload, 'operation') ?? '';
  if (!returning.has(operation) || childOf(payload, 'BrowserFormPost')) return;
  yield {
    severity: 'warning',
    code: 'no-return-address',
    at: payload,
    message: `There is no BrowserFormPost. The supplier does not know where to return the cart of this ${operation} session.`,
    fix: 'Send BrowserFormPost with the URL that takes the cart.',
  };
}

/** Addresses that the browser is sent to have to be complete. */
function* addresses({ payload }: Subject): Iterable<Issue> {
  for (const name of ['BrowserFormPost', 'StartPage']) {
    const holder = payload && childOf(payload, name);
    const at = holder && childOf(holder, 'URL');
    if (!at || isWebAddress(textOf(at).trim())) continue;
    yield {
      severity: 'warning',
      code: 'address-incomplete',
      at,
      message: `The URL of ${name} is not a complete http or https address. The browser cannot be sent there.`,
      fix: 'Write the whole address, beginning with https://.',
    };
  }
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
}

function* linesToReopen({ type, payload, lines }: Subject): Iterable<Issue> {
  if (type !== 'PunchOutSetupRequest' || !payload) return;
  const operation = attributeOf(payload, 'operation') ?? '';
  if (!reopening.has(operation) || lines.length > 0) return;
  yield {
    severity: 'warning',
    code: 'no-lines-to-reopen',
    at: payload,
    attribute: 'operation',
    message: `operation="${operation}" and no ItemOut. The supplier cannot tell which cart to open.`,
    fix: 'Send the lines of the cart with their SupplierPartID and SupplierPartAuxiliaryID, or operation="create".',
  };
}

/** The supplier finds its own cart again by SupplierPartAuxiliaryID; it comes back as it was sent. */
function auxiliaryIds({ type, payload, orderHeader }: Subject, tell: Tell): LineWatch | undefined {
  const operation =
    type === 'PunchOutSetupRequest' && payload
      ? attributeOf(payload, 'operation')
      : type === 'PunchOutOrderMessage' && orderHeader
        ? attributeOf(orderHeader, 'operationAllowed')
        : undefined;
  if (operation === undefined || !reopening.has(operation)) return undefined;
  const reopened = type === 'PunchOutSetupRequest';
  return {
    line({ auxiliaryId, element, number }) {
      if (auxiliaryId && auxiliaryId.text.trim() !== '') return;
      tell({
        severity: reopened ? 'warning' : 'note',
        code: 'no-auxiliary-id',
        at: element,
        message: reopened
          ? `Line ${number} has no SupplierPartAuxiliaryID. The supplier may take it for a new line, and the cart returns with it twice.`
          : `Line ${number} has no SupplierPartAuxiliaryID, and the cart may be reopened (operationAllowed="${operation}"). Nothing but the part number tells the line then.`,
        fix: reopened
          ? 'Return the SupplierPartAuxiliaryID of the cart unchanged.'
          : 'Give every line a SupplierPartAuxiliaryID that leads back to it.',
      });
    },
  };
}

/** No lines: deletes in an edit session, nothing otherwise. Unchanged is Status 204, which looks alike and means the opposite. */
function* emptyCart(subject: Subject, { session }: JudgeContext): Iterable<Issue> {
  const { type, payload, lines } = subject;
  if (type !== 'PunchOutOrderMessage' || !payload || lines.length > 0 || saysUnchanged(subject)) return;
  if (session?.operation === 'inspect') return;
  if (session?.operation === 'edit') {
    yield {
      severity: 'warning',
      code: 'empty-cart-deletes',
      at: payload,
      message:
        'The cart of an edit session comes back without lines. The procurement system deletes the lines it has.',
      fix: 'Where nothing changed, send <Status code="204" text="No Content"/> before PunchOutOrderMessage.',
    };
    return;
  }
  yield {
    severity: 'note',
    code: 'empty-cart',
    at: payload,
    message:
      session?.operation === undefined
        ? 'The cart has no lines. In a new session nothing happens; in an edit session the lines are deleted.'
        : 'The cart has no lines, so nothing comes into the requisition.',
    fix: 'Where the session ends without a change, send <Status code="204" text="No Content"/> before PunchOutOrderMessage.',
  };
}

function* inspectedCart(subject: Subject, { session }: JudgeContext): Iterable<Issue> {
  const { type, payload, lines } = subject;
  if (type !== 'PunchOutOrderMessage' || !payload || session?.operation !== 'inspect' || lines.length === 0)
    return;
  yield {
    severity: 'note',
    code: 'inspected-cart',
    at: payload,
    message: `The session only inspects a cart, and ${counted(lines.length, 'line')} ${lines.length === 1 ? 'comes' : 'come'} back. The procurement system ignores ${lines.length === 1 ? 'it' : 'them'}.`,
    fix: 'Nothing, where no change was meant; otherwise start the session with operation="edit".',
  };
}
