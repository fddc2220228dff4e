import { readNumber } from './protocol/number.ts';
import { saysUnchanged } from './protocol/status.ts';
import type { Subject } from './protocol/subject.ts';
import type { Reading } from './read.ts';
import { attributeOf, childOf, childrenOf, elementsOf, textOf, type XmlElement } from './tree.ts';
import { amountInWords, counted, quote, shortId } from './words.ts';

/**
 * A document in one or two sentences of plain words: what it is, from whom, for whom, how much. E-mail addresses are
 * masked, cookies shortened, secrets never shown. Says so too where the text is no cXML.
 */
export function summarise(reading: Reading): string {
  const subject = reading.subject;
  return subject ? sentenceOf(subject) : notCxml(reading);
}

function notCxml({ type, parsed, text, findings }: Reading): string {
  if (parsed) {
    return /^html$/i.test(parsed.root.name)
      ? webPage
      : `An XML document with the root <${quote(parsed.root.name, 30)}>, not cXML.`;
  }
  if (/^\s*(?:<!DOCTYPE\s+html|<html[\s>])/i.test(text)) return webPage;
  if (text.trim() === '' && findings.length === 0) return 'Nothing: the text is empty.';
  const [first] = findings;
  return first ? `No readable XML: ${first.message}` : `No readable XML (${type}).`;
}

const webPage = 'A web page (HTML), not a cXML document.';

