import { hex } from '../../../../shared/cxml/payload-id.ts';
import { requester } from '../people.ts';
import type { Preset } from '../preset.ts';

/**
 * Coupa: version, UserAgent and extrinsics by its sample punchout setup request; 60 seconds, five repeats an hour apart
 * after class 5 and none after class 4 by "cXML Purchase Orders"; four repeats five minutes apart after a connection
 * time-out by "PO failed: connection to supplier timed out"; texts by its lists of punchout and order errors.
 */
export const coupaPreset: Preset = {
  system: 'coupa',
  name: 'Coupa',
  route: 'direct',
  dtdVersion: '1.2.014',
  lang: 'en-US',
  host: 'coupa.example',
  userAgents: ['Coupa Procurement 1.0'],
  identityDomain: 'NetworkID',
  buyerIdentity: (material) => material.hex,
  supplierIdentity: (material) => material.hex,
  furtherTo: () => [],
  buyerCookie: hex,
  setupExtrinsics: [
    { name: 'FirstName', value: requester.first },
    { name: 'LastName', value: requester.last },
    { name: 'UniqueName', value: requester.login },
    { name: 'UserEmail', value: requester.email },
    { name: 'User', value: requester.login },
    { name: 'BusinessUnit', value: requester.businessUnit },
  ],
  setupShipTo: false,
  // Its sample order says production always; AWS's account setting decides about test mode.
  deploymentMode: { setup: 'absent', order: 'production' },
  returnPath: '/punchout/checkout',
  returnQuery: (session) => `id=${session}`,
  answerTimeoutSeconds: 60,
  retries: {
    serverError: { times: 5, everySeconds: 3600 },
    noAnswer: { times: 4, everySeconds: 300 },
  },
  ingestion: {
    units: ['EA', 'HUR', 'MON', 'DAY', 'ANN', 'C62'],
    required: ['SupplierPartID', 'UnitOfMeasure', 'Description', 'UNSPSC'],
  },
  texts: {
    cartRefused: (supplier) => `There was an error transferring items from ${supplier}`,
    cartRefusedNotice:
      'Punchout failed to return a cart. Please check that you have the appropriate UOMs enabled.',
    cartTaken: 'Your cart is in Coupa',
    sessionExpired: 'Coupa Login',
    noStatus: 'No status element in setup response',
    setupFailed: (code, text) => `Setup request failed: ${code} ${text}`,
    nameNotFound: 'getaddrinfo: Name or service not known',
    timedOut: 'The connection to the supplier timed out',
    connectionBroken: (detail) => `Connection reset by peer - ${detail}`,
    startsWhere: 'Shop Online, or Open Buy search',
  },
};
