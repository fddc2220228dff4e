import type { Scenario } from './scenario.ts';

export const redirect: Scenario = {
  steps: [
    { do: 'start-in-store', sentOn: true },
    { do: 'change-account', set: 'enableRedirect', to: false },
    { do: 'start-in-store', sentOn: false },
    { do: 'change-account', set: 'enableRedirect', to: true },
    { do: 'change-account', set: 'enabled', to: false },
    { do: 'start-in-store', sentOn: false },
    { do: 'change-account', set: 'enabled', to: true },
    { do: 'start-in-store', sentOn: true },
    { do: 'punchout', operation: 'create', shop: {}, expect: 'changed' },
    { do: 'order' },
  ],
};
