/** Variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a host, undefined where it is reached directly. Rules of NO_PROXY: a name also stands for its subdomains, with or
 * without a leading dot or `*.`; `:port` limits it; `*` is everything.
 */
export function proxyFor(env: Environment, secure: boolean, host: string, port: number): string | undefined {
  const proxy = (secure ? given(env, 'HTTPS_PROXY') : given(env, 'HTTP_PROXY')) ?? given(env, 'ALL_PROXY');
  if (proxy === undefined) return undefined;
  const name = host.toLowerCase();
  for (const entry of (given(env, 'NO_PROXY') ?? '').toLowerCase().split(/[\s,]+/)) {
    if (entry === '') continue;
    if (entry === '*') return undefined;
    const [, pattern = '', entryPort] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (entryPort !== undefined && Number(entryPort) !== port) continue;
    if (name === pattern || name.endsWith(`.${pattern}`)) return undefined;
  }
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

/** A variable in upper or lower case, as proxies are written; undefined where it is empty. */
export function given(env: Environment, name: string): string | undefined {
  return env[name] || env[name.toLowerCase()] || undefined;
}
