import type { Scenario } from './scenario.ts';

export const edit: Scenario = {
  steps: [
    { do: 'punchout', operation: 'create', shop: {}, expect: 'changed' },
    {
      do: 'punchout',
      operation: 'edit',
      shop: {
        task: 'Change a quantity in the cart, then choose Request approval',
        cart: { quantity: 12 },
      },
      expect: 'changed',
    },
    { do: 'order' },
  ],
};
