import { maskText } from '../cxml/mask.ts';
import type { Exchange } from './events.ts';

/** Where a recorded message had a secret that the record does not keep, and the variable that stands for it. */
const masked: readonly { readonly element: string; readonly variable: string }[] = [
  { element: 'SharedSecret', variable: 'SHARED_SECRET' },
  { element: 'CredentialMac', variable: 'CREDENTIAL_MAC' },
];

/** Headers that curl writes by itself, or that belong to one connection only. */
const ownHeaders = /^(?:host|content-length|connection|keep-alive|transfer-encoding|expect)$/i;

/**
 * A request as a line for a POSIX shell that sends the same bytes. The secret stays out of it: the shell takes it from
 * the variable `SHARED_SECRET` and stops where that is not set. The body goes through a pipe, so that the secret never
 * stands among a process's arguments.
 */
export function curlOf(request: Exchange['request']): string {
  const headers = request.headers.filter(([name, value]) => !ownHeaders.test(name) && value !== maskText);
  const options = [
    'curl --silent --show-error --include',
    `  --request ${quoted(request.method)}`,
    ...headers.map(([name, value]) => `  --header ${quoted(`${name}: ${value}`)}`),
    '  --data-binary @-',
    `  ${quoted(request.url)}`,
  ].join(' \\\n');
  return `printf '%s' ${quotedBody(request.body)} |\n  ${options}\n`;
}

/** A text as one word of a POSIX shell, in which nothing is replaced. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The body as one word; where a secret was masked, the shell puts in its variable. */
function quotedBody(body: string): string {
  const parts: string[] = [];
  let rest = body;
  for (;;) {
    const next = masked
      .map(({ element, variable }) => ({ variable, match: maskIn(rest, element) }))
      .filter(({ match }) => match !== undefined)
      .sort((a, b) => (a.match?.from ?? 0) - (b.match?.from ?? 0))[0];
    if (!next?.match) return [...parts, quoted(rest)].join('');
    parts.push(
      quoted(rest.slice(0, next.match.from)),
      `"\${${next.variable}:?Set ${next.variable} first, escaped as in XML}"`,
    );
    rest = rest.slice(next.match.to);
  }
}

function maskIn(text: string, element: string): { from: number; to: number } | undefined {
  const match = new RegExp(`<${element}\\b[^<>]*>`).exec(text);
  if (!match) return undefined;
  const from = match.index + match[0].length;
  return text.startsWith(maskText, from) ? { from, to: from + maskText.length } : undefined;
}
