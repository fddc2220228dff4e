import type { Scenario } from './scenario.ts';

export const emptyCart: Scenario = {
  steps: [
    {
      do: 'punchout',
      operation: 'create',
      shop: { task: 'Open the cart and choose Return the empty cart', leave: 'empty' },
      expect: 'none',
    },
    { do: 'punchout', operation: 'create', shop: {}, expect: 'changed' },
    {
      do: 'punchout',
      operation: 'edit',
      shop: {
        task: 'Remove every line from the cart, then choose Return the empty cart',
        leave: 'empty',
      },
      expect: 'emptied',
    },
  ],
};
