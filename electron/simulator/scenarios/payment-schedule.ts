import type { Scenario } from './scenario.ts';

/** 12,000.00 USD in instalments: a quantity of 1,200,000 at 0.01. */
export const paymentSchedule: Scenario = {
  steps: [
    {
      do: 'punchout',
      operation: 'create',
      shop: {
        task: 'Choose Corriedale Data Cloud with its flexible payment schedule, then Request approval',
        picks: [{ listingId: 'prodview-n8s4ku6wt2ebd', offerId: 'schedule' }],
      },
    },
    { do: 'check-cart', checks: ['material'] },
    { do: 'order' },
  ],
};
