import type { Scenario } from './scenario.ts';

/** 2,000 GB at 0.485: a budget of 970.00 USD. */
export const usageEstimate: Scenario = {
  steps: [
    {
      do: 'punchout',
      operation: 'create',
      shop: {
        task: 'Choose Cobaltwave Log Insight, enter a quantity as your budget estimate, then Request approval',
        picks: [{ listingId: 'prodview-q2j5h7sxwc3oy', quantity: 2000 }],
      },
    },
    { do: 'check-cart', checks: ['material'] },
    { do: 'order' },
  ],
};
