import { requester } from '../people.ts';
import type { Preset } from '../preset.ts';

/** Upper-case letters and digits, as cookies of Ariba Buying have been seen. */
const cookieLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/**
 * SAP Ariba, Level 1, through SAP Business Network: credentials, UserAgent, extrinsics and cookie as in captures of real
 * requests; a test account is the ANID with `-T` (SAP: support note on test accounts). Not published, and so a guess:
 * the DTD version, the time-out and the units of measure of a realm. Ten repeats an hour apart are the cXML User's
 * Guide's.
 */
export const aribaPreset: Preset = {
  system: 'ariba',
  name: 'SAP Ariba',
  route: 'network',
  dtdVersion: '1.2.028',
  lang: 'en-US',
  host: 'ariba.example',
  userAgents: ['Buyer 14s2', 'Ariba ORMS 6.1', 'CatalogTester'],
  identityDomain: 'NetworkId',
  buyerIdentity: ({ digits, mode }) => anid(digits, mode),
  supplierIdentity: ({ digits, mode }) => anid(digits, mode),
  furtherTo: (supplier) => [
    // A buyer's own number for the supplier, and the supplier's D-U-N-S number: both invented.
    { domain: 'sap', identity: '0000100042' },
    { domain: 'DUNS', identity: '000000000' },
    { domain: 'TransactionNetworkId', identity: supplier.identity },
  ],
  buyerCookie: (random) =>
    [...random.slice(0, 13)].map((byte) => cookieLetters[byte % cookieLetters.length]).join(''),
  setupExtrinsics: [
    { name: 'UserEmail', value: requester.email },
    { name: 'UniqueName', value: requester.login },
    { name: 'CompanyCode', value: '3000' },
  ],
  setupShipTo: true,
  deploymentMode: { setup: 'mode', order: 'mode' },
  returnPath: '/Buyer/punchout',
  returnQuery: (session) => `client=${session}&responseid=${session.slice(0, 8)}&locale=en_US`,
  answerTimeoutSeconds: 60,
  retries: {
    serverError: { times: 10, everySeconds: 3600 },
    noAnswer: { times: 10, everySeconds: 3600 },
  },
  ingestion: {
    units: ['EA', 'HUR', 'MON', 'DAY', 'ANN', 'C62'],
    required: ['SupplierPartID', 'UnitOfMeasure', 'Description', 'UNSPSC'],
  },
  texts: {
    cartRefused: () => 'PunchOut Catalog Shopping Unsuccessful',
    cartRefusedNotice: 'PunchOut Catalog Shopping Unsuccessful: an item of the cart could not be taken.',
    cartTaken: 'Your items are in SAP Ariba',
    sessionExpired: 'Token expired',
    noStatus: 'The supplier’s punchout site answered with an invalid PunchOutSetupResponse',
    setupFailed: (code, text) => `The punchout request failed: ${code} ${text}`,
    nameNotFound: 'getaddrinfo: Name or service not known',
    timedOut: 'The request timed out',
    connectionBroken: (detail) => `Connection reset: ${detail}`,
    startsWhere: 'the Catalog tab',
  },
};

/** `AN` and eleven digits; in the test environment with `-T`. */
function anid(digits: string, mode: 'test' | 'production'): string {
  return `AN${digits.slice(0, 11)}${mode === 'test' ? '-T' : ''}`;
}
