import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const production: Scenario = {
  steps: [{ do: 'punchout', operation: 'create', shop: {} }, { do: 'order' }],
  expects: [
    {
      code: 'subscription-has-order-number',
      holds: (facts) => {
        const [order] = recordsOf(facts, 'order-received');
        const subscriptions = recordsOf(facts, 'subscription');
        return (
          order !== undefined &&
          subscriptions.length === order.lines &&
          subscriptions.every(
            ({ change, purchaseOrder }) => change === 'created' && purchaseOrder === order.orderId,
          )
        );
      },
      good: 'Each line became a subscription that carries the purchase-order number. An invoice would name it.',
      bad: 'Not every line became a subscription with the purchase-order number.',
    },
  ],
};
