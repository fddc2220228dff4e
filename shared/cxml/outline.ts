import type { OutlineNode } from './judgement.ts';
import { amountOf } from './protocol/amounts.ts';
import { type Line, lineOf } from './protocol/line.ts';
import type { Look } from './protocol/line-pass.ts';
import { readNumber } from './protocol/number.ts';
import type { Reading } from './read.ts';
import { attributeOf, childOf, elementsOf, pathOf, positionAt, textOf, type XmlElement } from './tree.ts';
import { amountInWords, counted, quote } from './words.ts';

/** Nodes of an outline, at most. Beyond it the nearest to the root stay, and a node says how many more there are. */
const mostNodes = 2000;

interface Growing extends OutlineNode {
  label: string;
  readonly children: Growing[];
}

/**
 * The elements of a document as a tree with labels in words, for jumping to a place. At most 2,000 nodes, the upper
 * levels first: where children are left out, a last node or the label counts them. Secrets are not shown, e-mail
 * addresses masked, of web addresses only the host. Empty where there is no XML. `firstLines` are what the look at the
 * first lines found, where they have passed.
 */
export function outlineOf(
  { parsed, text }: Pick<Reading, 'parsed' | 'text'>,
  firstLines: readonly Line[] = [],
): OutlineNode[] {
  if (!parsed) return [];
  const root = nodeOf(parsed.root, 0, text, `/${parsed.root.name}`, firstLines);
  let left = mostNodes - 1;
  let level: { node: Growing; element: XmlElement }[] = [{ node: root, element: parsed.root }];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { node, element } of level) {
      const count = element.elementCount;
      const fits = count <= left ? count : Math.max(left - 1, 0);
      const rest = count - fits;
      const children = fits > 0 || (rest > 0 && left > 0) ? elementsOf(element) : [];
      if (fits > 0) {
        const names = new SiblingNames(children);
        for (const child of children.slice(0, fits)) {
          const { step, nth } = names.next(child.name);
          const grown = nodeOf(child, nth, text, `${node.path}/${step}`, firstLines);
          node.children.push(grown);
          next.push({ node: grown, element: child });
        }
      }
      const firstLeftOut = children[fits];
      if (rest > 0 && firstLeftOut && left > 0) node.children.push(moreNode(rest, firstLeftOut, text));
      else if (rest > 0) node.label = `${node.label} (${counted(rest, 'element')} inside)`;
      left -= fits + (rest > 0 && left > 0 ? 1 : 0);
    }
    level = next;
  }
  return [root];
}

function moreNode(rest: number, first: XmlElement, text: string): Growing {
  return {
    name: '…',
    label: `… ${counted(rest, 'more element')}`,
    path: pathOf(first),
    line: positionAt(text, first.offset).line,
    children: [],
  };
}

/**
 * Gives the elements of one parent, in order, their step in a path as `pathOf` writes it, without a walk to the root for
 * each; and their place among those of their name, which is a line's number.
 */
class SiblingNames {
  readonly #all = new Map<string, number>();
  readonly #seen = new Map<string, number>();

  constructor(siblings: readonly XmlElement[]) {
    for (const { name } of siblings) this.#all.set(name, (this.#all.get(name) ?? 0) + 1);
  }

  next(name: string): { readonly step: string; readonly nth: number } {
    const nth = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, nth);
    return { step: this.#all.get(name) === 1 ? name : `${name}[${nth}]`, nth };
  }
}

/** The first lines, taken apart already: nothing is read twice for a label. */
type KnownLines = readonly Line[];

/** Keeps as many of the first lines as an outline has a use for, while the lines pass. */
export function firstLinesLook(): Look<readonly Line[]> {
  const lines: Line[] = [];
  const line = (one: Line) => {
    if (lines.length < mostNodes) lines.push(one);
  };
  return { watches: [{ line }], found: () => lines };
}

function nodeOf(element: XmlElement, nth: number, text: string, path: string, known: KnownLines): Growing {
  return {
    name: element.name,
    label: labelOf(element, nth, known),
    path,
    line: positionAt(text, element.offset).line,
    children: [],
  };
}

function labelOf(element: XmlElement, nth: number, known: KnownLines): string {
  const { name } = element;
  const label = labels.get(name);
  if (label) return label(element, nth, known);
  const words = names.get(name) ?? quote(name, 60);
  const value = leafValue(element);
  return value === '' ? words : `${words}: ${value}`;
}

/** The text of an element that has no others in it. */
function leafValue(element: XmlElement): string {
  return element.holdsElements ? '' : quote(textOf(element));
}

