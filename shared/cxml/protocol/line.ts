import type { Decimal } from '../decimal.ts';
import { attributeOf, childOf, elementsOf, textOf, type XmlElement } from '../tree.ts';
import { readNumber } from './number.ts';

/** An element and the text in it, read once for all who ask. */
export interface Value {
  readonly at: XmlElement;
  /** Exact: nothing trimmed. */
  readonly text: string;
}

/** A price: the Money of a UnitPrice. */
export interface Price extends Value {
  readonly currency: string | undefined;
  /** Undefined where the text is no decimal. */
  readonly amount: Decimal | undefined;
}

/** A line of a cart, an order or a setup request, with the parts that rules look at. */
export interface Line {
  /** Place among its fellows, from 1. */
  readonly number: number;
  readonly element: XmlElement;
  /** The attribute, and what it says where it is a decimal. */
  readonly quantity: { readonly text: string; readonly amount: Decimal | undefined } | undefined;
  readonly partId: Value | undefined;
  readonly auxiliaryId: Value | undefined;
  readonly detail: XmlElement | undefined;
  readonly price: Price | undefined;
  readonly descriptions: readonly Value[];
  /** The ShortName of the first Description that has one. */
  readonly shortName: Value | undefined;
  readonly unit: Value | undefined;
  readonly priceBasis: XmlElement | undefined;
  /** Classifications of the domain UNSPSC, however it is cased. */
  readonly unspsc: readonly Value[];
  /** Extrinsics of ItemDetail. */
  readonly extrinsics: readonly XmlElement[];
}

const none: readonly never[] = [];

/** One look at each child: an order may have 100,000 lines, and dozens of rules ask for the same parts. */
export function lineOf(element: XmlElement, number: number): Line {
  let partId: Value | undefined;
  let auxiliaryId: Value | undefined;
  let detail: XmlElement | undefined;
  let itemId: XmlElement | undefined;
  for (const part of elementsOf(element)) {
    if (part.name === 'ItemID') itemId ??= part;
    else if (part.name === 'ItemDetail') detail ??= part;
  }
  for (const part of itemId ? elementsOf(itemId) : none) {
    if (part.name === 'SupplierPartID') partId ??= textIn(part);
    else if (part.name === 'SupplierPartAuxiliaryID') auxiliaryId ??= textIn(part);
  }
  const quantity = attributeOf(element, 'quantity');
  return {
    number,
    element,
    quantity: quantity === undefined ? undefined : { text: quantity, amount: readNumber(quantity) },
    partId,
    auxiliaryId,
    detail,
    ...detailOf(detail),
  };
}

type Detail = Pick<
  Line,
  'price' | 'unit' | 'priceBasis' | 'shortName' | 'descriptions' | 'unspsc' | 'extrinsics'
>;

const noDetail: Detail = {
  price: undefined,
  unit: undefined,
  priceBasis: undefined,
  shortName: undefined,
  descriptions: none,
  unspsc: none,
  extrinsics: none,
};

function detailOf(detail: XmlElement | undefined): Detail {
  if (!detail) return noDetail;
  let descriptions: Value[] | undefined;
  let unspsc: Value[] | undefined;
  let extrinsics: XmlElement[] | undefined;
  let price: Price | undefined;
  let unit: Value | undefined;
  let priceBasis: XmlElement | undefined;
  let shortName: Value | undefined;
  for (const part of elementsOf(detail)) {
    switch (part.name) {
      case 'UnitPrice':
        price ??= priceOf(part);
        break;
      case 'UnitOfMeasure':
        unit ??= textIn(part);
        break;
      case 'PriceBasisQuantity':
        priceBasis ??= part;
        break;
      case 'Extrinsic':
        extrinsics = withOne(extrinsics, part);
        break;
      case 'Description': {
        descriptions = withOne(descriptions, textIn(part));
        const short = childOf(part, 'ShortName');
        if (short) shortName ??= textIn(short);
        break;
      }
      case 'Classification':
        if (isUnspsc(part)) unspsc = withOne(unspsc, textIn(part));
    }
  }
  return {
    price,
    unit,
    priceBasis,
    shortName,
    descriptions: descriptions ?? none,
    unspsc: unspsc ?? none,
    extrinsics: extrinsics ?? none,
  };
}

/** A list of one takes less than one that grew: nearly every line has one description and one code. */
function withOne<T>(list: T[] | undefined, one: T): T[] {
  if (!list) return [one];
  list.push(one);
  return list;
}

function textIn(at: XmlElement): Value {
  return { at, text: textOf(at) };
}

/** The Money of a UnitPrice or a Total. */
export function priceOf(holder: XmlElement): Price | undefined {
  const at = childOf(holder, 'Money');
  if (!at) return undefined;
  const text = textOf(at);
  return { at, text, currency: attributeOf(at, 'currency'), amount: readNumber(text) };
}

function isUnspsc(classification: XmlElement): boolean {
  const domain = attributeOf(classification, 'domain');
  return domain === 'UNSPSC' || domain?.trim().toUpperCase() === 'UNSPSC';
}
