import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const duplicateOrder: Scenario = {
  steps: [{ do: 'punchout', operation: 'create', shop: {} }, { do: 'order' }, { do: 'repeat-order' }],
  expects: [
    {
      code: 'processed-once',
      holds: (facts) =>
        recordsOf(facts, 'order-received').length === 1 && recordsOf(facts, 'order-repeated').length === 1,
      good: 'AWS Marketplace processed the order once.',
      bad: 'AWS Marketplace did not process the order exactly once.',
    },
  ],
  ending: {
    summary: 'The order went out twice with one payloadID. It was answered alike and processed once.',
    meaning: 'A system that never saw the answer may send the order again: nothing is bought twice.',
  },
};
