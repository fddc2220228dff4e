import { systemName } from '../rehearsal/names.ts';
import type { ProcurementSystem } from '../rehearsal/systems.ts';
import { newIntegration } from './changes.ts';
import type { Act } from './history.ts';
import type { Integration, IntegrationDetails } from './integration.ts';

/**
 * What an administrator would have entered who is half way through the guide. All of it is invented: addresses of
 * `.example`, which nobody can own, and an AWS account of documentation.
 */
const details: Readonly<Record<ProcurementSystem, Partial<IntegrationDetails>>> = {
  coupa: {
    description: 'Software for everybody, bought through Coupa. Everything in it is invented.',
    awsAccountId: '111122223333',
    inOrganization: 'yes',
    managementAccountId: '111122223333',
    punchoutUrl: 'https://marketplace.example/punchout/coupa/setup',
    orderUrl: 'https://marketplace.example/punchout/coupa/orders',
    buyerDomain: 'NetworkID',
    buyerIdentity: 'example-company-test',
    supplierDomain: 'NetworkID',
    supplierIdentity: 'example-marketplace-test',
  },
  ariba: {
    description: 'Software for everybody, bought through SAP Ariba. Everything in it is invented.',
    anid: 'AN01000000001-T',
    awsAccountId: '111122223333',
    inOrganization: 'yes',
    managementAccountId: '111122223333',
    punchoutUrl: 'https://marketplace.example/punchout/ariba/setup',
    orderUrl: 'https://marketplace.example/punchout/ariba/orders',
    buyerDomain: 'NetworkID',
    buyerIdentity: 'AN01000000001-T',
    supplierDomain: 'NetworkID',
    supplierIdentity: 'AN01000000002-T',
  },
};

/**
 * An integration to look around in: every value of the screens is filled in, nothing is proven, test mode is on. It has no
 * shared secret, so that a rehearsal of it makes one of its own and none is kept.
 */
export function sampleIntegration(
  system: ProcurementSystem,
  ids: { readonly integration: string; readonly connection: string },
  act: Act,
): Integration {
  const draft = newIntegration(system, ids, `Sample: ${systemName(system)}`, act);
  const filled = { ...draft.details, ...details[system] };
  return {
    ...draft,
    details: filled,
    connections: draft.connections.map((connection) => ({
      ...connection,
      buyerId: filled.buyerIdentity,
      supplierId: filled.supplierIdentity,
      enabled: true,
    })),
    history: [{ ...act, what: `Made a sample of ${systemName(system)}, with invented values.` }],
  };
}
