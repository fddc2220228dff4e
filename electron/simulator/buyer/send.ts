import { request as httpRequest } from 'node:http';
import { type AppError, fail, ok, type Result } from '../../../shared/errors.ts';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
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

/** Coupa waits 60 seconds for an answer (Coupa: cXML purchase orders). */
const answerTimeoutMs = 60_000;
const maxAnswerBytes = 20 * 1024 * 1024;

/**
 * Posts a cXML document. Redirects are answers, not followed: a procurement system does not follow them either.
 * Only this computer is reached; another address is an expected failure, as is no answer.
 */
export async function postCxml(
  url: string,
  body: string,
  signal: AbortSignal,
  timeoutMs = answerTimeoutMs,
): Promise<Sent> {
  const started = performance.now();
  const sent = (requestHeaders: Sent['requestHeaders'], answer: Result<RawAnswer>): Sent => ({
    requestHeaders,
    elapsedMs: Math.round((performance.now() - started) * 10) / 10,
    answer,
  });
  if (!isLoopbackHttp(url)) {
    return sent(
      [],
      fail(
        'not-this-computer',
        `${url} is not an address of this computer.`,
        'Give an http:// address on 127.0.0.1 or localhost.',
      ),
    );
  }
  const bytes = Buffer.from(body, 'utf8');
  return await new Promise((resolve) => {
    let requestHeaders: Sent['requestHeaders'] = [];
    const settle = (answer: Result<RawAnswer>) => resolve(sent(requestHeaders, answer));
    const request = httpRequest(
      url,
      {
        method: 'POST',
        agent: false,
        headers: {
          'Content-Type': 'text/xml; charset=UTF-8',
          'Content-Length': bytes.length,
          Accept: 'text/xml',
        },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxAnswerBytes) request.destroy(new Error('the answer is larger than 20 MB'));
          else chunks.push(chunk);
        });
        response.on('error', (error) =>
          settle({ ok: false, error: describe(error, url, signal, timeoutMs) }),
        );
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
    request.on('error', (error) => settle({ ok: false, error: describe(error, url, signal, timeoutMs) }));
    request.end(bytes);
  });
}

function pairs(raw: readonly string[]): Exchange['request']['headers'] {
  const headers: Exchange['request']['headers'] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) headers.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return headers;
}

function describe(
  error: Error & { code?: string },
  url: string,
  signal: AbortSignal,
  timeoutMs: number,
): AppError {
  const { host } = new URL(url);
  if (signal.aborted)
    return fail('stopped', 'The rehearsal was stopped before the answer came.', 'Start it again.').error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return fail(
      'timed-out',
      `${host} did not answer within ${timeoutMs / 1000} seconds.`,
      'Look at whether the supplier runs and what it does with the document.',
    ).error;
  }
  if (error.code === 'ECONNREFUSED') {
    return fail(
      'connection-refused',
      `Nothing listens at ${host}.`,
      'Start the supplier, or correct the address and port.',
    ).error;
  }
  return fail(
    'connection-broken',
    `The connection to ${host} broke: ${error.message}.`,
    'Look at the supplier: it closed the connection without an answer.',
  ).error;
}
