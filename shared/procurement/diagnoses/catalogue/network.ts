import type { CatalogueEntry } from '../entry.ts';

/** Before any cXML is read: names, TLS, time. Entries 21 to 23. */
export const networkEntries = [
  {
    id: 'host-not-found',
    number: 21,
    symptom: 'getaddrinfo: Name or service not known.',
    cause:
      'The host in the address does not exist: a typing error, or a name that only an internal network knows.',
    fix: 'Copy the address anew from the side that gave it, without spaces.',
    where: 'Coupa > Setup > Punchout Sites > Punchout URL; Coupa > Suppliers > PO Transmission > PO URL',
    source: 'Coupa Compass, "Punchout ordering"',
    confidence: 'documented',
  },
  {
    id: 'tls-handshake',
    number: 22,
    symptom: 'The TLS handshake fails or the connection is reset.',
    cause:
      'The sides share no TLS version, SSL Version is pinned to an old one, the certificate chain is incomplete or expired, or the server needs SNI.',
    fix: 'Clear SSL Version so that the best version is used; let the supplier install its whole certificate chain.',
    where:
      'Coupa > Setup > Punchout Sites > SSL Version; Coupa > Suppliers > PO Transmission > cXML SSL version',
    source: 'Coupa Compass, "TLS/SSL Errors"',
    confidence: 'documented',
  },
  {
    id: 'timed-out',
    number: 23,
    symptom: 'The request timed out or the connection was refused.',
    cause:
      'The supplier took longer than 60 seconds, sent an answer that never ended, or its firewall does not let the procurement system’s addresses in.',
    fix: 'Try again; if it repeats, let the supplier allow the addresses that your procurement system sends from (Coupa lists them by region) and look at how long it takes to answer.',
    where: 'Coupa Compass > Coupa Core Application IP Addresses',
    source: 'Coupa Compass, "PO failed: connection to supplier timed out"',
    confidence: 'documented',
  },
] as const satisfies readonly CatalogueEntry[];
