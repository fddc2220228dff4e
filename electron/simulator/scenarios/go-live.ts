import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const goLive: Scenario = {
  steps: [
    { do: 'test-mode', on: true },
    { do: 'punchout', operation: 'create', shop: {} },
    { do: 'order' },
    { do: 'go-live' },
    { do: 'punchout', operation: 'create', shop: {} },
    { do: 'order' },
  ],
  expects: [
    {
      code: 'test-then-real',
      holds: (facts) => {
        const [first, second, ...more] = recordsOf(facts, 'order-received');
        const subscriptions = recordsOf(facts, 'subscription');
        return (
          more.length === 0 &&
          first?.subscriptions === 0 &&
          second?.subscriptions === 1 &&
          subscriptions.length === 1 &&
          subscriptions.every(({ purchaseOrder }) => purchaseOrder === second.orderId)
        );
      },
      good: 'In test mode nothing was subscribed; with it off, the same order was, under its purchase-order number.',
      bad: 'Test mode did not decide whether the order was subscribed.',
    },
    {
      code: 'no-test-account-left',
      // Coupa has one account, before and after.
      systems: ['ariba'],
      holds: ({ exchanges }) => {
        const order = exchanges.findLast(
          ({ request, to }) => request.document === 'OrderRequest' && to === 'network',
        );
        return order !== undefined && !order.request.body.includes('-T</Identity>');
      },
      good: 'The order that was subscribed names no test account.',
      bad: 'The order that was subscribed still names a test account: an ANID with -T.',
    },
  ],
  ending: {
    summary: 'The same order went out twice: with test mode on, and with it off.',
    meaning:
      'Only the second made a subscription and will be invoiced. This was a simulation on this computer: nothing was bought.',
  },
};
