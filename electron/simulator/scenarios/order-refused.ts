import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const orderRefused: Scenario = {
  steps: [
    { do: 'punchout', operation: 'create', shop: {} },
    { do: 'order', refused: true },
  ],
  expects: [
    {
      code: 'sent-once',
      holds: (facts) =>
        recordsOf(facts, 'order-refused').length === 1 && recordsOf(facts, 'order-received').length === 0,
      good: 'The order was refused once and not sent again.',
      bad: 'The order was sent again, or it was taken.',
    },
  ],
  ending: {
    summary: 'AWS Marketplace refused the order for good, and it was not sent again.',
    meaning: 'A status of class 4 needs a person: correct the order and send it anew. Nothing was bought.',
  },
};
