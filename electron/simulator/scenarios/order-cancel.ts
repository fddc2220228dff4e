import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const orderCancel: Scenario = {
  steps: [
    { do: 'punchout', operation: 'create', shop: {} },
    { do: 'order' },
    { do: 'change-order', how: 'delete' },
  ],
  expects: [
    {
      code: 'order-cancelled',
      holds: (facts) => {
        const [first, second, ...more] = recordsOf(facts, 'order-received');
        return more.length === 0 && second?.action === 'delete' && second.orderId === first?.orderId;
      },
      good: 'AWS Marketplace cancelled the order that the cancellation names.',
      bad: 'The order was not cancelled.',
    },
  ],
  ending: {
    summary: 'The order was answered with 200, and so was its cancellation.',
    meaning: 'AWS Marketplace has the order as cancelled; nothing was bought.',
  },
};