/** Names of elements in words, where the element's own is not one. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    SupplierPartID: 'Supplier part ID',
    SupplierPartAuxiliaryID: 'Supplier part auxiliary ID',
    BuyerPartID: 'Buyer part ID',
    UnitOfMeasure: 'Unit of measure',
    UserAgent: 'User agent',
    ItemID: 'Part numbers',
    ItemDetail: 'Details',
    BillTo: 'Bill to',
    ShipTo: 'Ship to',
    BrowserFormPost: 'Return address',
    StartPage: 'Start page',
    SupplierSetup: 'Supplier’s setup address',
    ManufacturerName: 'Manufacturer',
    ManufacturerPartID: 'Manufacturer part ID',
    PostalAddress: 'Postal address',
    DeliverTo: 'Deliver to',
    PostalCode: 'Postal code',
    ShortName: 'Short name',
  }),
);

type Label = (element: XmlElement, nth: number, known: KnownLines) => string;

const labels: ReadonlyMap<string, Label> = new Map(
  Object.entries<Label>({
    SharedSecret: () => 'Shared secret (hidden)',
    CredentialMac: () => 'Credential MAC (hidden)',
    DigitalSignature: () => 'Digital signature (hidden)',
    BuyerCookie: (element) => `Buyer cookie: ${quote(textOf(element), 40)}`,
    From: party,
    To: party,
    Sender: party,
    Credential: (element) => `Credential: ${credential(element)}`,
    Request: withMode,
    Message: withMode,
    PunchOutSetupRequest: (element) => withAttribute('Setup request', element, 'operation'),
    PunchOutSetupResponse: () => 'Answer to the setup request',
    PunchOutOrderMessage: () => 'Cart',
    PunchOutOrderMessageHeader: (element) => withAttribute('Cart header', element, 'operationAllowed'),
    OrderRequest: () => 'Order',
    OrderRequestHeader: (element) => withAttribute('Order header', element, 'orderID'),
    ConfirmationRequest: () => 'Confirmation',
    ConfirmationHeader: (element) => withAttribute('Confirmation header', element, 'type'),
    ConfirmationStatus: (element) =>
      `Status: ${quote(attributeOf(element, 'quantity') ?? '', 20)} ${quote(attributeOf(element, 'type') ?? '', 20)}`,
    ShipNoticeRequest: () => 'Ship notice',
    ShipNoticeHeader: (element) => withAttribute('Ship notice header', element, 'shipmentID'),
    OrderReference: (element) => withAttribute('Order reference', element, 'orderID'),
    Transaction: (element) => withAttribute('Takes', element, 'requestName'),
    Option: (element) => `Option ${quote(attributeOf(element, 'name') ?? '', 40)}: ${leafValue(element)}`,
    Status: status,
    Total: money,
    UnitPrice: (element) => money(element).replace('UnitPrice', 'Unit price'),
    Money: (element) => `Money: ${amount(element)}`,
    ItemIn: line,
    ItemOut: line,
    ConfirmationItem: (element, nth) =>
      `Line ${quote(attributeOf(element, 'lineNumber') ?? String(nth), 20)}: ${quote(attributeOf(element, 'quantity') ?? '', 20)}`,
    ShipNoticeItem: (element, nth) =>
      `Line ${quote(attributeOf(element, 'lineNumber') ?? String(nth), 20)}: ${quote(attributeOf(element, 'quantity') ?? '', 20)}`,
    Classification: (element) =>
      `${quote(attributeOf(element, 'domain') ?? 'Classification', 30)}: ${quote(textOf(element) || (attributeOf(element, 'code') ?? ''), 30)}`,
    Extrinsic: extrinsic,
    URL: (element) => `Address: ${host(textOf(element))}`,
  }),
);

function withAttribute(words: string, element: XmlElement, name: string): string {
  const value = attributeOf(element, name);
  return value === undefined ? words : `${words}: ${quote(value, 40)}`;
}

function withMode(element: XmlElement): string {
  const mode = attributeOf(element, 'deploymentMode');
  return mode === undefined ? element.name : `${element.name} (${quote(mode, 20)})`;
}

function party(element: XmlElement): string {
  const first = childOf(element, 'Credential');
  return first ? `${element.name}: ${credential(first)}` : element.name;
}

function credential(element: XmlElement): string {
  const identity = childOf(element, 'Identity');
  return `${quote(attributeOf(element, 'domain') ?? '', 30)} ${identity ? quote(textOf(identity), 40) : ''}`.trim();
}

function status(element: XmlElement): string {
  const code = quote(attributeOf(element, 'code') ?? '', 10);
  return `Status: ${code} ${quote(attributeOf(element, 'text') ?? '', 40)}`.trim();
}

function money(element: XmlElement): string {
  const inside = childOf(element, 'Money');
  return inside ? `${element.name}: ${amount(inside)}` : element.name;
}

function amount(element: XmlElement): string {
  const value = readNumber(textOf(element));
  const currency = quote(attributeOf(element, 'currency') ?? '', 10);
  return `${value ? amountInWords(value) : quote(textOf(element), 20)} ${currency}`.trim();
}

/** `Line 3: 5 x Monitoring, 3,100.00 USD`. */
function line(element: XmlElement, nth: number, known: KnownLines): string {
  const same = known[nth - 1];
  const parts = same?.element.offset === element.offset ? same : lineOf(element, nth);
  const quantity = quote(parts.quantity?.text ?? '', 20);
  const sum = amountOf(parts);
  const currency = quote(parts.price?.currency ?? '', 10);
  const written = sum && ` ${amountInWords(sum, 2)} ${currency}`.trimEnd();
  return `Line ${nth}: ${quantity} x ${whatIs(parts)}${written ? `,${written}` : ''}`;
}

function whatIs({ shortName, descriptions, partId }: Line): string {
  for (const one of [shortName, descriptions[0], partId]) {
    const text = one ? quote(one.text, 50) : '';
    if (text !== '') return text;
  }
  return 'something without a name';
}

function extrinsic(element: XmlElement): string {
  const name = attributeOf(element, 'name') ?? '';
  const value = /secret|password|token/i.test(name) ? '(hidden)' : leafValue(element);
  return `Extrinsic ${quote(name, 40)}${value === '' ? '' : `: ${value}`}`;
}

/** The rest of an address may open a session. */
function host(text: string): string {
  const address = text.trim();
  if (!URL.canParse(address)) return quote(address.replace(/[?#].*$/s, ''), 40);
  return quote(new URL(address).host, 60);
}
