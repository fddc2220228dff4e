import type { Scenario } from './scenario.ts';

export const startedInAws: Scenario = {
  steps: [
    { do: 'start-in-store', sentOn: false },
    { do: 'punchout', operation: 'create', shop: {}, expect: 'changed' },
    { do: 'order' },
  ],
};
