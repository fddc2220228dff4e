import { orderUrl, punchoutUrl } from './change.ts';
import type { Fault } from './fault.ts';

const toPeer = punchoutUrl((_url, peer) => peer);
const overTls = (_url: unknown, peer: string) => peer.replace(/^http:/, 'https:');

/** A fatal TLS alert as a record: kind 21, TLS 1.2, two bytes (RFC 8446, section 6). It comes before any certificate is due. */
const alert = (description: number) => [21, 3, 3, 0, 2, 2, description] as const;

/** Before any cXML is read: names, TLS, time. */
export const connectionFaults = {
  // .invalid is a name that exists nowhere (RFC 6761).
  'host-not-found': { settings: punchoutUrl(() => 'https://punchout.invalid/v1/punchout/setup') },
  'tls-handshake-failure': {
    peer: { kind: 'bytes', bytes: alert(40) },
    settings: punchoutUrl(overTls),
  },
  'tls-version-refused': { peer: { kind: 'bytes', bytes: alert(70) }, settings: punchoutUrl(overTls) },
  'no-tls-at-address': {
    peer: { kind: 'bytes', bytes: [...Buffer.from('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n')] },
    settings: punchoutUrl(overTls),
  },
  'mutual-tls-off': { peer: { kind: 'bytes', bytes: alert(42) }, settings: orderUrl(overTls) },
  'client-certificate-required': { peer: { kind: 'bytes', bytes: alert(116) }, settings: orderUrl(overTls) },
  'slow-answer': { peer: { kind: 'slow', seconds: 3_600 }, settings: toPeer },
  'dropped-connection': { peer: { kind: 'hang-up' }, settings: toPeer },
  // Port 1 of this computer: nobody listens there.
  'connection-refused': { settings: punchoutUrl(() => 'http://127.0.0.1:1/v1/punchout/setup') },
} as const satisfies Readonly<Record<string, Fault>>;
