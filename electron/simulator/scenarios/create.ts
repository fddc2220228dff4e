import type { Scenario } from './scenario.ts';

export const create: Scenario = {
  steps: [{ do: 'punchout', operation: 'create', shop: {} }, { do: 'order' }],
};
