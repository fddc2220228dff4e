import fc from 'fast-check';
import type { CxmlDocument, Item, OrderItem } from '../../../shared/cxml/model.ts';

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
const mac = fc.record({
  type: fc.constant('FromSenderCredentials'),
  algorithm: fc.constant('HMAC-SHA1-96'),
  creationDate: text,
  expirationDate: text,
  value: text,
});
const known = { type: fc.constant('marketplace' as const), domain: text, identity: text };
const credential = fc.oneof(
  fc.record({ ...known, secret: text }, { requiredKeys: ['domain', 'identity'] }),
  fc.record({ ...known, mac }, { requiredKeys: ['domain', 'identity'] }),
);
const header = fc.record({
  from: fc.array(credential, { minLength: 1, maxLength: 3 }),
  to: fc.array(credential, { minLength: 1, maxLength: 3 }),
  sender: fc.array(credential, { minLength: 1, maxLength: 2 }),
  userAgent: text,
});
const extrinsic = fc.oneof(
  { weight: 4, arbitrary: fc.record({ name: text, value: text }) },
  fc.record({ name: text }).map((named) => ({
    ...named,
    value: ' before  after',
    xml: ' before <Money currency="USD">1 &amp; 2</Money> after',
  })),
);
const extrinsics = fc.array(extrinsic, { maxLength: 4 });
const someExtrinsics = fc.array(extrinsic, { minLength: 1, maxLength: 3 });
const comment = fc.record(
  { lang: text, type: text, text, attachments: fc.array(fc.webUrl(), { minLength: 1, maxLength: 2 }) },
  { requiredKeys: ['text'] },
);
const comments = fc.array(comment, { minLength: 1, maxLength: 2 });
const contact = fc.record(
  { role: fc.constantFrom('endUser', 'buyer'), name: text, email: text, extrinsics: someExtrinsics },
  { requiredKeys: ['name'] },
);
const charge = fc.record({ money, description: text });
const itemId = fc.record(
  { supplierPartId: text, supplierPartAuxiliaryId: text },
  { requiredKeys: ['supplierPartId'] },
);

const line = {
  lineNumber: fc.nat(99_999),
  quantity: fc.nat(10_000).map(String),
  supplierPartId: text,
  supplierPartAuxiliaryId: text,
  comments: fc.array(comment, { minLength: 1, maxLength: 1 }),
};
const detail = {
  unitPrice: money,
  description: text,
  unitOfMeasure: someText,
  classifications: fc.array(fc.record({ domain: text, code: someText }), { minLength: 1, maxLength: 2 }),
  manufacturerPartId: text,
  manufacturerName: text,
  leadTime: text,
  extrinsics,
};
const detailed = [
  'quantity',
  'supplierPartId',
  'unitPrice',
  'description',
  'unitOfMeasure',
  'classifications',
  'extrinsics',
] as const;
const item: fc.Arbitrary<Item> = fc.record(
  { ...line, ...detail, lineExtrinsics: someExtrinsics },
  { requiredKeys: [...detailed] },
);
const orderItem = fc.oneof<fc.Arbitrary<OrderItem>[]>(
  fc.record({ ...line, ...detail, requestedDeliveryDate: text }, { requiredKeys: [...detailed] }),
  fc.record(
    { ...line, extrinsics: fc.constant([]) },
    { requiredKeys: ['quantity', 'supplierPartId', 'extrinsics'] },
  ),
);
const address = fc.record(
  {
    name: text,
    addressId: text,
    isoCountryCode: fc.constantFrom('US', 'DE'),
    postal: fc.record(
      {
        deliverTo: fc.array(text, { maxLength: 2 }),
        street: fc.array(text, { minLength: 1, maxLength: 2 }),
        city: text,
        state: text,
        postalCode: text,
        country: fc.record({ isoCountryCode: fc.constantFrom('US', 'DE'), name: text }),
        extrinsics: someExtrinsics,
      },
      { requiredKeys: ['deliverTo', 'street', 'city', 'country'] },
    ),
    email: text,
  },
  { requiredKeys: ['name'] },
);

const envelope = {
  payloadId: text,
  timestamp: text,
  dtdVersion: fc.constantFrom('1.2.014', '1.2.071'),
  lang: text,
};
const sent = { ...envelope, header, deploymentMode: fc.constantFrom('test' as const, 'production' as const) };
const status = fc.record({ code: fc.integer({ min: 0, max: 999 }), text, message: text });
const orderReference = fc.record(
  { orderId: text, orderDate: text, documentReference: text },
  { requiredKeys: ['documentReference'] },
);
const options = fc.array(fc.record({ name: text, value: text }), { maxLength: 2 });
const fromEnvelope = ['type', 'payloadId', 'timestamp'] as const;
const fromSent = [...fromEnvelope, 'header'] as const;

