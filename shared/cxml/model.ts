import * as z from 'zod';

/**
 * Documents as values. Text is exact (`007` stays `007`), money a decimal as text, credentials and extrinsics all kept in
 * their order. What a document has besides is in its tree only.
 */

/** One `Credential`. `secret` is the SharedSecret, `mac` the CredentialMac; only a Sender should carry either. */
export const credentialSchema = z.object({
  domain: z.string(),
  /** The marketplace that a party belongs to has a credential of this type beside the party's own. */
  type: z.literal('marketplace').optional(),
  identity: z.string(),
  secret: z.string().optional(),
  mac: z
    .object({
      type: z.string(),
      algorithm: z.string(),
      creationDate: z.string(),
      expirationDate: z.string(),
      value: z.string(),
    })
    .optional(),
});
export type Credential = z.infer<typeof credentialSchema>;

export const headerSchema = z.object({
  from: z.array(credentialSchema),
  to: z.array(credentialSchema),
  sender: z.array(credentialSchema),
  userAgent: z.string(),
});
export type Header = z.infer<typeof headerSchema>;

export const moneySchema = z.object({
  currency: z.string(),
  /** As written, such as `12400.00`, without the white space around it. `parseDecimal` tells whether it is a number. */
  amount: z.string(),
});
export type Money = z.infer<typeof moneySchema>;

export const extrinsicSchema = z.object({
  name: z.string(),
  /** The text in it, exact; of one that has elements, what stands beside them. */
  value: z.string(),
  /** The whole content as XML, where there are elements in it; then it is this that is written. */
  xml: z.string().optional(),
});
export type Extrinsic = z.infer<typeof extrinsicSchema>;

export const statusSchema = z.object({
  /** Three digits as they are written. */
  code: z.int().min(0).max(999),
  text: z.string(),
  /** What follows the tag: a sentence for people. */
  message: z.string(),
});
export type Status = z.infer<typeof statusSchema>;

/** Absent where there are none, like every list below that is optional. */
const extrinsicsSchema = z.array(extrinsicSchema).optional();

export const commentsSchema = z.object({
  lang: z.string().optional(),
  type: z.string().optional(),
  text: z.string(),
  /** Addresses of attachments, such as `cid:…`. */
  attachments: z.array(z.string()).optional(),
});
export type Comments = z.infer<typeof commentsSchema>;

/** Shipping or Tax: an amount and what it is for. */
export const chargeSchema = z.object({ money: moneySchema, description: z.string() });
export type Charge = z.infer<typeof chargeSchema>;

export const contactSchema = z.object({
  role: z.string().optional(),
  name: z.string(),
  email: z.string().optional(),
  extrinsics: extrinsicsSchema,
});
export type Contact = z.infer<typeof contactSchema>;

export const addressSchema = z.object({
  addressId: z.string().optional(),
  isoCountryCode: z.string().optional(),
  name: z.string(),
  postal: z
    .object({
      deliverTo: z.array(z.string()),
      street: z.array(z.string()),
      city: z.string(),
      state: z.string().optional(),
      postalCode: z.string().optional(),
      country: z.object({ isoCountryCode: z.string(), name: z.string() }),
      extrinsics: extrinsicsSchema,
    })
    .optional(),
  email: z.string().optional(),
});
export type Address = z.infer<typeof addressSchema>;

/** A line of a cart (`ItemIn`), or of an order (`ItemOut`) that says what it is. */
export const itemSchema = z.object({
  /** Absent also where it is no number. */
  lineNumber: z.int().optional(),
  quantity: z.string(),
  supplierPartId: z.string(),
  supplierPartAuxiliaryId: z.string().optional(),
  unitPrice: moneySchema,
  description: z.string(),
  unitOfMeasure: z.string(),
  /** At least one; the UNSPSC code has the domain `UNSPSC`. */
  classifications: z.array(z.object({ domain: z.string(), code: z.string() })),
  manufacturerPartId: z.string().optional(),
  manufacturerName: z.string().optional(),
  /** Days, as written. */
  leadTime: z.string().optional(),
  /** Extrinsics of ItemDetail. */
  extrinsics: z.array(extrinsicSchema),
  comments: z.array(commentsSchema).optional(),
  /** Extrinsics of the ItemIn itself; an ItemOut has none. */
  lineExtrinsics: extrinsicsSchema,
});
export type Item = z.infer<typeof itemSchema>;

/**
 * A line of an order, or one that a buyer sends back to a store. cXML lets it leave ItemDetail out: then all that stands
 * there is absent together, and `isDetailed` is false.
 */
export const orderItemSchema = itemSchema
  .omit({ lineExtrinsics: true })
  .partial({ unitPrice: true, description: true, unitOfMeasure: true, classifications: true })
  .extend({ requestedDeliveryDate: z.string().optional() });
