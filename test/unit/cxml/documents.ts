import fc from 'fast-check';
import type { CxmlDocument, Item } from '../../../shared/cxml/model.ts';

/** Any text that XML can hold. */
const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((value) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML holds no control characters
  value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' '),
);
const someText = text.filter((value) => value !== '');
const money = fc.record({
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
  amount: fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.nat(99))
    .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`),
});
const credential = fc.record(
  { domain: text, identity: text, secret: text },
  { requiredKeys: ['domain', 'identity'] },
);
const header = fc.record({
  from: fc.array(credential, { minLength: 1, maxLength: 3 }),
  to: fc.array(credential, { minLength: 1, maxLength: 3 }),
  sender: fc.array(credential, { minLength: 1, maxLength: 2 }),
  userAgent: text,
});
const extrinsics = fc.array(fc.record({ name: text, value: text }), { maxLength: 4 });
const item: fc.Arbitrary<Item> = fc.record(
  {
    lineNumber: fc.nat(99_999),
    quantity: fc.nat(10_000).map(String),
    supplierPartId: text,
    supplierPartAuxiliaryId: text,
    unitPrice: money,
    description: text,
    unitOfMeasure: someText,
    classifications: fc.array(fc.record({ domain: text, code: someText }), { minLength: 1, maxLength: 2 }),
    manufacturerName: text,
    extrinsics,
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
);
const envelope = { payloadId: text, timestamp: text };
const status = fc.record({ code: fc.constantFrom(200, 201, 401, 500), text, message: text });
const address = fc.record({ name: text });

/** A value of each type of document that is read and written. */
export const anyDocument: fc.Arbitrary<CxmlDocument> = fc.oneof(
  fc.record({
    type: fc.constant('PunchOutSetupRequest' as const),
    ...envelope,
    header,
    operation: fc.constantFrom('create', 'edit', 'inspect'),
    buyerCookie: text,
    extrinsics,
    browserFormPost: fc.webUrl(),
  }),
  fc.record({
    type: fc.constant('PunchOutSetupResponse' as const),
    ...envelope,
    status,
    startPage: fc.webUrl(),
  }),
  fc.record({ type: fc.constant('Response' as const), ...envelope, status }),
  fc.record({
    type: fc.constant('PunchOutOrderMessage' as const),
    ...envelope,
    dtdVersion: fc.constant('1.2.014'),
    header,
    deploymentMode: fc.constantFrom('test' as const, 'production' as const),
    buyerCookie: text,
    operationAllowed: fc.constantFrom('create', 'edit'),
    total: money,
    items: fc.array(item, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('OrderRequest' as const),
    ...envelope,
    header,
    orderId: text,
    orderDate: text,
    action: fc.constantFrom('new', 'update', 'delete'),
    total: money,
    billTo: address,
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
);
