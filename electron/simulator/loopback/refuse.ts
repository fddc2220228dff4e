import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RefusalKind, RefusedRequest } from './refused.ts';

/**
 * On every answer, whoever made it. No answer is cached, sniffed or leaks its address (which holds the token) as
 * referrer, and none carries a CORS header: no web page may read what is here.
 */
export const safetyHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/** How long a refused client may go on sending before the connection is cut. */
const lingerMs = 500;

/**
 * Answers without having read the body, and closes. What is still being sent is read and dropped for a moment:
 * closing on unread data would reset the connection and often take the answer with it.
 */
export function refuse(
  incoming: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
): void {
  const content = Buffer.from(`${text}\n`);
  // The reason is given, as one of an answer that could not be written would stay.
  response.writeHead(status, STATUS_CODES[status] ?? '', {
    ...safetyHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': content.length,
    Connection: 'close',
  });
  response.write(content);
  const finish = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(finish, lingerMs);
  if (incoming.complete) finish();
  else incoming.once('end', finish).once('close', finish).resume();
}

/** What the HTTP parser's complaints mean to us. What is not here is not HTTP. */
const parserComplaints: Readonly<Record<string, { kind: RefusalKind; status: number; reason: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { kind: 'too-slow', status: 408, reason: 'Request Timeout' },
  HPE_HEADER_OVERFLOW: { kind: 'too-large', status: 431, reason: 'Request Header Fields Too Large' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { kind: 'too-large', status: 413, reason: 'Payload Too Large' },
  HPE_INVALID_EOF_STATE: { kind: 'incomplete', status: 400, reason: 'Bad Request' },
};
const notHttp = { kind: 'not-http', status: 400, reason: 'Bad Request' } as const;

/**
 * Answers what is not HTTP, or came too slowly; there is no request object for it. Gives what was refused, or nothing
 * where the peer merely went away.
 */
export function refuseUnreadable(
  error: NodeJS.ErrnoException,
  socket: Duplex & { bytesRead?: number },
): RefusedRequest | undefined {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return undefined;
  }
  const { kind, status, reason } = parserComplaints[error.code ?? ''] ?? notHttp;
  const headers = Object.entries(safetyHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`,
    () => {
      socket.destroy();
    },
  );
  return { kind: kind === 'too-slow' && socket.bytesRead === 0 ? 'silent' : kind, status };
}
