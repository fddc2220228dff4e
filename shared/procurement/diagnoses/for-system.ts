import type { ProcurementSystem } from '../../rehearsal/systems.ts';
import { catalogue, type DiagnosisId } from './catalogue.ts';
import type { CatalogueEntry } from './entry.ts';

type SystemWords = Partial<Pick<CatalogueEntry, 'cause' | 'fix' | 'where' | 'source' | 'confidence'>>;

/**
 * SAP Business Network sends requests on with what the supplier's account there says: its address, its secret, its TLS. That account
 * is taken to be AWS's, since AWS sets the punchout up: the buyer has nothing to set there and somebody to ask.
 */
const accountOfAws = {
  where: 'SAP Business Network > account of AWS Marketplace: ask AWS, by Contact us',
  source:
    'SAP webcast "Unraveling the Mystery Behind Punchout Catalogs"; that AWS keeps the account is inferred',
  confidence: 'inferred',
} as const satisfies SystemWords;

const commodityCodes =
  'SAP Ariba: commodity codes, as your administrator maps them; the place differs by site';

/** What is otherwise where the procurement system is SAP Ariba, of entries that speak of Coupa's places. */
const differences: Readonly<Partial<Record<DiagnosisId, SystemWords>>> = {
  'test-mode-left-on': {
    cause:
      'Test mode is still on. It is on by default; orders are taken and buy nothing. Or the integration was not moved to production.',
    fix: 'Ask AWS, by Contact us, to move the integration to production and turn test mode off.',
    where:
      'AWS Marketplace > Manage Procurement Systems > Manage SAP Ariba integration: ask AWS, by Contact us',
  },
  'start-url-missing': {
    fix: 'Ask AWS Support to add the parameter, with the address of your identity portal.',
    where: 'AWS Support, by Contact us',
  },
  'shared-secret-mismatch': {
    cause:
      'The shared secrets differ: a space at an end, or changed on one side only. SAP Business Network puts it into the request, as the supplier’s account there has it; SAP Ariba itself has none.',
    fix: 'Ask AWS, by Contact us, to compare the secret in its account in SAP Business Network with its own.',
    ...accountOfAws,
  },
  'identity-mismatch': {
    where:
      'AWS Marketplace > Manage SAP Ariba integration > Buyer ANID, Supplier ANID; SAP Ariba > Supplier Relationship',
  },
  'host-not-found': {
    fix: 'Ask AWS, by Contact us, to correct the address in its account in SAP Business Network.',
    ...accountOfAws,
  },
  'tls-handshake': {
    cause:
      'The sides share no TLS version, the certificate chain is incomplete or expired, or the server needs SNI.',
    fix: 'Let the supplier install its whole certificate chain and offer the TLS versions of SAP Business Network.',
    ...accountOfAws,
  },
  'timed-out': {
    fix: 'Try again; if it repeats, let the supplier allow the addresses that SAP Business Network sends from and look at how long it takes to answer.',
    ...accountOfAws,
  },
  'web-page-instead-of-cxml': {
    fix: 'Ask AWS, by Contact us, to correct the address in its account in SAP Business Network; it has to answer without sign-in and without redirect.',
    ...accountOfAws,
  },
  'material-line': { where: commodityCodes },
  'cart-not-returned': {
    cause:
      'One line has a unit of measure that is not enabled in SAP Ariba, or lacks an element that it needs. The whole cart is lost.',
    where: 'SAP Ariba: units of measure, as your administrator keeps them; the place differs by site',
  },
  'commodity-not-mapped': {
    fix: 'Map 81162000 and 43232701 (older: 43230000 too) to commodity codes.',
    where: commodityCodes,
  },
  'order-to-punchout-url': {
    fix: 'Ask AWS, by Contact us, to compare both in its account in SAP Business Network.',
    ...accountOfAws,
  },
};

const withAriba = new Map<string, SystemWords>(Object.entries(differences));

/** What differs in an entry where the procurement system is SAP Ariba; undefined where nothing does. */
export function aribaWords(id: string): SystemWords | undefined {
  return withAriba.get(id);
}

/** An entry, or what was made of it, in the words of a procurement system. */
export function inWordsOf<T extends CatalogueEntry>(entry: T, system: ProcurementSystem): T {
  return system === 'ariba' ? { ...entry, ...aribaWords(entry.id) } : entry;
}

/** Entries of the catalogue by their IDs, in that order, in the words of a procurement system. An ID that is unknown gives nothing. */
export function entriesFor(ids: readonly string[], system: ProcurementSystem): CatalogueEntry[] {
  const entries: readonly CatalogueEntry[] = catalogue;
  return ids.flatMap((id) => {
    const entry = entries.find((one) => one.id === id);
    return entry ? inWordsOf(entry, system) : [];
  });
}
