import type { Scenario } from './scenario.ts';

export const singleSignOn: Scenario = {
  signOn: true,
  steps: [{ do: 'punchout', operation: 'create', shop: {} }, { do: 'check-sign-on' }, { do: 'order' }],
};
