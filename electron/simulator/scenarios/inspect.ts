import type { Scenario } from './scenario.ts';

export const inspect: Scenario = {
  steps: [
    { do: 'punchout', operation: 'create', shop: {}, expect: 'changed' },
    {
      do: 'punchout',
      operation: 'inspect',
      shop: { task: 'Look at the cart, then choose Return', cart: {} },
      expect: 'same',
    },
    { do: 'order' },
  ],
};