function sentenceOf(subject: Subject): string {
  const describe = Object.hasOwn(byType, subject.type) ? byType[subject.type] : undefined;
  const sentence = joined(describe ? describe(subject) : other(subject), mode(subject));
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

const byType: Readonly<Record<string, (subject: Subject) => string>> = {
  PunchOutSetupRequest: setupRequest,
  PunchOutSetupResponse: setupResponse,
  PunchOutOrderMessage: cart,
  OrderRequest: order,
  Response: response,
  ProfileRequest: (subject) =>
    joined(`A profile request (which documents does the receiver take)${from(subject)}`, to(subject)),
  ProfileResponse: profileResponse,
  StatusUpdateRequest: statusUpdate,
  ConfirmationRequest: confirmation,
  ShipNoticeRequest: shipNotice,
};

/** Parts joined by commas, empty ones left out. */
function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function setupRequest(subject: Subject): string {
  const { payload, lines } = subject;
  const operation = payload ? quote(attributeOf(payload, 'operation') ?? 'no operation', 20) : '';
  const person = payload && personOf(payload);
  return joined(
    `A setup request (${operation})${from(subject)}${person ? ` for ${person}` : ''}`,
    lines.length > 0 ? `with ${counted(lines.length, 'line')}` : '',
    hostIn(payload, 'BrowserFormPost', 'returns the cart to '),
    to(subject),
  );
}

/** Who shops: the e-mail address, masked, or the user's name in the buyer's system. */
function personOf(payload: XmlElement): string | undefined {
  const extrinsics = childrenOf(payload, 'Extrinsic');
  const wanted = ['useremail', 'uniquename', 'user'];
  const values = wanted.map((name) =>
    extrinsics.find((one) => attributeOf(one, 'name')?.toLowerCase() === name),
  );
  const contact = childOf(payload, 'Contact');
  const found = [values[0], contact && childOf(contact, 'Email'), values[1], values[2]].find(
    (one) => one && textOf(one).trim() !== '',
  );
  return found && quote(textOf(found), 40);
}

function setupResponse(subject: Subject): string {
  return joined(
    `An answer to a setup request: ${statusWords(subject)}`,
    hostIn(subject.payload, 'StartPage', 'the store opens at '),
  );
}

function hostIn(payload: XmlElement | undefined, name: string, words: string): string {
  const holder = payload && childOf(payload, name);
  const url = holder && childOf(holder, 'URL');
  const address = url ? textOf(url).trim() : '';
  if (!URL.canParse(address)) return '';
  // The rest of such an address may open a session.
  const { hostname } = new URL(address);
  return hostname === '' ? '' : `${words}${quote(hostname, 60)}`;
}

function cart(subject: Subject): string {
  const cookie = subject.payload && childOf(subject.payload, 'BuyerCookie');
  const empty = subject.lines.length === 0;
  const what = saysUnchanged(subject)
    ? 'A cart message that says nothing changed (status 204)'
    : empty
      ? 'An empty cart'
      : `A cart of ${counted(subject.lines.length, 'line')}`;
  return joined(
    what,
    empty ? '' : totalOf(subject),
    from(subject).trim(),
    cookie && textOf(cookie).trim() !== ''
      ? `answers cookie ${shortId(textOf(cookie))}`
      : 'answers no cookie',
  );
}

const orderKinds: Readonly<Record<string, string>> = {
  update: 'A change of order',
  delete: 'A cancellation of order',
};

function order(subject: Subject): string {
  const { orderHeader, lines } = subject;
  const action = (orderHeader && attributeOf(orderHeader, 'type')) ?? 'new';
  const number = orderHeader ? quote(attributeOf(orderHeader, 'orderID') ?? '', 40) : '';
  const kind = (Object.hasOwn(orderKinds, action) && orderKinds[action]) || 'An order';
  return joined(
    `${kind}${number === '' ? '' : ` ${number}`}: ${counted(lines.length, 'line')}`,
    totalOf(subject),
    from(subject).trim(),
    to(subject),
  );
}

function totalOf({ orderHeader }: Subject): string {
  const total = orderHeader && childOf(orderHeader, 'Total');
  const money = total && childOf(total, 'Money');
  return money ? moneyInWords(money) : '';
}

function moneyInWords(money: XmlElement): string {
  const amount = readNumber(textOf(money));
  const currency = quote(attributeOf(money, 'currency') ?? '', 10);
  return `${amount ? amountInWords(amount) : quote(textOf(money), 20)} ${currency}`.trim();
}

function response(subject: Subject): string {
  return `An answer: ${statusWords(subject)}`;
}

function statusWords({ status }: Subject): string {
  if (!status) return 'without a status';
  const code = attributeOf(status, 'code')?.trim() ?? '';
  const text = quote(attributeOf(status, 'text') ?? '', 40);
  const message = quote(textOf(status), 60);
  const word = code.startsWith('2') ? 'success' : code.startsWith('5') ? 'failure, worth a retry' : 'refusal';
  return (
    `${word}, ${quote(code, 10)} ${text}`.trim() + (message === '' || message === text ? '' : ` (${message})`)
  );
}

function profileResponse({ payload }: Subject): string {
  const names = payload
    ? childrenOf(payload, 'Transaction').map((one) => quote(attributeOf(one, 'requestName') ?? '', 40))
    : [];
  const shown = names.slice(0, 6);
  const rest = names.length - shown.length;
  return names.length === 0
    ? 'A profile answer: takes no documents'
    : `A profile answer: takes ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function statusUpdate(subject: Subject): string {
  const status = subject.payload && childOf(subject.payload, 'Status');
  return joined(
    `A status update${from(subject)}: ${statusWords({ ...subject, status })}`,
    referred(subject.payload),
  );
}

function referred(payload: XmlElement | undefined): string {
  const reference = payload && childOf(payload, 'DocumentReference');
  const id = reference && attributeOf(reference, 'payloadID');
  return id === undefined ? '' : `about document ${quote(id, 40)}`;
}

function confirmation(subject: Subject): string {
  const { payload } = subject;
  const header = payload && childOf(payload, 'ConfirmationHeader');
  const items = payload ? childrenOf(payload, 'ConfirmationItem').length : 0;
  const type = header && attributeOf(header, 'type');
  return joined(
    `A confirmation${type === undefined ? '' : ` (${quote(type, 20)})`}${orderNamed(payload && childOf(payload, 'OrderReference'))}`,
    items > 0 ? counted(items, 'line') : 'the whole order',
    from(subject).trim(),
  );
}

function shipNotice(subject: Subject): string {
  const { payload } = subject;
  const header = payload && childOf(payload, 'ShipNoticeHeader');
  const portions = payload ? childrenOf(payload, 'ShipNoticePortion') : [];
  const [first] = portions;
  const id = header && attributeOf(header, 'shipmentID');
  return joined(
    `A ship notice${id === undefined ? '' : ` ${quote(id, 30)}`}${orderNamed(first && childOf(first, 'OrderReference'))}`,
    portions.length > 1 ? counted(portions.length, 'order') : '',
    from(subject).trim(),
  );
}

function orderNamed(reference: XmlElement | undefined): string {
  const id = reference && attributeOf(reference, 'orderID');
  return id === undefined ? '' : ` of order ${quote(id, 40)}`;
}

function other(subject: Subject): string {
  const { type, body, root } = subject;
  if (!body) {
    const [first] = elementsOf(root).filter(({ name }) => name !== 'Header');
    return first ? `A cXML document with <${quote(first.name, 30)}>` : 'A cXML document without content';
  }
  const kind = body.name === 'Response' ? 'answer' : body.name.toLowerCase();
  return joined(
    `A cXML ${kind} of type ${quote(type, 40)}${from(subject)}`,
    subject.status ? statusWords(subject) : '',
    to(subject),
  );
}

/** ` from Coupa Procurement 1.0 (NetworkID buyer)`, as far as it is known. */
function from({ header }: Subject): string {
  const sender = header && childOf(header, 'Sender');
  const agent = sender && childOf(sender, 'UserAgent');
  const name = agent ? quote(textOf(agent), 50) : '';
  const identity = identityIn(header && childOf(header, 'From'));
  if (name === '') return identity === '' ? '' : ` from ${identity}`;
  return ` from ${name}${identity === '' ? '' : ` (${identity})`}`;
}

function to({ header }: Subject): string {
  const identity = identityIn(header && childOf(header, 'To'));
  return identity === '' ? '' : `to ${identity}`;
}

function identityIn(holder: XmlElement | undefined): string {
  const credential = holder && childOf(holder, 'Credential');
  const identity = credential && childOf(credential, 'Identity');
  const text = identity ? quote(textOf(identity), 40) : '';
  const domain = credential ? quote(attributeOf(credential, 'domain') ?? '', 30) : '';
  return text === '' ? '' : `${domain} ${text}`.trim();
}

function mode({ body }: Subject): string {
  return body && attributeOf(body, 'deploymentMode') === 'test' ? 'test mode' : '';
}
