import * as z from 'zod';

/**
 * Documents as values. Text is exact (`007` stays `007`), money a decimal as text, credentials and extrinsics all
 * kept in their order. Sections in brackets are the User's Guide's subjects, summarised in the DTD's comments.
 */

/** One `Credential`. `secret` is the SharedSecret; only a Sender should carry one. */
export const credentialSchema = z.object({
  domain: z.string(),
  identity: z.string(),
  secret: z.string().optional(),
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
  /** Decimal as written, such as `12400.00`. */
  amount: z.string(),
});
export type Money = z.infer<typeof moneySchema>;

export const extrinsicSchema = z.object({ name: z.string(), value: z.string() });
export type Extrinsic = z.infer<typeof extrinsicSchema>;

export const statusSchema = z.object({
  code: z.int(),
  text: z.string(),
  /** What follows the tag: a sentence for people. */
  message: z.string(),
});
export type Status = z.infer<typeof statusSchema>;

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
    })
    .optional(),
  email: z.string().optional(),
});
export type Address = z.infer<typeof addressSchema>;

/** A line of a cart (`ItemIn`) or an order (`ItemOut`). */
export const itemSchema = z.object({
  lineNumber: z.int().optional(),
  quantity: z.string(),
  supplierPartId: z.string(),
  supplierPartAuxiliaryId: z.string().optional(),
  unitPrice: moneySchema,
  description: z.string(),
  unitOfMeasure: z.string(),
  /** At least one; the UNSPSC code has the domain `UNSPSC`. */
  classifications: z.array(z.object({ domain: z.string(), code: z.string() })),
  manufacturerName: z.string().optional(),
  extrinsics: z.array(extrinsicSchema),
});
export type Item = z.infer<typeof itemSchema>;

const envelope = {
  payloadId: z.string(),
  /** ISO 8601 with a numeric offset. */
  timestamp: z.string(),
  /** Version in the DOCTYPE's address, such as `1.2.014`; absent where there is no DOCTYPE. */
  dtdVersion: z.string().optional(),
  lang: z.string().optional(),
};

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
  contact: z
    .object({ role: z.string().optional(), name: z.string(), email: z.string().optional() })
    .optional(),
  supplierSetup: z.string().optional(),
  shipTo: addressSchema.optional(),
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
  buyerCookie: z.string(),
  operationAllowed: z.string(),
  total: moneySchema,
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
  total: moneySchema,
  shipTo: addressSchema.optional(),
  billTo: addressSchema,
  contact: z
    .object({ role: z.string().optional(), name: z.string(), email: z.string().optional() })
    .optional(),
  items: z.array(itemSchema),
});
export type OrderRequest = z.infer<typeof orderRequestSchema>;

export const documentSchema = z.discriminatedUnion('type', [
  setupRequestSchema,
  setupResponseSchema,
  responseSchema,
  orderMessageSchema,
  orderRequestSchema,
]);
export type CxmlDocument = z.infer<typeof documentSchema>;
