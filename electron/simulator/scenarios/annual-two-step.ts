import type { Scenario } from './scenario.ts';

const picks = [{ listingId: 'prodview-h2g4ml7ve3tqs', quantity: 40 }] as const;

export const annualTwoStep: Scenario = {
  steps: [
    {
      do: 'punchout',
      operation: 'create',
      shop: { task: 'Choose Ironleaf Hardened Linux 9, then Request approval: the first of two', picks },
    },
    { do: 'check-cart', checks: ['first-approval'] },
    { do: 'order' },
    {
      do: 'punchout',
      operation: 'create',
      shop: { task: 'Choose the same offer again, then Request approval: the second of two', picks },
    },
    { do: 'check-cart', checks: ['contract-value'] },
    { do: 'order' },
  ],
};