/** A value of each type of document that is read and written, by type. */
const documents = {
  PunchOutSetupRequest: fc.record(
    {
      type: fc.constant('PunchOutSetupRequest' as const),
      ...sent,
      operation: fc.constantFrom('create', 'edit', 'inspect', 'source'),
      buyerCookie: text,
      extrinsics,
      browserFormPost: fc.webUrl(),
      contact,
      supplierSetup: fc.webUrl(),
      shipTo: address,
      selectedItem: itemId,
      items: fc.array(orderItem, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [...fromSent, 'operation', 'buyerCookie', 'extrinsics'] },
  ),
  PunchOutSetupResponse: fc.record(
    { type: fc.constant('PunchOutSetupResponse' as const), ...envelope, status, startPage: fc.webUrl() },
    { requiredKeys: [...fromEnvelope, 'status', 'startPage'] },
  ),
  Response: fc.record(
    { type: fc.constant('Response' as const), ...envelope, status },
    { requiredKeys: [...fromEnvelope, 'status'] },
  ),
  PunchOutOrderMessage: fc.record(
    {
      type: fc.constant('PunchOutOrderMessage' as const),
      ...sent,
      status,
      buyerCookie: text,
      operationAllowed: fc.constantFrom('create', 'edit', 'inspect'),
      quoteStatus: fc.constantFrom('pending', 'final'),
      total: money,
      shipping: charge,
      tax: charge,
      items: fc.array(item, { maxLength: 3 }),
    },
    { requiredKeys: [...fromSent, 'buyerCookie', 'operationAllowed', 'total', 'items'] },
  ),
  OrderRequest: fc.record(
    {
      type: fc.constant('OrderRequest' as const),
      ...sent,
      orderId: text,
      orderDate: text,
      orderType: fc.constantFrom('regular', 'blanket'),
      action: fc.constantFrom('new', 'update', 'delete'),
      orderVersion: text,
      total: money,
      shipTo: address,
      billTo: address,
      shipping: charge,
      tax: charge,
      contact,
      comments,
      documentReference: text,
      extrinsics: someExtrinsics,
      items: fc.array(orderItem, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [...fromSent, 'orderId', 'orderDate', 'action', 'total', 'billTo', 'items'] },
  ),
  ProfileRequest: fc.record(
    { type: fc.constant('ProfileRequest' as const), ...sent },
    { requiredKeys: [...fromSent] },
  ),
  ProfileResponse: fc.record(
    {
      type: fc.constant('ProfileResponse' as const),
      ...envelope,
      status,
      effectiveDate: text,
      lastRefresh: text,
      options,
      transactions: fc.array(fc.record({ requestName: text, url: fc.webUrl(), options }), {
        minLength: 1,
        maxLength: 3,
      }),
    },
    { requiredKeys: [...fromEnvelope, 'status', 'effectiveDate', 'options', 'transactions'] },
  ),
  StatusUpdateRequest: fc
    .record(
      {
        type: fc.constant('StatusUpdateRequest' as const),
        ...sent,
        documentReference: text,
        status,
        invoiceStatus: fc.constantFrom('paid', 'rejected'),
        extrinsics: someExtrinsics,
      },
      { requiredKeys: [...fromSent, 'status'] },
    )
    .map(({ invoiceStatus, ...rest }) =>
      invoiceStatus === 'rejected'
        ? { ...rest, documentStatus: 'rejected' }
        : { ...rest, ...(invoiceStatus && { invoiceStatus }) },
    ),
  ConfirmationRequest: fc.record(
    {
      type: fc.constant('ConfirmationRequest' as const),
      ...sent,
      confirmId: text,
      operation: fc.constantFrom('new', 'update'),
      confirmationType: fc.constantFrom('accept', 'except', 'reject', 'detail'),
      noticeDate: text,
      documentReference: text,
      total: money,
      shipping: charge,
      tax: charge,
      comments,
      extrinsics: someExtrinsics,
      order: orderReference,
      items: fc.array(
        fc.record({
          lineNumber: text,
          quantity: text,
          unitOfMeasure: text,
          statuses: fc.array(
            fc.record(
              {
                type: fc.constantFrom('accept', 'backordered', 'reject'),
                quantity: text,
                unitOfMeasure: text,
                shipmentDate: text,
                deliveryDate: text,
                unitPrice: money,
                comments,
                extrinsics: someExtrinsics,
              },
              { requiredKeys: ['type', 'quantity', 'unitOfMeasure'] },
            ),
            { minLength: 1, maxLength: 2 },
          ),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [...fromSent, 'confirmationType', 'noticeDate', 'order', 'items'] },
  ),
  ShipNoticeRequest: fc.record(
    {
      type: fc.constant('ShipNoticeRequest' as const),
      ...sent,
      shipmentId: text,
      operation: fc.constantFrom('new', 'update', 'delete'),
      noticeDate: text,
      shipmentDate: text,
      deliveryDate: text,
      shipmentType: fc.constantFrom('actual', 'planned'),
      documentReference: text,
      comments,
      extrinsics: someExtrinsics,
      controls: fc.array(
        fc.record(
          {
            startDate: text,
            carriers: fc.array(fc.record({ domain: text, name: text }), { minLength: 1, maxLength: 2 }),
            shipmentIds: fc.array(text, { minLength: 1, maxLength: 2 }),
            comments,
            extrinsics: someExtrinsics,
          },
          { requiredKeys: ['carriers', 'shipmentIds'] },
        ),
        { maxLength: 2 },
      ),
      portions: fc.array(
        fc.record(
          {
            order: orderReference,
            comments,
            extrinsics: someExtrinsics,
            items: fc.array(
              fc.record(
                {
                  lineNumber: text,
                  quantity: text,
                  unitOfMeasure: text,
                  itemId,
                  comments,
                  extrinsics: someExtrinsics,
                },
                { requiredKeys: ['lineNumber', 'quantity', 'unitOfMeasure'] },
              ),
              { maxLength: 2 },
            ),
          },
          { requiredKeys: ['order', 'items'] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [...fromSent, 'shipmentId', 'noticeDate', 'controls', 'portions'] },
  ),
} satisfies { [T in CxmlDocument['type']]: fc.Arbitrary<Extract<CxmlDocument, { type: T }>> };

/** A value of any type of document that is read and written. */
export const anyDocument: fc.Arbitrary<CxmlDocument> = fc.oneof(...Object.values(documents));
