import { describe, expect, test } from 'vitest';
import {
  addToCart,
  cartTotal,
  cheapestOffer,
  dollars,
  readQuantity,
} from '../../../electron/simulator/marketplace/cart.ts';
import {
  findListing,
  listingKinds,
  listings,
  searchListings,
  unspscOf,
} from '../../../electron/simulator/marketplace/catalog.ts';
import { returnField } from '../../../electron/simulator/marketplace/order-message.ts';

describe('catalog', () => {
  test('has every kind, and IDs in AWS Marketplace form, each once', () => {
    expect(listings.length).toBeGreaterThanOrEqual(14);
    expect(new Set(listings.map(({ kind }) => kind))).toEqual(new Set(Object.keys(listingKinds)));
    expect(new Set(listings.map(({ id }) => id)).size).toBe(listings.length);
    for (const { id } of listings) expect(id).toMatch(/^prodview-[a-z0-9]{13}$/);
  });

  test('has prices and texts that procurement systems take', () => {
    for (const { title, offers } of listings) {
      expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
      for (const { name, unit, unitPrice, minimum, maximum } of offers) {
        expect(unitPrice).toMatch(/^\d+\.\d{2,4}$/);
        expect(minimum).toBeGreaterThanOrEqual(1);
        expect(maximum).toBeGreaterThan(minimum);
        // One product is there for texts that are longer than systems show.
        if (title.startsWith('Longmeadow')) continue;
        expect(Buffer.byteLength(`${title}: ${name} (${unit})`)).toBeLessThanOrEqual(255);
      }
    }
  });

  test('gives the UNSPSC of the set-up document', () => {
    expect(unspscOf('saas-contract')).toBe('81162000');
    expect(unspscOf('saas-usage')).toBe('81162000');
    expect(unspscOf('ami')).toBe('43232701');
    expect(unspscOf('container')).toBe('43230000');
    expect(unspscOf('machine-learning')).toBe('43230000');
    expect(unspscOf('waf-rules')).toBe('43230000');
  });

  test('is searched without regard to case and accents', () => {
    expect(searchListings('LUMIERE').map(({ seller }) => seller)).toEqual(['Lumière Langues SAS']);
    expect(searchListings('日本語')).toHaveLength(1);
    expect(searchListings('rules', 'ami')).toEqual([]);
    expect(searchListings('  ')).toEqual(listings);
    expect(searchListings('<script>')).toEqual([]);
  });
});

describe('cart', () => {
  const listing = findListing('prodview-q2j5h7sxwc3oy');
  if (!listing) throw new Error('The listing is gone.');
  const [offer] = listing.offers;
  const line = { id: 'a', listing, offer, quantity: 101 };

  test('adds up exactly and rounds once', () => {
    expect(cartTotal([])).toBe('0.00');
    expect(cartTotal([line])).toBe('48.99');
    expect(cartTotal([line, { ...line, id: 'b' }])).toBe('97.97');
  });

  test.each(['', '0', '-1', '99', '1e3', '1.5', '1000001', '99999999', 'many'])(
    'refuses a quantity of “%s”',
    (text) => {
      expect(readQuantity(text, offer)).toEqual(expect.stringContaining('100 to 1,000,000'));
    },
  );

  test('joins the same offer to one line, up to its maximum', () => {
    const cart = addToCart([line], { ...line, id: 'b' });
    expect(cart).toEqual([{ ...line, quantity: 202 }]);
    expect(addToCart([line], { ...line, id: 'b', quantity: 1_000_000 })).toEqual(expect.any(String));
  });

  test('shows money as people read it', () => {
    expect(['0.4850', '12400.00', '6.4000', '1234567.8'].map(dollars)).toEqual([
      '$0.485',
      '$12,400.00',
      '$6.40',
      '$1,234,567.80',
    ]);
    expect(cheapestOffer(listing).id).toBe('archive');
  });
});

describe('return field', () => {
  const xml = '<a>é – 日本 😀 &amp; &lt;</a>';

  test('in base64 holds the very bytes', () => {
    const { name, value } = returnField(xml, 'base64');
    expect(name).toBe('cXML-base64');
    expect(Buffer.from(value, 'base64').toString('utf8')).toBe(xml);
  });

  test('URL-encoded is US-ASCII, with references for the rest', () => {
    const { name, value } = returnField(xml, 'urlencoded');
    expect(name).toBe('cXML-urlencoded');
    expect(value).toBe('<a>&#233; &#8211; &#26085;&#26412; &#128512; &amp; &lt;</a>');
  });
});
