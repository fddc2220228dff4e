import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const rejection: Scenario = {
  steps: [
    { do: 'punchout', operation: 'create', shop: {} },
    { do: 'order' },
    { do: 'follow-up', says: 'reject' },
  ],
  expects: [
    {
      code: 'rejection-taken',
      holds: (facts) => {
        const [said, ...more] = recordsOf(facts, 'followed-up');
        return more.length === 0 && said?.says === 'reject' && said.status === 200;
      },
      good: 'The rejection of the order was answered with 200.',
      bad: 'The rejection of the order was not taken.',
    },
    {
      code: 'nothing-subscribed',
      holds: (facts) => recordsOf(facts, 'subscription').length === 0,
      good: 'Nothing was subscribed.',
      bad: 'Something was subscribed for an order that was rejected.',
    },
  ],
  ending: {
    summary: 'AWS Marketplace answered the order with 200, and rejected it afterwards.',
    meaning: 'An answer of 200 says that the order arrived, not that it is accepted. Nothing was bought.',
  },
};
