import { type Decimal, multiply, parseDecimal, toFixed, zero } from '../../../shared/cxml/decimal.ts';
import type { Edition } from '../../../shared/rehearsal/events.ts';
import { type CartLine, lineAmount, priceOf } from './cart.ts';
import { type Listing, unspscOf } from './catalog.ts';

/** How the newer edition classifies a line: by one amount, or by a quantity of cents. */
export type LineType = 'Service' | 'Material';

/** A line as it goes back to the procurement system, and as an order has to have it. */
export interface SoldLine {
  /** Travels as SupplierPartAuxiliaryID. */
  readonly id: string;
  readonly listing: Listing;
  /** The line of the cart that it comes from; absent in a cart of an earlier run. */
  readonly from?: CartLine;
  readonly description: string;
  /** Decimals as text. */
  readonly quantity: string;
  readonly unitPrice: string;
  readonly unitOfMeasure: string;
  readonly unspsc: string;
  /** Only in the edition with line types. */
  readonly lineType?: LineType;
  /** The offer whose first of two approvals it is. */
  readonly firstApprovalOf?: string;
}

/** One charge, or several in one line. */
interface Charge {
  readonly id: string;
  readonly words: string;
  readonly quantity: bigint;
  readonly price: Decimal;
  /** Use, or more than one invoice. */
  readonly several: boolean;
}

const codes: Readonly<Record<LineType, string>> = { Service: '81162000', Material: '43232701' };
const hundred: Decimal = { units: 100n, scale: 0 };

/**
 * What goes back for a line of the cart. By the set-up document's table a line has its quantity and unit price, and the
 * code of its kind of software. By line types a line is `Service` (quantity 1, the charge as its price) where there is a
 * single charge that is not for use, else `Material`: the amount in cents as quantity, at 0.01, so that many invoices can
 * post (AWS Marketplace Buyer Guide, "UNSPSC codes used by AWS Marketplace").
 */
export function soldLines(line: CartLine, edition: Edition): SoldLine[] {
  const { listing, offer } = line;
  const inCents = edition === 'line-types';
  return chargesOf(line).map(({ id, words, quantity, price, several }): SoldLine => {
    const common = {
      id,
      listing,
      from: line,
      description: words,
      unitOfMeasure: offer.unitOfMeasure,
      ...(line.first && { firstApprovalOf: agreementOf(line) }),
    };
    if (!inCents) {
      const unitPrice = toFixed(price, Math.max(2, price.scale));
      return { ...common, quantity: String(quantity), unitPrice, unspsc: unspscOf(listing.kind) };
    }
    const amount = toFixed(multiply(price, { units: quantity, scale: 0 }), 2);
    const lineType = several ? 'Material' : 'Service';
    const cents = toFixed(multiply(parseDecimal(amount) ?? zero, hundred), 0);
    return {
      ...common,
      quantity: several ? cents : '1',
      unitPrice: several ? '0.01' : amount,
      unspsc: codes[lineType],
      lineType,
    };
  });
}

/** What an agreement is remembered by: its product and its offer. */
export function agreementOf({ listing, offer }: Pick<CartLine, 'listing' | 'offer'>): string {
  return `${listing.id}/${offer.id}`;
}

function chargesOf(line: CartLine): Charge[] {
  const { id, listing, offer, quantity, first = false, split = false } = line;
  const { terms, privateOffer } = offer;
  const what = `${listing.title}: ${offer.name} (${offer.unit})`;
  const words = privateOffer === undefined ? what : `${what}, private offer ${privateOffer}`;
  const contract = { id, words, quantity: BigInt(quantity), price: priceOf(offer) };
  if (first) {
    const approval = `${what}, first approval as pay-as-you-go, not invoiced`;
    return [{ id, words: approval, quantity: 1n, price: lineAmount(line), several: true }];
  }
  if (terms?.kind === 'contract-and-usage') {
    const usage = parseDecimal(terms.usageEstimate) ?? zero;
    return split
      ? [
          { ...contract, words: `${what}, contract`, several: false },
          { id: `${id}-usage`, words: `${what}, estimated use`, quantity: 1n, price: usage, several: true },
        ]
      : [
          {
            id,
            words: `${what}, contract and estimated use`,
            quantity: 1n,
            price: lineAmount(line),
            several: true,
          },
        ];
  }
  return [{ ...contract, several: terms?.kind === 'usage' || terms?.kind === 'instalments' }];
}
