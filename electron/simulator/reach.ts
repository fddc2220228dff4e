import https from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { Reach } from './buyer/send.ts';

/**
 * The one host beyond this computer that a rehearsal may reach, by https. Its certificate is checked whatever the
 * environment says.
 * @param host as in an address: with its port where that is not 443
 * @param proxy the address of the proxy on the way; undefined where it is reached directly
 * @param authorities what may vouch for the host; absent leaves it to Node, whose NODE_EXTRA_CA_CERTS adds to its own
 */
export function reachBeyond(host: string, proxy: string | undefined, authorities?: readonly string[]): Reach {
  const options = { rejectUnauthorized: true, ...(authorities && { ca: [...authorities] }) };
  const agent = proxy === undefined ? new https.Agent(options) : new HttpsProxyAgent(proxy, options);
  return { host, agent };
}
