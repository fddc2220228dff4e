import type { PortalConnection } from './account.ts';
import type { Refusal } from './authentication.ts';

/** The AWS entity that sells every product of the simulated store, as the Invoicing API spells it. */
const sellerOfRecord = 'AWS_INC';

/**
 * The refusal of a purchase whose Seller of Record the connection leaves out. What AWS Marketplace does then is not
 * published.
 */
export function sellerProblem({ billingEntities }: PortalConnection): Refusal | undefined {
  if (billingEntities.length === 0 || billingEntities.includes(sellerOfRecord)) return undefined;
  return {
    code: 400,
    message: `The Seller of Record ${sellerOfRecord} is not covered by the billing entities of this buyer, which are ${billingEntities.join(', ')}.`,
  };
}
