import { describe, expect, it } from 'vitest';
import type { CartLine } from '../../../electron/simulator/marketplace/cart.ts';
import { findListing } from '../../../electron/simulator/marketplace/catalog.ts';
import { reopenCart } from '../../../electron/simulator/marketplace/reopen.ts';
import { soldLines } from '../../../electron/simulator/marketplace/sold-lines.ts';
import type { Edition } from '../../../shared/rehearsal/events.ts';
import { setupRequest } from '../../integration/marketplace-support.ts';

function line(listingId: string, offerId: string, quantity: number, more: Partial<CartLine> = {}): CartLine {
  const listing = findListing(listingId);
  const offer = listing?.offers.find(({ id }) => id === offerId);
  if (!listing || !offer) throw new Error('The offer is gone.');
  return { id: 'a', listing, offer, quantity, ...more };
}

const seats = line('prodview-7kq2vd4hx5m3a', 'creator', 5);
const both = line('prodview-n8s4ku6wt2ebd', 'contract-usage', 1);
const server = line('prodview-h2g4ml7ve3tqs', 'm-large', 40, { first: true });

/** Opens what was sent for a line again, each of its lines with a quantity of the buyer's. */
function reopened(sent: CartLine, quantities: readonly string[], edition: Edition = 'document') {
  const sold = soldLines(sent, edition);
  const items = sold.map(({ id, listing }, index) => ({
    supplierPartId: listing.id,
    supplierPartAuxiliaryId: id,
    quantity: quantities[index] ?? '',
    extrinsics: [],
    classifications: [],
  }));
  const request = setupRequest({ operation: 'edit', items });
  return reopenCart(request, (id) => sold.find((one) => one.id === id));
}

describe('a cart that is opened again', () => {
  it.each(['8', '8.0', ' 8 '])('has the quantity of the buyer’s document: %s', (quantity) => {
    expect(reopened(seats, [quantity])).toEqual([{ ...seats, quantity: 8 }]);
  });

  it('is as it was where the quantities are those that were sent', () => {
    expect(reopened(seats, ['5.00'])).toEqual([seats]);
    expect(reopened(seats, ['1'], 'line-types')).toEqual([seats]);
    expect(reopened(both, ['1'])).toEqual([both]);
    expect(reopened(server, ['1'])).toEqual([server]);
  });

  it('of split lines is one line, with the quantity of its contract', () => {
    const split = { ...both, split: true };
    expect(reopened(split, ['3', '1'])).toEqual([{ ...split, quantity: 3 }]);
  });

  it.each([
    ['a quantity that is not offered', seats, '2.5', 'document'],
    ['a quantity beyond what is offered', seats, '99999999', 'document'],
    ['an amount as a Service line', seats, '2', 'line-types'],
    ['contract and use in one line', both, '2', 'document'],
    ['a first approval', server, '2', 'document'],
  ] as const)('is refused with 400 for %s', (_name, sent, quantity, edition) => {
    expect(reopened(sent, [quantity], edition)).toMatchObject({ code: 400 });
  });
});
