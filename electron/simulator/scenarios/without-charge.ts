import type { Scenario } from './scenario.ts';

/** Takes a product without a charge twice: pre-approved, which needs no order, and then not, by an order of 0.00. */
export function withoutCharge(what: 'free' | 'byol', listingId: string, title: string): Scenario {
  return {
    steps: [
      { do: 'pre-approve', what, on: true },
      {
        do: 'punchout',
        operation: 'create',
        shop: { task: `Choose ${title}, then Subscribe`, picks: [{ listingId, subscribe: true }] },
      },
      { do: 'check-no-order' },
      { do: 'pre-approve', what, on: false },
      {
        do: 'punchout',
        operation: 'create',
        shop: { task: `Choose ${title} again, then Request approval`, picks: [{ listingId }] },
      },
      { do: 'check-cart', checks: ['zero-amount'] },
      { do: 'order' },
    ],
  };
}
