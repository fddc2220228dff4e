import { describe, expect, it } from 'vitest';
import { profileRequest } from '../../../electron/simulator/buyer/documents.ts';
import { presets } from '../../../electron/simulator/buyer/presets.ts';
import {
  type MarketplaceAccount,
  type PortalConnection,
  redirectOf,
  setEnabled,
} from '../../../electron/simulator/marketplace/account.ts';
import { readText } from '../../../shared/cxml/read.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import { scenarioOf, scenarios } from '../../../shared/rehearsal/scenarios.ts';

const buyer = { domain: 'NetworkID', identity: 'buyer-1' };
const other = { domain: 'NetworkID', identity: 'buyer-2' };
const supplier = { domain: 'NetworkID', identity: 'supplier-1' };
const redirectTo = 'https://buyer.example/punchout';

function connection(of: typeof buyer, settings: Partial<PortalConnection> = {}): PortalConnection {
  return {
    buyer: of,
    supplier,
    sender: of,
    sharedSecret: 's',
    enabled: true,
    billingEntities: [],
    ...settings,
  };
}

function account(connections: readonly PortalConnection[], enableRedirect = true): MarketplaceAccount {
  return {
    mode: 'test',
    enableRedirect,
    edition: 'document',
    signInRequired: false,
    connections,
    preApproved: { free: false, byol: false },
  };
}

describe('a portal connection', () => {
  it('keeps its settings when it is disabled and enabled again', () => {
    const before = [connection(buyer, { redirectTo, billingEntities: ['AWS EMEA'] }), connection(other)];
    const changed = account(before);
    setEnabled(changed, buyer, false);
    expect(changed.connections.map(({ enabled }) => enabled)).toEqual([false, true]);
    setEnabled(changed, buyer, true);
    expect(changed.connections).toEqual(before);
  });

  it('redirects where it is enabled, has an address, and Enable redirect is on', () => {
    expect(redirectOf(account([connection(buyer, { redirectTo })]))).toEqual({ to: redirectTo });
    expect(redirectOf(account([connection(buyer, { redirectTo })], false))).toEqual({ reason: 'off' });
    expect(redirectOf(account([connection(buyer, { redirectTo, enabled: false })]))).toEqual({
      reason: 'disabled',
    });
    expect(redirectOf(account([connection(buyer)]))).toEqual({ reason: 'ariba' });
  });
});

describe('a request for the supplier’s profile', () => {
  it.each(Object.values(presets).map((preset) => [preset.name, preset] as const))(
    'of %s is valid',
    (_, preset) => {
      const document = profileRequest({
        preset,
        outside: {
          now: () => new Date('2026-11-23T10:15:00Z'),
          randomBytes: (count) => new Uint8Array(count),
        },
        mode: 'test',
        buyer,
        supplier,
        sharedSecret: 's',
        proof: 'shared-secret',
      });
      const reading = readText(writeDocument(document));
      expect(reading.type).toBe('ProfileRequest');
      expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe('the scenarios', () => {
  it('are found by their names', () => {
    for (const scenario of scenarios) expect(scenarioOf(scenario.name)).toBe(scenario);
  });
});
