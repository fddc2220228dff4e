import { fail, ok, type Result } from '../../shared/errors.ts';

/**
 * The proxy in what the system says of an address, as `session.resolveProxy` gives it: the first of a list such as
 * `PROXY proxy.example:8080; DIRECT`. Undefined where the address is reached directly. Fails with `proxy-not-usable`: going
 * around a proxy that the system names is nothing that the program decides.
 */
export function proxyIn(answer: string): Result<string | undefined> {
  const [kind = '', place = ''] = (answer.split(';')[0] ?? '').trim().split(/\s+/);
  switch (kind.toUpperCase()) {
    case 'DIRECT':
      return ok(undefined);
    case 'PROXY':
      if (place !== '') return ok(`http://${place}`);
      break;
    case 'HTTPS':
      if (place !== '') return ok(`https://${place}`);
  }
  return fail(
    'proxy-not-usable',
    `The system’s proxy for this address is of a kind that rehearsals cannot use: ${kind || 'not named'}. Nothing was sent.`,
    'Use an HTTP or HTTPS proxy for this address, or none.',
  );
}
