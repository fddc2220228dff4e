import type { Fault } from './fault.ts';

/** What nobody entered wrongly, and surprises all the same: the consequences of how a product is charged. */
export const purchaseFaults = {
  'second-approval': { scenario: 'annual-two-step' },
  'quantity-in-cents': { scenario: 'payment-schedule', edition: 'line-types' },
  'pre-approval-off': { scenario: 'free-listing' },
} as const satisfies Readonly<Record<string, Fault>>;
