import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { isLoopbackHttp } from './loopback-address.ts';

/** A page that was fetched. */
export interface Visited {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

/** The part of a browser that shopping needs: cookies, redirects and forms. */
export interface ScreenlessBrowser {
  /** GET, following redirects. */
  open(url: string): Promise<Result<Visited>>;
  /** POST of a form, following redirects with GET. */
  submit(url: string, fields: Readonly<Record<string, string>>): Promise<Result<Visited>>;
  /** POST of a form; a redirect is an answer like any other. */
  send(url: string, fields: Readonly<Record<string, string>>): Promise<Result<Visited>>;
  /** Every address fetched, in order. */
  readonly pages: readonly string[];
}

const maxRedirects = 5;
/** In bytes. The store's pages are a few dozen kilobytes; a returning page holds the whole cart. */
const maxAnswerBytes = 20 * 1024 * 1024;
const answerTimeoutMs = 60_000;

/**
 * Opens a browser without a screen that goes nowhere but to this computer. Cookies are kept by name and sent to
 * the host that set them.
 */
export function openBrowser(signal?: AbortSignal): ScreenlessBrowser {
  const cookies = new Map<string, Map<string, string>>();
  const pages: string[] = [];

  async function fetchOnce(url: string, form?: string): Promise<Result<Visited & { location?: string }>> {
    if (!isLoopbackHttp(url)) {
      return fail(
        'shop-not-local',
        `The address ${url} is not on this computer, and shopping without a screen stays on it.`,
        'Use a store that runs here, or shop in a browser.',
      );
    }
    const target = new URL(url);
    const jar = cookies.get(target.host) ?? new Map<string, string>();
    cookies.set(target.host, jar);
    pages.push(url);
    try {
      const answer = await exchange(target, jar, form, signal);
      for (const line of answer.headers['set-cookie'] ?? []) keepCookie(jar, line);
      const { location } = answer.headers;
      const page = { url, status: answer.status, body: answer.body };
      const redirected = answer.status >= 301 && answer.status <= 303 && location !== undefined;
      return ok(redirected ? { ...page, location: new URL(location, url).href } : page);
    } catch (error) {
      return exchangeFailure(target, error, signal);
    }
  }

  async function follow(url: string, form?: string): Promise<Result<Visited>> {
    let answer = await fetchOnce(url, form);
    for (let hop = 0; answer.ok && answer.value.location !== undefined; hop += 1) {
      if (hop === maxRedirects) {
        return fail(
          'shop-page',
          `The store redirects without end from ${url}.`,
          'Shop by hand to see where it leads.',
        );
      }
      answer = await fetchOnce(answer.value.location);
    }
    return answer;
  }

  return {
    pages,
    open: (url) => follow(url),
    submit: (url, fields) => follow(url, encodeForm(fields)),
    send: (url, fields) => fetchOnce(url, encodeForm(fields)),
  };
}

/** As browsers encode a form: line ends become CR LF (HTML, "constructing the entry list"). */
function encodeForm(fields: Readonly<Record<string, string>>): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    form.append(name, value.replaceAll(/\r\n|\r|\n/g, '\r\n'));
  return form.toString();
}

function exchange(
  target: URL,
  jar: ReadonlyMap<string, string>,
  form: string | undefined,
  signal: AbortSignal | undefined,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  const headers: Record<string, string | number> = {
    Accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
    'User-Agent': 'Procurement Workbench (shopping without a screen)',
  };
  if (jar.size > 0) headers['Cookie'] = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  if (form !== undefined) {
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
    headers['Content-Length'] = Buffer.byteLength(form);
    headers['Origin'] = 'null';
  }
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(target, {
      method: form === undefined ? 'GET' : 'POST',
      headers,
      // A connection of its own each: nothing stays open when a trip ends.
      agent: false,
      timeout: answerTimeoutMs,
      ...(signal ? { signal } : {}),
    });
    outgoing.once('error', reject);
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.once('response', (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxAnswerBytes) outgoing.destroy(new Error('the answer is larger than 20 MB'));
        else chunks.push(chunk);
      });
      incoming.once('error', reject);
      incoming.once('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body });
      });
    });
    outgoing.end(form);
  });
}

/** Keeps name and value, or forgets the cookie where it is set to expire at once. */
function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  if (at < 1) return;
  if (attributes.some((attribute) => /^\s*max-age\s*=\s*0\s*$/i.test(attribute))) jar.delete(name);
  else jar.set(name, pair.slice(at + 1).trim());
}

function exchangeFailure({ host }: URL, error: unknown, signal: AbortSignal | undefined): Result<never> {
  if (signal?.aborted)
    return fail('shop-stopped', 'Shopping was stopped.', 'Start again when you are ready.');
  const reason = error instanceof Error ? error.message : String(error);
  return fail(
    'shop-unreachable',
    `${host} did not answer: ${reason}.`,
    'Check that the other party is still running.',
  );
}