export type OrderItem = z.infer<typeof orderItemSchema>;

/** Whether a line has its ItemDetail. */
export function isDetailed(item: OrderItem): item is OrderItem & Item {
  return (
    item.unitPrice !== undefined &&
    item.description !== undefined &&
    item.unitOfMeasure !== undefined &&
    item.classifications !== undefined
  );
}

const envelope = {
  payloadId: z.string(),
  /** ISO 8601 with a numeric offset. */
  timestamp: z.string(),
  /** Version in the DOCTYPE's address, such as `1.2.014`; absent where there is no DOCTYPE. */
  dtdVersion: z.string().optional(),
  lang: z.string().optional(),
};

/** An ItemID: what the supplier calls the thing. */
const itemIdSchema = z.object({
  supplierPartId: z.string(),
  supplierPartAuxiliaryId: z.string().optional(),
});
export type ItemId = z.infer<typeof itemIdSchema>;

/** `deploymentMode` on Request or Message; absent means production. */
const deploymentModeSchema = z.enum(['test', 'production']).optional();

export const setupRequestSchema = z.object({
  type: z.literal('PunchOutSetupRequest'),
  ...envelope,
  header: headerSchema,
  deploymentMode: deploymentModeSchema,
  operation: z.string(),
  buyerCookie: z.string(),
  extrinsics: z.array(extrinsicSchema),
  browserFormPost: z.string().optional(),
  /** The first Contact. */
  contact: contactSchema.optional(),
  supplierSetup: z.string().optional(),
  shipTo: addressSchema.optional(),
  /** What the store should open with. */
  selectedItem: itemIdSchema.optional(),
  /** Lines of the cart to edit or inspect. */
  items: z.array(orderItemSchema).optional(),
});
export type SetupRequest = z.infer<typeof setupRequestSchema>;

export const setupResponseSchema = z.object({
  type: z.literal('PunchOutSetupResponse'),
  ...envelope,
  status: statusSchema,
  startPage: z.string(),
});

/** A Response that carries a Status and nothing else: the answer to an order, or a refusal. */
export const responseSchema = z.object({
  type: z.literal('Response'),
  ...envelope,
  status: statusSchema,
});

export const orderMessageSchema = z.object({
  type: z.literal('PunchOutOrderMessage'),
  ...envelope,
  header: headerSchema,
  deploymentMode: deploymentModeSchema,
  /** 204: the session ended without a change. Absent means 200. */
  status: statusSchema.optional(),
  buyerCookie: z.string(),
  operationAllowed: z.string(),
  quoteStatus: z.string().optional(),
  total: moneySchema,
  shipping: chargeSchema.optional(),
  tax: chargeSchema.optional(),
  items: z.array(itemSchema),
});
export type OrderMessage = z.infer<typeof orderMessageSchema>;

export const orderRequestSchema = z.object({
  type: z.literal('OrderRequest'),
  ...envelope,
  header: headerSchema,
  deploymentMode: deploymentModeSchema,
  orderId: z.string(),
  orderDate: z.string(),
  orderType: z.string().optional(),
  /** `new`, `update` or `delete`. */
  action: z.string(),
  /** Counts the versions of an order, as written. */
  orderVersion: z.string().optional(),
  total: moneySchema,
  shipTo: addressSchema.optional(),
  billTo: addressSchema,
  shipping: chargeSchema.optional(),
  tax: chargeSchema.optional(),
  /** The first Contact. */
  contact: contactSchema.optional(),
  comments: z.array(commentsSchema).optional(),
  /** Payload ID of the order that this one updates or deletes. */
  documentReference: z.string().optional(),
  extrinsics: extrinsicsSchema,
  items: z.array(orderItemSchema),
});
export type OrderRequest = z.infer<typeof orderRequestSchema>;

export const profileRequestSchema = z.object({
  type: z.literal('ProfileRequest'),
  ...envelope,
  header: headerSchema,
  deploymentMode: deploymentModeSchema,
});
export type ProfileRequest = z.infer<typeof profileRequestSchema>;

const optionsSchema = z.array(z.object({ name: z.string(), value: z.string() }));

/** What a supplier offers, and where (cXML User's Guide, "Profile transaction"). */
export const profileResponseSchema = z.object({
  type: z.literal('ProfileResponse'),
  ...envelope,
  status: statusSchema,
  effectiveDate: z.string(),
  lastRefresh: z.string().optional(),
  options: optionsSchema,
  /** At least one. */
  transactions: z.array(z.object({ requestName: z.string(), url: z.string(), options: optionsSchema })),
});
export type ProfileResponse = z.infer<typeof profileResponseSchema>;

