import * as z from 'zod';

/** An identity as somebody entered it; without a domain, the procurement system's usual one. */
const ownIdentitySchema = z.strictObject({ domain: z.string(), identity: z.string().min(1) });

/**
 * Identities and secret that the built-in parties know each other by, where somebody has entered them. What is left out is
 * made for the run.
 */
export const ownValuesSchema = z.strictObject({
  buyer: ownIdentitySchema.optional(),
  supplier: ownIdentitySchema.optional(),
  sharedSecret: z.string().min(1).optional(),
});
export type OwnValues = z.infer<typeof ownValuesSchema>;
