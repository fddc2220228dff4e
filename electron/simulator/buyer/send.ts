import { type Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type AppError, fail, ok, type Result } from '../../../shared/errors.ts';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import type { Clock } from '../clock.ts';
import { isLoopbackHttp } from '../loopback-address.ts';

/** An answer as it came: status line, headers in order, bytes. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Exchange['request']['headers'];
  readonly contentType: string | undefined;
  readonly body: Uint8Array;
}

export interface Sent {
  /** Headers as they were sent. */
  readonly requestHeaders: Exchange['request']['headers'];
  readonly elapsedMs: number;
  readonly answer: Result<RawAnswer>;
}

const maxAnswerBytes = 20 * 1024 * 1024;

/** Where documents may go: this computer, and at a person's word one host beyond it, by https alone. */
export interface Reach {
  readonly host: string;
  readonly agent: Agent;
}

export interface PostOptions {
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly timeoutSeconds: number;
  /** Absent: this computer only. */
  readonly reach?: Reach | undefined;
  readonly contentType?: string | undefined;
}

/**
 * Posts a cXML document. Redirects are answers, not followed: a procurement system does not follow them either. No
 * answer is an expected failure, as is an address that may not be reached.
 */
export async function postCxml(url: string, body: string | Uint8Array, options: PostOptions): Promise<Sent> {
  const { signal, clock, timeoutSeconds, reach, contentType = 'text/xml; charset=UTF-8' } = options;
  const started = clock.now().getTime();
  const sent = (requestHeaders: Sent['requestHeaders'], answer: Result<RawAnswer>): Sent => ({
    requestHeaders,
    elapsedMs: clock.now().getTime() - started,
    answer,
  });
  if (!mayReach(url, reach)) {
    return sent(
      [],
      fail(
        'not-this-computer',
        `${url} is not an address of this computer.`,
        'Give an http:// address on 127.0.0.1 or localhost.',
      ),
    );
  }
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return await new Promise((resolve) => {
    let requestHeaders: Sent['requestHeaders'] = [];
    const late = new AbortController();
    const deadline = clock.deadline(timeoutSeconds * 1000, () => late.abort());
    const settle = (answer: Result<RawAnswer>) => {
      deadline.cancel();
      resolve(sent(requestHeaders, answer));
    };
    const failed = (error: Error) =>
      settle({ ok: false, error: describe(error, url, signal.aborted, late.signal.aborted, timeoutSeconds) });
    const request = (new URL(url).protocol === 'https:' ? httpsRequest : httpRequest)(
      url,
      {
        method: 'POST',
        agent: reach?.agent ?? false,
        ...(reach ? {} : { lookup: lookupHere }),
        headers: {
          'Content-Type': contentType,
          'Content-Length': bytes.length,
          Accept: 'text/xml',
        },
        signal: AbortSignal.any([signal, late.signal]),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxAnswerBytes) request.destroy(new Error('the answer is larger than 20 MB'));
          else chunks.push(chunk);
        });
        response.on('error', failed);
        response.on('end', () =>
          settle(
            ok({
              status: response.statusCode ?? 0,
              headers: pairs(response.rawHeaders),
              contentType: response.headers['content-type'],
              body: Buffer.concat(chunks),
            }),
          ),
        );
      },
    );
    requestHeaders = Object.entries(request.getHeaders()).map(([name, value]) => [name, String(value)]);
    request.on('error', failed);
    request.end(bytes);
  });
}

function pairs(raw: readonly string[]): Exchange['request']['headers'] {
  const headers: Exchange['request']['headers'] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) headers.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return headers;
}

/** Names of this computer have its address; others are not looked up, as nothing leaves it. `.invalid` belongs to nobody. */
const lookupHere: LookupFunction = (hostname, _options, callback) => {
  const error: NodeJS.ErrnoException = new Error(`getaddrinfo ENOTFOUND ${hostname}`);
  error.code = 'ENOTFOUND';
  if (hostname === 'localhost') callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(error, '');
};

function mayReach(url: string, reach: Reach | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (reach) return protocol === 'https:' && host === reach.host;
  if (isLoopbackHttp(url)) return true;
  // TLS on this computer, and names that exist nowhere: what failures are brought about with.
  return (protocol === 'https:' && hostname === '127.0.0.1') || hostname.endsWith('.invalid');
}

function describe(
  error: Error & { code?: string },
  url: string,
  stopped: boolean,
  late: boolean,
  timeoutSeconds: number,
): AppError {
  const { host } = new URL(url);
  if (stopped)
    return fail('stopped', 'The rehearsal was stopped before the answer came.', 'Start it again.').error;
  if (late) {
    return fail(
      'timed-out',
      `${host} did not answer within ${timeoutSeconds} seconds: timed out.`,
      'Look at whether the supplier runs and what it does with the document.',
    ).error;
  }
  if (error.code === 'ECONNREFUSED') {
    return fail(
      'connection-refused',
      `Nothing listens at ${host} (ECONNREFUSED).`,
      'Start the supplier, or correct the address and port.',
    ).error;
  }
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return fail(
      'host-not-found',
      `The name ${host} was not found: ${error.message}.`,
      'Correct the host in the address.',
    ).error;
  }
  if (certificateErrors.test(error.code ?? '')) {
    return fail(
      'certificate-refused',
      `The certificate of ${host} is not accepted: ${error.message} (${error.code}).`,
      'Correct the certificate at the supplier. Where a company’s own authority signed it, name that in NODE_EXTRA_CA_CERTS.',
    ).error;
  }
  return fail(
    'connection-broken',
    `The connection to ${host} broke: ${error.message}.`,
    'Look at the supplier: it closed the connection without an answer.',
  ).error;
}

/** Codes of Node for a certificate that does not stand up to checking. */
const certificateErrors = /CERT|UNABLE_TO_(?:VERIFY|GET_ISSUER)/;
