import { cxmlStatuses, isSuccess } from '../cxml/status.ts';
import { formatElapsed } from '../format/elapsed.ts';
import type { Exchange } from './events.ts';
import { type Cast, partyName } from './names.ts';

type Answer = NonNullable<Exchange['answer']>;

const httpTexts: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  302: 'Found',
  303: 'See Other',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The HTTP status with its standard text: `200 OK`. */
export function httpStatus(status: number): string {
  const text = httpTexts[status];
  return text === undefined ? String(status) : `${status} ${text}`;
}

/** The cXML status as it was sent, or its standard text where it was sent without one. */
export function cxmlStatus(status: { readonly code: number; readonly text: string }): string {
  return `${status.code} ${status.text === '' ? (cxmlStatuses[status.code] ?? '') : status.text}`.trim();
}

/**
 * True where one of the two layers refused, or an answer was due and did not come. A message without answer and
 * without failure went one way: a cart that the requester's browser posts.
 */
export function exchangeFailed(exchange: Exchange): boolean {
  if (exchange.failure) return true;
  if (!exchange.answer) return false;
  const { status, cxmlStatus: cxml } = exchange.answer;
  return status >= 400 || (cxml !== undefined && !isSuccess(cxml.code));
}

/** What a request is called: its cXML document, or its method and path, without the run's unguessable part. */
export function requestLabel(exchange: Exchange): string {
  const { document, method, url } = exchange.request;
  if (document !== undefined) return document;
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return `${method} ${path.replace(/[0-9a-f]{32,}/g, '…')}`;
}

/** An answer in a few words: its cXML status where it has one, and which layer it speaks of where the two differ. */
export function statusLabel(answer: Answer): string {
  const cxml = answer.cxmlStatus;
  if (!cxml) return `HTTP ${httpStatus(answer.status)}`;
  if (cxml.code !== answer.status) return `cXML ${cxmlStatus(cxml)}`;
  return answer.document === 'PunchOutSetupResponse' ? `${cxmlStatus(cxml)} · StartPage` : cxmlStatus(cxml);
}

/** How long the answer took, after its HTTP status where the cXML status says something else. */
export function statusDetail(answer: Answer, elapsedMs: number): string {
  const differs = answer.cxmlStatus !== undefined && answer.cxmlStatus.code !== answer.status;
  return differs
    ? `HTTP ${httpStatus(answer.status)} · ${formatElapsed(elapsedMs)}`
    : formatElapsed(elapsedMs);
}

/** The whole exchange in words. */
export function exchangeSentence(exchange: Exchange, cast: Cast): string {
  const from = partyName(exchange.from, cast);
  const to = partyName(exchange.to, cast);
  const sent = `${from} sent ${requestLabel(exchange)} to ${to}.`;
  if (exchange.failure) return `${sent} No answer came.`;
  if (!exchange.answer) return sent;
  const cxml = exchange.answer.cxmlStatus;
  const layers = `HTTP ${httpStatus(exchange.answer.status)}${cxml ? `, cXML ${cxmlStatus(cxml)}` : ''}`;
  return `${sent} ${to} answered after ${formatElapsed(exchange.elapsedMs)}: ${layers}.`;
}
