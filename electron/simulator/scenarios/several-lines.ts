import type { Scenario } from './scenario.ts';

export const severalLines: Scenario = {
  steps: [
    {
      do: 'punchout',
      operation: 'create',
      shop: {
        task: 'Add three products of different kinds to the cart, then choose Request approval in the cart',
        picks: [
          { listingId: 'prodview-7kq2vd4hx5m3a', quantity: 12 },
          { listingId: 'prodview-w2p5gk7dm4uza', quantity: 6 },
          { listingId: 'prodview-q2j5h7sxwc3oy', quantity: 2000 },
        ],
      },
    },
    { do: 'check-cart', checks: ['several-lines', 'texts-unharmed'] },
    { do: 'order' },
  ],
};
