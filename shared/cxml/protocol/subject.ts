import type { JudgeContext } from '../judgement.ts';
import type { Reading } from '../read.ts';
import { attributeOf, childOf, elementsOf, type XmlElement } from '../tree.ts';

/** A line of a cart, an order or a setup request, with the parts that rules look at. */
export interface Line {
  /** Place among its fellows, from 1. */
  readonly number: number;
  readonly element: XmlElement;
  readonly partId: XmlElement | undefined;
  readonly auxiliaryId: XmlElement | undefined;
  readonly detail: XmlElement | undefined;
  /** The Money of the UnitPrice. */
  readonly price: XmlElement | undefined;
  readonly descriptions: readonly XmlElement[];
  /** The ShortName of the first Description that has one. */
  readonly shortName: XmlElement | undefined;
  readonly unit: XmlElement | undefined;
  readonly priceBasis: XmlElement | undefined;
  /** Classifications of the domain UNSPSC, however it is cased. */
  readonly unspsc: readonly XmlElement[];
  /** Extrinsics of ItemDetail. */
  readonly extrinsics: readonly XmlElement[];
}

/** A document taken apart once, for all rules. Parts are absent where the document does not have them. */
export interface Subject {
  readonly type: string;
  readonly text: string;
  readonly root: XmlElement;
  /** The DOCTYPE's address. */
  readonly systemId: string | undefined;
  readonly header: XmlElement | undefined;
  /** Request, Message or Response. */
  readonly body: XmlElement | undefined;
  readonly status: XmlElement | undefined;
  /** What the body carries: PunchOutSetupRequest, OrderRequest, … */
  readonly payload: XmlElement | undefined;
  /** PunchOutOrderMessageHeader or OrderRequestHeader. */
  readonly orderHeader: XmlElement | undefined;
  /** ItemIn or ItemOut directly in the payload. */
  readonly lines: readonly Line[];
}

/** What a rule noticed, before it has a place in words. */
export interface Issue {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  readonly at: XmlElement;
  /** The attribute that it is about, where there is one. */
  readonly attribute?: string;
  /** Offset in the text, where it is more exact than the element's. */
  readonly offset?: number;
  readonly message: string;
  readonly fix: string;
}

/** One rule: looks at a document and what is known around it, and yields what it noticed. */
export type Rule = (subject: Subject, context: JudgeContext) => Iterable<Issue>;

const taken = new WeakMap<Reading, Subject>();

/** Takes a reading apart, once for all who ask; undefined where it is no cXML document. */
export function subjectOf(reading: Reading): Subject | undefined {
  const known = taken.get(reading);
  if (known) return known;
  const subject = takeApart(reading);
  if (subject) taken.set(reading, subject);
  return subject;
}

function takeApart(reading: Reading): Subject | undefined {
  const { parsed, type, text } = reading;
  if (parsed?.root.name !== 'cXML') return undefined;
  const { root, doctype } = parsed;
  const body = childOf(root, 'Request') ?? childOf(root, 'Message') ?? childOf(root, 'Response');
  const payload = body && elementsOf(body).find((element) => element.name !== 'Status');
  return {
    type,
    text,
    root,
    systemId: doctype?.systemId,
    header: childOf(root, 'Header'),
    body,
    status: body && childOf(body, 'Status'),
    payload,
    orderHeader:
      payload && (childOf(payload, 'PunchOutOrderMessageHeader') ?? childOf(payload, 'OrderRequestHeader')),
    lines: payload ? linesOf(payload) : [],
  };
}

function linesOf(payload: XmlElement): Line[] {
  const lines: Line[] = [];
  for (const element of payload.children) {
    if (element.kind === 'element' && (element.name === 'ItemIn' || element.name === 'ItemOut'))
      lines.push(lineOf(element, lines.length + 1));
  }
  return lines;
}

/** One look at each child: an order may have 100,000 lines, and a dozen rules ask for the same parts. */
function lineOf(element: XmlElement, number: number): Line {
  const itemId = childOf(element, 'ItemID');
  const detail = childOf(element, 'ItemDetail');
  const descriptions: XmlElement[] = [];
  const unspsc: XmlElement[] = [];
  const extrinsics: XmlElement[] = [];
  let price: XmlElement | undefined;
  let unit: XmlElement | undefined;
  let priceBasis: XmlElement | undefined;
  let shortName: XmlElement | undefined;
  for (const part of detail?.children ?? []) {
    if (part.kind !== 'element') continue;
    if (part.name === 'UnitPrice') price ??= childOf(part, 'Money');
    else if (part.name === 'UnitOfMeasure') unit ??= part;
    else if (part.name === 'PriceBasisQuantity') priceBasis ??= part;
    else if (part.name === 'Extrinsic') extrinsics.push(part);
    else if (part.name === 'Description') {
      descriptions.push(part);
      shortName ??= childOf(part, 'ShortName');
    } else if (part.name === 'Classification' && isUnspsc(part)) unspsc.push(part);
  }
  return {
    number,
    element,
    partId: itemId && childOf(itemId, 'SupplierPartID'),
    auxiliaryId: itemId && childOf(itemId, 'SupplierPartAuxiliaryID'),
    detail,
    price,
    descriptions,
    shortName,
    unit,
    priceBasis,
    unspsc,
    extrinsics,
  };
}

function isUnspsc(classification: XmlElement): boolean {
  return attributeOf(classification, 'domain')?.trim().toUpperCase() === 'UNSPSC';
}
