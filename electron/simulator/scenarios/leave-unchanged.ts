import type { Scenario } from './scenario.ts';

export const leaveUnchanged: Scenario = {
  steps: [
    { do: 'punchout', operation: 'create', shop: {}, expect: 'changed' },
    {
      do: 'punchout',
      operation: 'edit',
      shop: { task: 'Choose Return without changes', leave: 'unchanged' },
      expect: 'same',
    },
    { do: 'order' },
  ],
};
