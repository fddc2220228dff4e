import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const confirmation: Scenario = {
  steps: [
    { do: 'punchout', operation: 'create', shop: {} },
    { do: 'order' },
    { do: 'follow-up', says: 'accept' },
  ],
  expects: [
    {
      code: 'follow-up-taken',
      holds: (facts) => {
        const said = recordsOf(facts, 'followed-up');
        return (
          said.map(({ document }) => document).join() === 'ConfirmationRequest,StatusUpdateRequest' &&
          said.every(({ status }) => status === 200)
        );
      },
      good: 'The confirmation and the status of the order were answered with 200.',
      bad: 'The confirmation or the status of the order was not taken.',
    },
  ],
  ending: {
    summary: 'AWS Marketplace answered the order with 200, and confirmed it afterwards.',
    meaning:
      'The answer says that the order arrived; the confirmation, that it is accepted. Nothing was bought.',
  },
};
