/**
 * Creating a portal connection by the AWS Invoicing API (CreateProcurementPortalPreference): the one call of this program that
 * changes something in AWS. It is shown first, and made only when the person has typed the account's ID.
 */
import * as z from 'zod';

const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);

/** What a new connection consists of, without its shared secret. IDs have no spaces in the API. */
export const newConnectionSchema = z.strictObject({
  portal: z.enum(['COUPA', 'SAP_BUSINESS_NETWORK']),
  buyerId: z.string().regex(/^\S{1,1024}$/),
  supplierId: z.string().regex(/^\S{1,1024}$/),
  sellersOfRecord: z.array(z.string().regex(/^[A-Z0-9_]{1,64}$/)).max(50),
  contact: z.strictObject({ name: line(256), email: z.email().max(254) }),
  /** Lets AWS recognise a repetition: the same token never makes a second connection. */
  clientToken: z.string().regex(/^[0-9a-zA-Z-]{16,64}$/),
});
export type NewConnection = z.infer<typeof newConnectionSchema>;

export const accountIdSchema = z.string().regex(/^\d{12}$/);

/**
 * The request as it is sent. E-invoice delivery and purchase order retrieval stay off: they are switched on in the Billing and Cost
 * Management console, and make a test of their own.
 * @param secret the shared secret, or what is shown in its place; left out where none is kept
 */
export function createRequestOf(connection: NewConnection, secret: string | undefined) {
  const { portal, buyerId, supplierId, sellersOfRecord, contact, clientToken } = connection;
  return {
    ProcurementPortalName: portal,
    BuyerDomain: 'NetworkID' as const,
    BuyerIdentifier: buyerId,
    SupplierDomain: 'NetworkID' as const,
    SupplierIdentifier: supplierId,
    ...(sellersOfRecord.length === 0 ? {} : { Selector: { SellerOfRecords: [...sellersOfRecord] } }),
    ...(secret === undefined ? {} : { ProcurementPortalSharedSecret: secret }),
    EinvoiceDeliveryEnabled: false,
    PurchaseOrderRetrievalEnabled: false,
    Contacts: [{ Name: contact.name, Email: contact.email }],
    ClientToken: clientToken,
  };
}