/** What became of an earlier document (cXML User's Guide, "StatusUpdate transaction"). */
export const statusUpdateSchema = z.object({
  type: z.literal('StatusUpdateRequest'),
  ...envelope,
  header: headerSchema,
  deploymentMode: deploymentModeSchema,
  /** Payload ID of that document. */
  documentReference: z.string().optional(),
  status: statusSchema,
  /** `type` of an InvoiceStatus, such as `paid`. */
  invoiceStatus: z.string().optional(),
  /** `type` of a DocumentStatus. */
  documentStatus: z.string().optional(),
  extrinsics: extrinsicsSchema,
});
export type StatusUpdateRequest = z.infer<typeof statusUpdateSchema>;

/** The order that a confirmation or a ship notice is about. */
export const orderReferenceSchema = z.object({
  orderId: z.string().optional(),
  orderDate: z.string().optional(),
  /** Payload ID of the order. */
  documentReference: z.string(),
});
export type OrderReference = z.infer<typeof orderReferenceSchema>;

export const confirmationStatusSchema = z.object({
  /** `accept`, `allDetail`, `detail`, `backordered`, `reject`, `unknown` or `requestToPay`. */
  type: z.string(),
  quantity: z.string(),
  unitOfMeasure: z.string(),
  shipmentDate: z.string().optional(),
  deliveryDate: z.string().optional(),
  /** The line as the supplier has it now, in place of a new unit price. */
  item: itemSchema.optional(),
  unitPrice: moneySchema.optional(),
  comments: z.array(commentsSchema).optional(),
  extrinsics: extrinsicsSchema,
});
export type ConfirmationStatus = z.infer<typeof confirmationStatusSchema>;

/** The supplier's word on an order, as a whole or by line (cXML User's Guide, "OrderConfirmation transaction"). */
export const confirmationSchema = z.object({
  type: z.literal('ConfirmationRequest'),
  ...envelope,
  header: headerSchema,
  deploymentMode: deploymentModeSchema,
  confirmId: z.string().optional(),
  operation: z.string().optional(),
  /** `accept`, `allDetail`, `detail`, `backordered`, `except`, `reject`, `requestToPay` or `replace`. */
  confirmationType: z.string(),
  noticeDate: z.string(),
  /** Payload ID of the confirmation that this one updates. */
  documentReference: z.string().optional(),
  total: moneySchema.optional(),
  shipping: chargeSchema.optional(),
  tax: chargeSchema.optional(),
  comments: z.array(commentsSchema).optional(),
  extrinsics: extrinsicsSchema,
  order: orderReferenceSchema,
  items: z.array(
    z.object({
      lineNumber: z.string(),
      quantity: z.string(),
      unitOfMeasure: z.string(),
      /** At least one. */
      statuses: z.array(confirmationStatusSchema),
    }),
  ),
});
export type ConfirmationRequest = z.infer<typeof confirmationSchema>;

/** What was shipped, and how (cXML User's Guide, "ShipNotice transaction"). */
export const shipNoticeSchema = z.object({
  type: z.literal('ShipNoticeRequest'),
  ...envelope,
  header: headerSchema,
  deploymentMode: deploymentModeSchema,
  shipmentId: z.string(),
  operation: z.string().optional(),
  noticeDate: z.string(),
  shipmentDate: z.string().optional(),
  deliveryDate: z.string().optional(),
  shipmentType: z.string().optional(),
  /** Payload ID of the notice that this one updates or deletes. */
  documentReference: z.string().optional(),
  comments: z.array(commentsSchema).optional(),
  extrinsics: extrinsicsSchema,
  controls: z.array(
    z.object({
      startDate: z.string().optional(),
      /** At least one. */
      carriers: z.array(z.object({ domain: z.string(), name: z.string() })),
      /** Tracking numbers; at least one. */
      shipmentIds: z.array(z.string()),
      comments: z.array(commentsSchema).optional(),
      extrinsics: extrinsicsSchema,
    }),
  ),
  portions: z.array(
    z.object({
      order: orderReferenceSchema,
      comments: z.array(commentsSchema).optional(),
      extrinsics: extrinsicsSchema,
      items: z.array(
        z.object({
          lineNumber: z.string(),
          quantity: z.string(),
          unitOfMeasure: z.string(),
          itemId: itemIdSchema.optional(),
          comments: z.array(commentsSchema).optional(),
          extrinsics: extrinsicsSchema,
        }),
      ),
    }),
  ),
});
export type ShipNoticeRequest = z.infer<typeof shipNoticeSchema>;

export const documentSchema = z.discriminatedUnion('type', [
  setupRequestSchema,
  setupResponseSchema,
  responseSchema,
  orderMessageSchema,
  orderRequestSchema,
  profileRequestSchema,
  profileResponseSchema,
  statusUpdateSchema,
  confirmationSchema,
  shipNoticeSchema,
]);
export type CxmlDocument = z.infer<typeof documentSchema>;
