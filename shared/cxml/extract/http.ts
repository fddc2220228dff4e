import { concatBytes } from './bytes.ts';

/** A request or an answer as it stands in material: start line, headers, body. */
export interface HttpMessage {
  readonly start: number;
  readonly end: number;
  /** Absent where the message is headers and body only, as a saved mail is. */
  readonly request?: { readonly method: string; readonly target: string };
  readonly status?: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bodyStart: number;
  /** Chunks joined. */
  readonly body: Uint8Array;
  /** False where chunks were joined: then offsets in the body are not offsets in the material. */
  readonly exact: boolean;
}

/** A start line at the start of a line; `curl -v` writes `> ` or `< ` in front. */
const startLine = String.raw`([<>] )?(?:([A-Z]{3,10}) (\S{1,2000}) HTTP\/[\d.]{1,3}|HTTP\/[\d.]{1,3} (\d{3})(?!\d))[^\n]{0,200}\n?`;

const headerLine = /^([A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}):[ \t]{0,20}([^\r\n]{0,8000})\r?$/;

/**
 * All messages of a text that has one character per byte, in order. A body ends by its Content-Length where that is
 * right, by its last chunk, or where the next message starts.
 */
export function httpMessages(text: string, bytes: Uint8Array, most: number): HttpMessage[] {
  const messages: HttpMessage[] = [];
  const atLine = new RegExp(`^${startLine}`, 'gm');
  const here = new RegExp(startLine, 'y');
  let found = atLine.exec(text);
  while (found && messages.length < most) {
    const [whole, mark = '', method, target, status] = found;
    const head = readHeaders(text, found.index + whole.length, mark !== '');
    atLine.lastIndex = head.end;
    const next = atLine.exec(text);
    const comment = mark === '' ? -1 : text.indexOf('\n* ', head.end);
    const limit = Math.min(next?.index ?? text.length, comment < 0 ? text.length : comment);
    const body = bodyOf(text, bytes, head, limit);
    messages.push({
      start: found.index,
      ...(method === undefined || target === undefined ? {} : { request: { method, target } }),
      ...(status === undefined ? {} : { status: Number(status) }),
      headers: head.headers,
      bodyStart: head.end,
      ...body,
    });
    // A body of known length may be followed by the next message without a line end.
    here.lastIndex = body.end;
    atLine.lastIndex = body.end;
    found = here.exec(text) ?? (next && next.index >= body.end ? next : atLine.exec(text));
  }
  return messages;
}

/** Headers and a body without a start line, as a saved MIME message has them; undefined where there are none. */
export function mimeMessage(text: string, bytes: Uint8Array): HttpMessage | undefined {
  const start = /^\s{0,100}/.exec(text)?.[0].length ?? 0;
  const head = readHeaders(text, start, false);
  if (!head.headers.has('content-type')) return undefined;
  return { start, headers: head.headers, bodyStart: head.end, ...bodyOf(text, bytes, head, text.length) };
}

interface Head {
  readonly headers: Map<string, string>;
  readonly end: number;
}

function readHeaders(text: string, from: number, marked: boolean): Head {
  const headers = new Map<string, string>();
  let at = from;
  let last = '';
  for (let count = 0; count < 300 && at < text.length; count += 1) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, Math.min(end, at + 9000)).replace(/\r$/, '');
    const plain = marked ? line.replace(/^[<>] ?/, '') : line;
    const header = headerLine.exec(plain);
    if (plain.trim() === '') return { headers, end: Math.min(end + 1, text.length) };
    if (header) {
      last = (header[1] ?? '').toLowerCase();
      headers.set(last, header[2]?.trim() ?? '');
    } else if (/^[ \t]/.test(plain) && last !== '') {
      headers.set(last, `${headers.get(last)} ${plain.trim()}`);
    } else if (!(marked && line.startsWith('* '))) {
      return { headers, end: at };
    }
    at = end + 1;
  }
  return { headers, end: Math.min(at, text.length) };
}

function bodyOf(
  text: string,
  bytes: Uint8Array,
  head: Head,
  next: number,
): Pick<HttpMessage, 'body' | 'end' | 'exact'> {
  if (/\bchunked\b/i.test(head.headers.get('transfer-encoding') ?? '')) {
    const chunks = readChunks(text, bytes, head.end);
    if (chunks) return { ...chunks, exact: false };
  }
  const length = head.headers.get('content-length') ?? '';
  if (/^\d{1,9}$/.test(length)) {
    const end = head.end + Number(length);
    if (end <= bytes.length && endsThere(text, end))
      return { body: bytes.subarray(head.end, end), end, exact: true };
  }
  let end = next;
  if (next < text.length) while (end > head.end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { body: bytes.subarray(head.end, end), end, exact: true };
}

/** A Content-Length is right where nothing but white space follows the body, or the next message. */
function endsThere(text: string, end: number): boolean {
  const rest = text.slice(end, end + 200).trimStart();
  if (rest === '') return end + 200 >= text.length;
  return /^(?:[<>] )?(?:HTTP\/\d|[A-Z]{3,10} \S)/.test(rest);
}

function readChunks(
  text: string,
  bytes: Uint8Array,
  from: number,
): { body: Uint8Array; end: number } | undefined {
  const parts: Uint8Array[] = [];
  const sizeLine = /([0-9a-fA-F]{1,8})[ \t]{0,20}(?:;[^\r\n]{0,200})?\r?\n/y;
  let at = from;
  for (;;) {
    sizeLine.lastIndex = at;
    const found = sizeLine.exec(text);
    if (!found) return undefined;
    const size = Number.parseInt(found[1] ?? '', 16);
    at = sizeLine.lastIndex;
    if (size === 0) {
      const trailer = /(?:[A-Za-z0-9-]{1,100}:[^\n]{0,8000}\n)*\r?\n?/y;
      trailer.lastIndex = at;
      return { body: concatBytes(parts), end: at + (trailer.exec(text)?.[0].length ?? 0) };
    }
    if (at + size > bytes.length) return undefined;
    parts.push(bytes.subarray(at, at + size));
    at += size;
    if (text.startsWith('\r\n', at)) at += 2;
    else if (text.startsWith('\n', at)) at += 1;
    else return undefined;
  }
}

/** The first part of a multipart body: its own headers and its bytes. Undefined where the boundary is not in it. */
export function firstPart(
  text: string,
  bytes: Uint8Array,
  contentType: string,
):
  | { readonly headers: ReadonlyMap<string, string>; readonly start: number; readonly body: Uint8Array }
  | undefined {
  const match = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return undefined;
  const open = text.indexOf(`--${boundary}`);
  if (open < 0) return undefined;
  const line = text.indexOf('\n', open);
  if (line < 0) return undefined;
  const head = readHeaders(text, line + 1, false);
  const close = text.indexOf(`\n--${boundary}`, head.end - 1);
  let end = close < 0 ? text.length : close;
  if (close > 0 && text.charAt(close - 1) === '\r') end -= 1;
  end = Math.max(end, head.end);
  return { headers: head.headers, start: head.end, body: bytes.subarray(head.end, end) };
}
