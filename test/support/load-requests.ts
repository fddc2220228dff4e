import type { SetupRequest } from '../../shared/cxml/model.ts';

/** Whom a loaded supplier knows. The secret opens nothing else. */
export const loadParties = {
  buyer: { domain: 'NetworkID', identity: 'load-buyer' },
  supplier: { domain: 'NetworkID', identity: 'load-supplier' },
  sharedSecret: 'for-loads-only',
};

const serial = '#serial#';

/**
 * Setup requests for a load, each with a payload ID and a buyer cookie of its own. Written once by `write`, then only
 * numbered: the load shall not measure its own writing.
 */
export function loadRequest(write: (document: SetupRequest) => string): (index: number) => string {
  const parts = write({
    type: 'PunchOutSetupRequest',
    payloadId: `${serial}.load@buyer.example`,
    timestamp: '2026-11-23T10:15:00+00:00',
    dtdVersion: '1.2.014',
    lang: 'en-US',
    header: {
      from: [loadParties.buyer],
      to: [loadParties.supplier],
      sender: [{ ...loadParties.buyer, secret: loadParties.sharedSecret }],
      userAgent: 'Coupa Procurement 1.0',
    },
    operation: 'create',
    buyerCookie: serial,
    extrinsics: [
      { name: 'FirstName', value: 'Robin' },
      { name: 'LastName', value: 'Example' },
      { name: 'UniqueName', value: 'robin.example' },
      { name: 'UserEmail', value: 'robin@buyer.example' },
      { name: 'User', value: 'robin.example' },
      { name: 'BusinessUnit', value: 'IT' },
    ],
    browserFormPost: 'http://127.0.0.1:9/punchout/checkout?id=1',
    contact: { role: 'endUser', name: 'Robin Example', email: 'robin@buyer.example' },
    supplierSetup: 'http://127.0.0.1:9/punchout/setup',
  }).split(serial);
  return (index) => parts.join(String(index));
}
