import type { Scenario } from './scenario.ts';

const pick = { listingId: 'prodview-n8s4ku6wt2ebd', offerId: 'contract-usage' } as const;

export const contractAndUsage: Scenario = {
  steps: [
    {
      do: 'punchout',
      operation: 'create',
      shop: {
        task: 'Choose Corriedale Data Cloud, Capacity with metered use as a single line, then Request approval',
        picks: [{ ...pick, lines: 'single' }],
      },
    },
    { do: 'check-cart', checks: ['material'] },
    { do: 'order' },
    {
      do: 'punchout',
      operation: 'create',
      shop: {
        task: 'Choose the same offer again, this time as split lines, then Request approval',
        picks: [{ ...pick, lines: 'split' }],
      },
    },
    { do: 'check-cart', checks: ['service-and-material'] },
    { do: 'order' },
  ],
};
