import { all, atBuyer, atMarketplace, atNetwork, mistyped } from './change.ts';
import type { Fault } from './fault.ts';

/** Who is who, and the secret between them. */
export const credentialFaults = {
  'wrong-secret': {
    settings: atMarketplace(({ sharedSecret }) => ({ sharedSecret: `${sharedSecret}0` })),
  },
  'secret-white-space': {
    settings: atMarketplace(({ sharedSecret }) => ({ sharedSecret: `${sharedSecret} ` })),
  },
  'secret-masked': { settings: atBuyer(() => ({ sharedSecret: '\u2022'.repeat(12) })) },
  // What Coupa sends where the field is empty.
  'secret-empty': { settings: atBuyer(() => ({ sharedSecret: 'none' })) },
  'identities-swapped': {
    settings: atBuyer(({ own, supplier }) => ({ own: supplier, supplier: own })),
  },
  'buyer-identity-mistyped': { settings: atBuyer(({ own }) => ({ own: mistyped(own) })) },
  'buyer-domain-duns': { settings: atBuyer(({ own }) => ({ own: { ...own, domain: 'DUNS' } })) },
  'identity-casing': {
    settings: all(
      atBuyer(({ own }) => ({ own: { ...own, identity: `${own.identity}a`.toUpperCase() } })),
      atMarketplace(({ buyer }) => ({ buyer: { ...buyer, identity: `${buyer.identity}a` } })),
    ),
  },
  'supplier-identity-mistyped': {
    settings: atBuyer(({ supplier }) => ({ supplier: mistyped(supplier) })),
  },
  'test-identity-in-production': {
    mode: 'production',
    settings: atBuyer(({ own }) => ({ own: { ...own, identity: `${own.identity}-T` } })),
  },
  'supplier-anid-mistyped': { settings: atBuyer(({ supplier }) => ({ supplier: mistyped(supplier) })) },
  'network-punchout-url-missing': { settings: atNetwork(() => ({ setupUrl: undefined })) },
} as const satisfies Readonly<Record<string, Fault>>;
