import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const orderUpdate: Scenario = {
  steps: [
    { do: 'punchout', operation: 'create', shop: {} },
    { do: 'order' },
    { do: 'change-order', how: 'update' },
  ],
  expects: [
    {
      code: 'change-applied',
      holds: (facts) => {
        const [first, second, ...more] = recordsOf(facts, 'order-received');
        return (
          more.length === 0 &&
          second?.action === 'update' &&
          second.orderId === first?.orderId &&
          second.total !== first.total
        );
      },
      good: 'AWS Marketplace applied the change to the order that it names.',
      bad: 'The change was not applied to the order that it names.',
    },
  ],
  ending: {
    summary: 'The order was answered with 200, and so was its change.',
    meaning: 'AWS Marketplace has the order once, as it was changed.',
  },
};
