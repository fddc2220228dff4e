import type { Scenario } from './scenario.ts';

export const disabledConnection: Scenario = {
  steps: [
    { do: 'change-account', set: 'enabled', to: false },
    { do: 'refused-setup', status: 403 },
    { do: 'change-account', set: 'enabled', to: true },
    { do: 'punchout', operation: 'create', shop: {}, expect: 'changed' },
    { do: 'order' },
  ],
};
