import type { Scenario } from './scenario.ts';

export const privateOffer: Scenario = {
  steps: [
    {
      do: 'punchout',
      operation: 'create',
      shop: {
        task: 'Choose Corriedale Data Cloud by its private offer, then Request approval',
        picks: [{ listingId: 'prodview-n8s4ku6wt2ebd', offerId: 'private' }],
      },
    },
    { do: 'check-cart', checks: ['private-offer', 'single-charge'] },
    { do: 'order' },
  ],
};
