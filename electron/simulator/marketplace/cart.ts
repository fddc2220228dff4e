import {
  add,
  compare,
  type Decimal,
  multiply,
  parseDecimal,
  toFixed,
  zero,
} from '../../../shared/cxml/decimal.ts';
import type { Listing, Offer } from './catalog.ts';

/** The currency of the simulated store; AWS Marketplace sells in US dollars unless an offer says otherwise. */
export const currency = 'USD';

/** One line of a cart. */
export interface CartLine {
  /** Opaque and unguessable; travels as SupplierPartAuxiliaryID and must come back unchanged in an order. */
  readonly id: string;
  readonly listing: Listing;
  readonly offer: Offer;
  readonly quantity: number;
  /** The first of two approvals: pay-as-you-go, 10,000 USD by default, not invoiced against. */
  readonly first?: boolean;
  /** Contract and use as two lines, where the requester chose so. */
  readonly split?: boolean;
}

/** The amount of the first approval of an annual server product (AWS Marketplace Buyer Guide). */
export const firstApprovalAmount = '10000.00';

/** What a line asks approval for, exact: its price times its quantity, and what is estimated beside it. */
export function lineAmount({ offer, quantity, first }: CartLine): Decimal {
  if (first) return decimal(firstApprovalAmount);
  const contract = multiply(priceOf(offer), { units: BigInt(quantity), scale: 0 });
  const { terms } = offer;
  return terms?.kind === 'contract-and-usage' ? add(contract, decimal(terms.usageEstimate)) : contract;
}

/** The sum of the lines in whole cents, such as `12400.00`. Rounded once, after adding. */
export function cartTotal(lines: readonly CartLine[]): string {
  return toFixed(
    lines.reduce((sum, line) => add(sum, lineAmount(line)), zero),
    2,
  );
}

/**
 * Reads a quantity that a person typed for an offer. Gives the number, or a sentence that says what is wrong.
 */
export function readQuantity(text: string, offer: Offer): number | string {
  const quantity = /^\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (quantity >= offer.minimum && quantity <= offer.maximum) return quantity;
  return `“${offer.name}” can be requested from ${count(offer.minimum)} to ${count(offer.maximum)} at a time.`;
}

/** The cart with a line more, or with a larger line where the same offer is in it already. Sentence on failure. */
export function addToCart(lines: readonly CartLine[], line: CartLine): readonly CartLine[] | string {
  const same = lines.find(
    ({ listing, offer, split = false }) =>
      listing.id === line.listing.id && offer.id === line.offer.id && split === (line.split ?? false),
  );
  if (!same) return [...lines, line];
  const quantity = readQuantity(String(same.quantity + line.quantity), line.offer);
  if (typeof quantity === 'string') return `${quantity} Your cart already holds ${count(same.quantity)}.`;
  return lines.map((other) => (other === same ? { ...same, quantity } : other));
}

/** `50000` as `50,000`. */
export function count(value: number): string {
  return group(String(value));
}

/** A decimal in dollars as people read it: `12400.00` as `$12,400.00`, `0.4850` as `$0.485`. */
export function dollars(amount: string): string {
  const [whole = '', fraction = ''] = amount.split('.');
  return `$${group(whole)}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

/** The offer with the lowest unit price. */
export function cheapestOffer({ offers }: Listing): Offer {
  return offers.reduce((best, offer) => (compare(priceOf(offer), priceOf(best)) < 0 ? offer : best));
}

function group(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The offer's unit price. */
export function priceOf(offer: Offer): Decimal {
  return decimal(offer.unitPrice);
}

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`The catalog's price ${text} is not a decimal.`);
  return value;
}
