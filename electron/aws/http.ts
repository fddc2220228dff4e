/** How requests to AWS leave this computer: proxy, own certificate authorities, time limits. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { rootCertificates } from 'node:tls';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { given, proxyFor } from '../proxy.ts';
import type { AwsOutside } from './outside.ts';

/** Options of the SDK's request handler. Times are milliseconds. */
export interface HttpOptions {
  readonly connectionTimeout: number;
  readonly requestTimeout: number;
  readonly throwOnRequestTimeout: true;
  readonly httpAgent: http.Agent;
  readonly httpsAgent: https.Agent;
}

/**
 * The options for all requests of one run. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are honoured, and AWS_CA_BUNDLE, which the
 * AWS CLI and the SDKs for other languages know, beside the authorities of Node; a file that cannot be read is a failure.
 * @param timeoutMs limit for one request
 */
export function httpOptions(outside: AwsOutside, timeoutMs: number): Result<HttpOptions> {
  const direct = { keepAlive: true, maxSockets: 8 };
  const authorities = ownAuthorities(outside);
  if (!authorities.ok) return authorities;
  const ca = authorities.value;
  const plain = new http.Agent(direct);
  const secure = new https.Agent({ ...direct, ...ca });
  const chooser = new ProxyChooser(outside.env, plain, secure, ca);
  return ok({
    connectionTimeout: timeoutMs,
    requestTimeout: timeoutMs,
    throwOnRequestTimeout: true,
    httpAgent: chooser,
    httpsAgent: chooser,
  });
}

function ownAuthorities({ env }: AwsOutside): Result<{ ca?: string[] }> {
  const bundle = given(env, 'AWS_CA_BUNDLE');
  if (bundle === undefined) return ok({});
  try {
    return ok({ ca: [...rootCertificates, readFileSync(bundle, 'utf8')] });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return fail(
      'ca-bundle-unreadable',
      `The file that AWS_CA_BUNDLE names cannot be used${code}.`,
      'Name a file with PEM certificates, or remove the variable.',
    );
  }
}

/** Decides for every request whether it goes through the proxy. */
class ProxyChooser extends Agent {
  readonly #env: AwsOutside['env'];
  readonly #plain: http.Agent;
  readonly #secure: https.Agent;
  readonly #ca: { ca?: string[] };
  readonly #proxies = new Map<string, HttpsProxyAgent<string>>();

  constructor(env: AwsOutside['env'], plain: http.Agent, secure: https.Agent, ca: { ca?: string[] }) {
    super({ keepAlive: true });
    this.#env = env;
    this.#plain = plain;
    this.#secure = secure;
    this.#ca = ca;
  }

  override connect(_request: http.ClientRequest, options: AgentConnectOpts): http.Agent {
    const proxy = proxyFor(this.#env, options.secureEndpoint, options.host ?? '', options.port);
    if (proxy === undefined) return options.secureEndpoint ? this.#secure : this.#plain;
    const known = this.#proxies.get(proxy) ?? new HttpsProxyAgent(proxy, { keepAlive: true, ...this.#ca });
    this.#proxies.set(proxy, known);
    return known;
  }

  override destroy(): void {
    this.#plain.destroy();
    this.#secure.destroy();
    for (const proxy of this.#proxies.values()) proxy.destroy();
    super.destroy();
  }
}
