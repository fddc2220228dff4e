import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const credentialMacScenario: Scenario = {
  proof: 'credential-mac',
  steps: [{ do: 'punchout', operation: 'create', shop: {} }, { do: 'order' }],
  expects: [
    {
      code: 'no-secret-on-the-wire',
      holds: ({ exchanges }) =>
        exchanges
          .filter(({ from, request }) => from === 'procurement' && request.document !== undefined)
          .every(
            ({ request: { body } }) => body.includes('<CredentialMac ') && !body.includes('<SharedSecret'),
          ),
      good: 'Setup request and order carry a CredentialMac and no shared secret.',
      bad: 'A document went out without CredentialMac, or with the shared secret.',
    },
    {
      code: 'mac-accepted',
      holds: (facts) => recordsOf(facts, 'order-received').length === 1,
      good: 'AWS Marketplace accepted the proof for both.',
      bad: 'AWS Marketplace did not accept the proof.',
    },
  ],
};
