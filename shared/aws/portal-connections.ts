/** Portal connections as the AWS Invoicing API gives them ("procurement portal preferences"), without their shared secret. */
import * as z from 'zod';

/**
 * One connection. Everything that AWS may leave out is optional. Statuses are AWS’s own words. `punchOutEnabled` and `redirectUrl`
 * are fields that AWS documents and its published SDK does not know yet: they are there only where they were really read.
 */
export const portalConnectionSchema = z.object({
  arn: z.string(),
  accountId: z.string().optional(),
  portal: z.string().optional(),
  buyerDomain: z.string().optional(),
  buyerId: z.string().optional(),
  supplierDomain: z.string().optional(),
  supplierId: z.string().optional(),
  sellersOfRecord: z.array(z.string()),
  invoiceUnitArns: z.array(z.string()),
  instanceEndpoint: z.string().optional(),
  hasTestEnvironment: z.boolean(),
  punchOutEnabled: z.boolean().optional(),
  redirectUrl: z.string().optional(),
  invoiceDelivery: z.boolean().optional(),
  invoiceDeliveryStatus: z.string().optional(),
  orderRetrieval: z.boolean().optional(),
  orderRetrievalStatus: z.string().optional(),
  /** True where the details could be read too, not only the row of the list. */
  detailed: z.boolean(),
});
export type PortalConnection = z.infer<typeof portalConnectionSchema>;
