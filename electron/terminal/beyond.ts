import https from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { type Environment, proxyFor } from '../proxy.ts';
import type { Reach } from '../simulator/buyer/send.ts';

/**
 * The one host beyond this computer that a rehearsal may reach, by https and through the proxy that HTTPS_PROXY and
 * NO_PROXY name. Its certificate is checked whatever the environment says; NODE_EXTRA_CA_CERTS adds a company's own
 * authority. `host` is as in an address: with its port where that is not 443.
 */
export function reachBeyond(host: string, env: Environment): Reach {
  const { hostname, port } = new URL(`https://${host}/`);
  const proxy = proxyFor(env, true, hostname, port === '' ? 443 : Number(port));
  const agent =
    proxy === undefined
      ? new https.Agent({ rejectUnauthorized: true })
      : new HttpsProxyAgent(proxy, { rejectUnauthorized: true });
  return { host, agent };
}

/** The host that both addresses are of, where they are https and carry no user name or password; undefined where not. */
export function hostBeyond(setupUrl: string, orderUrl: string): string | undefined {
  const hosts = [setupUrl, orderUrl].map((url) => {
    if (!URL.canParse(url)) return undefined;
    const { protocol, host, username, password } = new URL(url);
    return protocol === 'https:' && username === '' && password === '' ? host : undefined;
  });
  return hosts[0] === hosts[1] ? hosts[0] : undefined;
}
