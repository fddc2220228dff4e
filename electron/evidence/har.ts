import { maskText } from '../../shared/cxml/mask.ts';
import type { Exchange, RehearsalEvent } from '../../shared/rehearsal/events.ts';
import { exchangeSentence, httpStatus } from '../../shared/rehearsal/exchange-words.ts';

/**
 * The messages of a rehearsal as an HTTP archive (HAR 1.2), which browsers' tools and API clients open. Secrets stay
 * masked. An exchange without an answer has the status 0, as browsers write it.
 */
export function harOf(events: readonly RehearsalEvent[]): string {
  const started = events.find((event) => event.event === 'started');
  const { name, version } = programOf(started?.program ?? '');
  const exchanges = events.filter((event) => event.event === 'exchange');
  const har = {
    log: {
      version: '1.2',
      creator: { name, version },
      pages: started
        ? [
            {
              startedDateTime: moment(started.at, 0),
              id: started.rehearsal,
              title: `${started.buyer.name}, ${started.scenario}`,
              pageTimings: {},
            },
          ]
        : [],
      entries: exchanges.map(({ at, rehearsal, exchange }) => ({
        ...(started && { pageref: rehearsal }),
        startedDateTime: moment(at, exchange.elapsedMs),
        time: exchange.elapsedMs,
        request: requestOf(exchange.request),
        response: responseOf(exchange),
        cache: {},
        timings: { send: 0, wait: exchange.elapsedMs, receive: 0 },
        comment: started ? exchangeSentence(exchange, started) : exchange.id,
      })),
      comment: `A rehearsal. ${maskText} stands for a secret.`,
    },
  };
  return `${JSON.stringify(har, null, 2)}\n`;
}

/** `Procurement Workbench 0.1.0` as name and version. */
function programOf(program: string): { name: string; version: string } {
  const space = program.lastIndexOf(' ');
  return space < 0
    ? { name: program, version: '' }
    : { name: program.slice(0, space), version: program.slice(space + 1) };
}

/** When something began that had taken `elapsedMs` when it was recorded. */
function moment(at: string, elapsedMs: number): string {
  const time = Date.parse(at) - elapsedMs;
  return Number.isNaN(time) ? at : new Date(time).toISOString();
}

function requestOf({ method, url, headers, body }: Exchange['request']) {
  const query = URL.canParse(url) ? [...new URL(url).searchParams] : [];
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headersOf(headers),
    queryString: query.map(([name, value]) => ({ name, value })),
    ...(body !== '' && { postData: { mimeType: contentTypeOf(headers), text: body } }),
    headersSize: -1,
    bodySize: Buffer.byteLength(body),
  };
}

function responseOf({ answer, failure }: Exchange) {
  const shared = { httpVersion: 'HTTP/1.1', cookies: [], headersSize: -1 };
  if (!answer) {
    return {
      ...shared,
      status: 0,
      statusText: '',
      headers: [],
      content: { size: 0, mimeType: 'x-unknown' },
      redirectURL: '',
      bodySize: -1,
      ...(failure && { comment: failure.message }),
    };
  }
  const size = Buffer.byteLength(answer.body);
  return {
    ...shared,
    status: answer.status,
    statusText: httpStatus(answer.status).slice(String(answer.status).length).trim(),
    headers: headersOf(answer.headers),
    content: { size, mimeType: contentTypeOf(answer.headers), text: answer.body },
    redirectURL: headerOf(answer.headers, 'location') ?? '',
    bodySize: size,
  };
}

function headersOf(headers: Exchange['request']['headers']) {
  return headers.map(([name, value]) => ({ name, value }));
}

function contentTypeOf(headers: Exchange['request']['headers']): string {
  return headerOf(headers, 'content-type') ?? 'x-unknown';
}

function headerOf(headers: Exchange['request']['headers'], wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}
