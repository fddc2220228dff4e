import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCartAndOrder, roundTripSchema } from '../../../shared/cxml/compare.ts';
import type { Item, OrderMessage, OrderRequest } from '../../../shared/cxml/model.ts';
import { readText } from '../../../shared/cxml/read.ts';
import * as written from './protocol/written.ts';

const header = { from: [], to: [], sender: [], userAgent: 'u' };
const envelope = { payloadId: '1@a', timestamp: '2026-01-31T09:30:00+00:00', header };

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const cents = fc
  .nat(99_999)
  .map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);
/** Lines that can be told apart: each has its own auxiliary ID. */
const lines: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record(
      {
        quantity: fc.integer({ min: 1, max: 10_000 }).map(String),
        supplierPartId: text,
        unitPrice: fc.record({ currency: fc.constantFrom('USD', 'EUR'), amount: cents }),
        description: text,
        unitOfMeasure: fc.constantFrom('EA', 'MON'),
        classifications: fc.constant<Item['classifications']>([{ domain: 'UNSPSC', code: '81162000' }]),
        manufacturerName: text,
        extrinsics: fc.array(fc.record({ name: fc.constantFrom('LineType', 'Term'), value: text }), {
          maxLength: 3,
        }),
      },
      {
        requiredKeys: [
          'quantity',
          'supplierPartId',
          'unitPrice',
          'description',
          'unitOfMeasure',
          'classifications',
          'extrinsics',
        ],
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((items) => items.map((item, at) => ({ ...item, supplierPartAuxiliaryId: `aux-${at}` })));

const cartOf = (items: Item[]): OrderMessage => ({
  type: 'PunchOutOrderMessage',
  ...envelope,
  buyerCookie: 'c',
  operationAllowed: 'create',
  total: { currency: 'USD', amount: '12.50' },
  items,
});
const orderOf = (items: Item[]): OrderRequest => ({
  type: 'OrderRequest',
  ...envelope,
  orderId: 'PO-1',
  orderDate: envelope.timestamp,
  action: 'new',
  total: { currency: 'USD', amount: '12.5' },
  billTo: { name: 'Buyer' },
  items: items.map((item, at) => ({ ...item, lineNumber: at + 1 })),
});

describe('a cart and the order made of it', () => {
  it('are the same, whatever is in them', () => {
    fc.assert(
      fc.property(lines, (items) => {
        expect(compareCartAndOrder(cartOf(items), orderOf(structuredClone(items)))).toEqual({
          changes: [],
          sameTotal: true,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('are the same with lines that are all alike', () => {
    const [item] = fc.sample(lines, { numRuns: 1, seed: 7 })[0] ?? [];
    if (!item) throw new Error('no line');
    const items = [item, { ...item }, { ...item }];
    expect(compareCartAndOrder(cartOf(items), orderOf(items)).changes).toEqual([]);
  });

  type Mutation = [name: string, mechanism: string, field: string, mutate: (item: Item) => Item];
  const mutations: Mutation[] = [
    ['a description cut', 'truncated', 'Description', (item) => ({ ...item, description: 'Harborline Mon' })],
    [
      'a description cut with an ellipsis',
      'truncated',
      'Description',
      (item) => ({ ...item, description: 'Harborline…' }),
    ],
    [
      'a description in capitals',
      're-cased',
      'Description',
      (item) => ({ ...item, description: 'HARBORLINE MONITORING' }),
    ],
    ['another description', 'replaced', 'Description', (item) => ({ ...item, description: 'Something' })],
    ['no description', 'dropped', 'Description', (item) => ({ ...item, description: '' })],
    [
      'a price rounded',
      'rounded',
      'Unit price',
      (item) => ({ ...item, unitPrice: { currency: 'USD', amount: '0.1235' } }),
    ],
    [
      'a price cut',
      'truncated',
      'Unit price',
      (item) => ({ ...item, unitPrice: { currency: 'USD', amount: '0.1234' } }),
    ],
    [
      'another price',
      'replaced',
      'Unit price',
      (item) => ({ ...item, unitPrice: { currency: 'USD', amount: '7' } }),
    ],
    [
      'another currency',
      'replaced',
      'Currency',
      (item) => ({ ...item, unitPrice: { ...item.unitPrice, currency: 'EUR' } }),
    ],
    ['another quantity', 'replaced', 'Quantity', (item) => ({ ...item, quantity: '6' })],
    ['a unit in small letters', 're-cased', 'UnitOfMeasure', (item) => ({ ...item, unitOfMeasure: 'ea' })],
    [
      'an auxiliary ID cut',
      'truncated',
      'SupplierPartAuxiliaryID',
      (item) => ({ ...item, supplierPartAuxiliaryId: 'a' }),
    ],
    [
      'no auxiliary ID',
      'dropped',
      'SupplierPartAuxiliaryID',
      ({ supplierPartAuxiliaryId: _gone, ...item }) => item,
    ],
    ['another part ID', 'replaced', 'SupplierPartID', (item) => ({ ...item, supplierPartId: 'other' })],
    [
      'a manufacturer added',
      'added',
      'ManufacturerName',
      (item) => ({ ...item, manufacturerName: 'Harborline' }),
    ],
    ['an extrinsic lost', 'dropped', 'Extrinsic LineType', (item) => ({ ...item, extrinsics: [] })],
    [
      'an extrinsic renamed in case',
      're-cased',
      'Extrinsic LineType',
      (item) => ({ ...item, extrinsics: [{ name: 'linetype', value: 'Material' }] }),
    ],
    [
      'an extrinsic added',
      'added',
      'Extrinsic Term',
      (item) => ({ ...item, extrinsics: [...item.extrinsics, { name: 'Term', value: '1' }] }),
    ],
    [
      'another UNSPSC code',
      'replaced',
      'Classification UNSPSC',
      (item) => ({ ...item, classifications: [{ domain: 'UNSPSC', code: '43232701' }] }),
    ],
    [
      'a domain in small letters',
      're-cased',
      'Classification UNSPSC',
      (item) => ({ ...item, classifications: [{ domain: 'unspsc', code: '81162000' }] }),
    ],
  ];
  it.each(mutations)('%s is reported once, as %s', (_name, mechanism, field, mutate) => {
    fc.assert(
      fc.property(lines, fc.nat(), (others, where) => {
        const at = where % (others.length + 1);
        const item: Item = {
          quantity: '5',
          supplierPartId: 'prod',
          supplierPartAuxiliaryId: 'a-cart',
          unitPrice: { currency: 'USD', amount: '0.12345' },
          description: 'Harborline Monitoring',
          unitOfMeasure: 'EA',
          classifications: [{ domain: 'UNSPSC', code: '81162000' }],
          extrinsics: [{ name: 'LineType', value: 'Material' }],
        };
        const { changes, sameTotal } = compareCartAndOrder(
          cartOf(others.toSpliced(at, 0, item)),
          orderOf(others.toSpliced(at, 0, mutate(item))),
        );
        expect(changes).toMatchObject([{ mechanism, field, cartLine: at + 1, orderLine: at + 1 }]);
        expect(sameTotal).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('a line lost, added or moved is reported once', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (items, where) => {
        const at = where % items.length;
        const [item] = items.slice(at, at + 1);
        if (!item) throw new Error('no line');
        const without = items.toSpliced(at, 1);
        expect(compareCartAndOrder(cartOf(items), orderOf(without)).changes).toMatchObject([
          {
            mechanism: 'dropped',
            field: 'Line',
            cartLine: at + 1,
            before: item.description.trim() === '' ? item.supplierPartId : item.description,
          },
        ]);
        expect(compareCartAndOrder(cartOf(without), orderOf(items)).changes).toMatchObject([
          { mechanism: 'added', field: 'Line', orderLine: at + 1 },
        ]);
        const moved = [...without, item];
        expect(
          compareCartAndOrder(cartOf(items), orderOf(moved)).changes.map(({ mechanism }) => mechanism),
        ).toEqual(at === items.length - 1 ? [] : ['reordered']);
      }),
      { numRuns: 100 },
    );
  });

  it('another total is told by the flag and as a change', () => {
    const order = { ...orderOf([]), total: { currency: 'USD', amount: '12.51' } };
    expect(compareCartAndOrder(cartOf([]), order)).toEqual({
      sameTotal: false,
      changes: [{ field: 'Total', mechanism: 'replaced', before: '12.50', after: '12.51' }],
    });
    const euros = { ...orderOf([]), total: { currency: 'EUR', amount: '12.50' } };
    expect(compareCartAndOrder(cartOf([]), euros)).toMatchObject({
      sameTotal: false,
      changes: [{ field: 'Total currency' }],
    });
  });

  it('follows a line that moved and changed', () => {
    const [first] = fc.sample(lines, { numRuns: 1, seed: 3 });
    const item = first?.[0];
    if (!item) throw new Error('no line');
    const other = { ...item, supplierPartAuxiliaryId: 'other' };
    const { changes } = compareCartAndOrder(
      cartOf([item, other]),
      orderOf([other, { ...item, quantity: '77777' }]),
    );
    expect(changes).toMatchObject([
      { mechanism: 'reordered', field: 'Lines', before: '1, 2', after: '2, 1' },
      { mechanism: 'replaced', field: 'Quantity', cartLine: 1, orderLine: 2 },
    ]);
  });

  it('are read from documents, and what is said has the known shape', () => {
    const cart = readText(written.cart).document;
    const order = readText(
      written.order.replace('9300.00', '9300.000').replace('Harborline Support, one year', 'Harborline Supp'),
    ).document;
    if (cart?.type !== 'PunchOutOrderMessage' || order?.type !== 'OrderRequest') throw new Error('not read');
    const result = compareCartAndOrder(cart, order);
    expect(roundTripSchema.parse(result)).toEqual(result);
    expect(result).toEqual({
      sameTotal: true,
      changes: [
        {
          cartLine: 2,
          orderLine: 2,
          field: 'Description',
          mechanism: 'truncated',
          before: 'Harborline Support, one year',
          after: 'Harborline Supp',
        },
      ],
    });
  });
});
