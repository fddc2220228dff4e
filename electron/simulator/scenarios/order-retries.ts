import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const orderRetries: Scenario = {
  troubles: ['server-error', 'late-answer', 'server-error'],
  steps: [{ do: 'punchout', operation: 'create', shop: {} }, { do: 'order' }],
  expects: [
    {
      code: 'sent-until-answered',
      holds: ({ exchanges }) =>
        exchanges.filter(({ from, request }) => from === 'procurement' && request.document === 'OrderRequest')
          .length === 4,
      good: 'The order went out four times, and was answered at the fourth.',
      bad: 'The order did not go out four times.',
    },
    {
      code: 'processed-once',
      holds: (facts) =>
        recordsOf(facts, 'order-received').length === 1 && recordsOf(facts, 'order-repeated').length === 1,
      good: 'AWS Marketplace processed it once: the answer that came too late was given again.',
      bad: 'AWS Marketplace did not process the order exactly once.',
    },
  ],
  ending: {
    summary:
      'The order was sent again after each failure, as the procurement system does, and answered at last.',
    meaning: 'The supplier processed it once. This was a simulation on this computer: nothing was bought.',
  },
};
