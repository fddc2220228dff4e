import { describe, expect, it } from 'vitest';
import type { CartLine } from '../../../electron/simulator/marketplace/cart.ts';
import { findListing } from '../../../electron/simulator/marketplace/catalog.ts';
import { totalOf } from '../../../electron/simulator/marketplace/order-message.ts';
import { type SoldLine, soldLines } from '../../../electron/simulator/marketplace/sold-lines.ts';

/** A line of the catalogue's cart. */
function line(listingId: string, offerId: string, quantity: number, more: Partial<CartLine> = {}): CartLine {
  const listing = findListing(listingId);
  const offer = listing?.offers.find(({ id }) => id === offerId);
  if (!listing || !offer) throw new Error('The offer is gone.');
  return { id: 'a', listing, offer, quantity, ...more };
}

const seats = line('prodview-7kq2vd4hx5m3a', 'creator', 5);
const usage = line('prodview-q2j5h7sxwc3oy', 'ingest', 101);
const schedule = line('prodview-n8s4ku6wt2ebd', 'schedule', 1);
const both = line('prodview-n8s4ku6wt2ebd', 'contract-usage', 2);
const split: CartLine = { ...both, split: true };
const server = line('prodview-h2g4ml7ve3tqs', 'm-large', 40);
const free = line('prodview-e5w7pb3ck6hns', 'free', 1);

function shown({ quantity, unitPrice, unspsc, lineType }: SoldLine): (string | undefined)[] {
  return [quantity, unitPrice, unspsc, lineType];
}

describe('what goes back for a line of the cart', () => {
  it.each([
    ['a contract', seats, [['5', '620.00', '81162000', undefined]]],
    ['use', usage, [['101', '0.4850', '81162000', undefined]]],
    ['instalments', schedule, [['1', '12000.00', '81162000', undefined]]],
    ['contract and use in one line', both, [['1', '54000.00', '81162000', undefined]]],
    [
      'contract and use apart',
      split,
      [
        ['2', '24000.00', '81162000', undefined],
        ['1', '6000.00', '81162000', undefined],
      ],
    ],
    ['a first approval', { ...server, first: true }, [['1', '10000.00', '43232701', undefined]]],
    ['a second approval', server, [['40', '412.00', '43232701', undefined]]],
    ['a free product', free, [['1', '0.00', '43230000', undefined]]],
  ])('by the set-up document: %s', (_what, from, expected) => {
    expect(soldLines(from, 'document').map(shown)).toEqual(expected);
  });

  it.each([
    ['a contract', seats, [['1', '3100.00', '81162000', 'Service']]],
    ['use, in whole cents', usage, [['4899', '0.01', '43232701', 'Material']]],
    ['instalments', schedule, [['1200000', '0.01', '43232701', 'Material']]],
    ['contract and use in one line', both, [['5400000', '0.01', '43232701', 'Material']]],
    [
      'contract and use apart',
      split,
      [
        ['1', '48000.00', '81162000', 'Service'],
        ['600000', '0.01', '43232701', 'Material'],
      ],
    ],
    ['a second approval', server, [['1', '16480.00', '81162000', 'Service']]],
    ['a free product', free, [['1', '0.00', '81162000', 'Service']]],
  ])('by line types: %s', (_what, from, expected) => {
    expect(soldLines(from, 'line-types').map(shown)).toEqual(expected);
  });

  it('adds up to the same total both ways, with an auxiliary ID for each line', () => {
    for (const one of [seats, schedule, both, split, server, { ...server, first: true }, free]) {
      const lines = soldLines(one, 'line-types');
      expect(totalOf(lines)).toBe(totalOf(soldLines(one, 'document')));
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    }
  });
});
