import { createHash, timingSafeEqual } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { fail, ok, type Result } from '../../shared/errors.ts';

/** A request that passed the guard: right host, right token, body complete and within the limit. */
export interface LoopbackRequest {
  readonly method: string;
  /** What follows the token, as sent (still percent-encoded), without the query. Starts with `/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: IncomingHttpHeaders;
  /** Every header in the order and the spelling in which it came. */
  readonly rawHeaders: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  readonly cookies: ReadonlyMap<string, string>;
}

/** What a handler answers. `Content-Length` and the safety headers are added to it. */
export interface LoopbackAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface LoopbackOptions {
  /** The only address that is ever bound. */
  readonly host?: '127.0.0.1';
  /** 0, the default, lets the system choose a free one. */
  readonly port?: number;
  /** First segment of every path. Unguessable: without it another program on this computer gets nothing. */
  readonly token: string;
  readonly handle: (request: LoopbackRequest) => LoopbackAnswer | Promise<LoopbackAnswer>;
  /** Hears what a handler threw; the client hears only that something went wrong. */
  readonly onBug: (error: unknown) => void;
  /** In bytes; 20 MB unless told. */
  readonly maxBodyBytes?: number;
  /** Milliseconds for the request line and headers to arrive; 10,000 unless told. */
  readonly headersTimeout?: number;
  /** Milliseconds for the whole request to arrive; 30,000 unless told. */
  readonly requestTimeout?: number;
}

export interface Loopback {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Path of everything here, `/TOKEN`, for links within pages. */
  readonly basePath: string;
  /** The full address of a path below the token; `path` starts with `/`. */
  readonly url: (path: string) => string;
  /** Stops listening and ends open connections at once. May be called again. */
  readonly close: () => Promise<void>;
}

const megabyte = 1024 * 1024;

/**
 * On every answer, whoever made it. No answer is cached, sniffed or leaks its address (which holds the token) as
 * referrer, and none carries a CORS header: no web page may read what is here.
 */
const safetyHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/** How long a refused client may go on sending before the connection is cut. */
const lingerMs = 500;

/**
 * Opens a listening port for a simulated party. Only this computer reaches it, and only who knows the token gets
 * past it. A `Host` that is not this port's own is refused before anything else: that is what a web page shows
 * which was made to resolve to 127.0.0.1 (DNS rebinding).
 *
 * Fails with `port-taken`, `port-not-allowed` or `cannot-listen`.
 */
export function startLoopback(options: LoopbackOptions): Promise<Result<Loopback>> {
  const { token, onBug, host = '127.0.0.1', maxBodyBytes = 20 * megabyte } = options;
  const headersTimeout = options.headersTimeout ?? 10_000;
  const requestTimeout = options.requestTimeout ?? 30_000;
  const tokenDigest = digest(token);
  let port = 0;

  const server = createServer({
    // Off, so that a missing Host meets the same guard and the same answer as a wrong one.
    requireHostHeader: false,
    maxHeaderSize: 16 * 1024,
    headersTimeout,
    requestTimeout,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.max(10, Math.min(1_000, headersTimeout / 4, requestTimeout / 4)),
  });
  server.maxConnections = 128;
  server.maxRequestsPerSocket = 1_000;

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnHost(incoming, port)) {
      return refuse(incoming, response, 421, 'This address is not served here.');
    }
    const target = incoming.url ?? '';
    // Absolute and authority forms are for proxies, and this is none.
    if (!target.startsWith('/')) return refuse(incoming, response, 400, 'The request target must be a path.');
    const [fullPath = '', query = ''] = splitOnce(target, '?');
    const [given = '', rest] = splitOnce(fullPath.slice(1), '/');
    if (rest === undefined || !timingSafeEqual(digest(given), tokenDigest)) {
      return refuse(incoming, response, 404, 'Not found.');
    }
    const body = await readBody(incoming, maxBodyBytes);
    if (body === 'too-large') {
      return refuse(incoming, response, 413, `The limit is ${maxBodyBytes} bytes.`);
    }
    // The client went away or ran out of time; there is nobody left to answer.
    if (body === 'aborted') return;

    const answer = await options.handle({
      method: incoming.method ?? '',
      path: `/${rest}`,
      query: new URLSearchParams(query),
      headers: incoming.headers,
      rawHeaders: headerPairs(incoming),
      body,
      cookies: parseCookies(incoming.headers.cookie ?? ''),
    });
    const content = Buffer.from(answer.body ?? '');
    response.writeHead(answer.status, {
      ...answer.headers,
      ...safetyHeaders,
      'Content-Length': content.length,
    });
    response.end(content);
  }

  const onRequest = (incoming: IncomingMessage, response: ServerResponse): void => {
    serve(incoming, response).catch((error: unknown) => {
      onBug(error);
      if (response.headersSent) response.destroy();
      else
        refuse(
          incoming,
          response,
          500,
          'The simulator failed on this request. It is a fault of the program.',
        );
    });
  };
  server.on('request', onRequest);
  // Without this, Node answers an unknown Expect by itself, ahead of the guard.
  server.on('checkExpectation', onRequest);
  server.on('clientError', refuseUnreadable);

  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(listenFailure(error, options.port ?? 0)));
    server.listen({ host, port: options.port ?? 0, exclusive: true }, () => {
      port = (server.address() as AddressInfo).port;
      server.removeAllListeners('error').on('error', onBug);
      const origin = `http://127.0.0.1:${port}`;
      let closing: Promise<void> | undefined;
      const close = (): Promise<void> => {
        closing ??= new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
        return closing;
      };
      resolve(ok({ port, origin, basePath: `/${token}`, url: (path) => `${origin}/${token}${path}`, close }));
    });
  });
}

/** Exactly one Host, and it is this port by number or by the name `localhost`. */
function isOwnHost(incoming: IncomingMessage, port: number): boolean {
  const hosts = headerPairs(incoming).filter(([name]) => name.toLowerCase() === 'host');
  const host = hosts[0]?.[1].toLowerCase();
  return hosts.length === 1 && (host === `127.0.0.1:${port}` || host === `localhost:${port}`);
}

function readBody(incoming: IncomingMessage, limit: number): Promise<Uint8Array | 'too-large' | 'aborted'> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return Promise.resolve('too-large');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        incoming.removeAllListeners('data').pause();
        resolve('too-large');
      } else {
        chunks.push(chunk);
      }
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('error', () => resolve('aborted'));
    incoming.once('close', () => resolve('aborted'));
  });
}

/**
 * Answers without having read the body, and closes. What is still being sent is read and dropped for a moment:
 * closing on unread data would reset the connection and often take the answer with it.
 */
function refuse(incoming: IncomingMessage, response: ServerResponse, status: number, text: string): void {
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

/** Answers what is not HTTP, or came too slowly; there is no request object for it. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = unreadableStatus(error.code);
  const headers = Object.entries(safetyHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${status}\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`,
    () => {
      socket.destroy();
    },
  );
}

function unreadableStatus(code: string | undefined): string {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout';
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large';
  return '400 Bad Request';
}

function listenFailure(error: NodeJS.ErrnoException, port: number): Result<never> {
  if (error.code === 'EADDRINUSE') {
    return fail(
      'port-taken',
      `Port ${port} is already in use on this computer.`,
      'Choose another port, or leave the port out and a free one is chosen.',
    );
  }
  if (error.code === 'EACCES') {
    return fail(
      'port-not-allowed',
      `This user may not listen on port ${port}.`,
      'Choose a port above 1023, or leave the port out and a free one is chosen.',
    );
  }
  return fail(
    'cannot-listen',
    `Listening on 127.0.0.1 failed: ${error.message}.`,
    'Check that the loopback interface is up and that no security software blocks it.',
  );
}

function headerPairs(incoming: IncomingMessage): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2) {
    pairs.push([incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '']);
  }
  return pairs;
}

/** The first of a name wins: browsers send the cookie with the longest path first. */
function parseCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header.split(';')) {
    const [name = '', value] = splitOnce(part.trim(), '=');
    if (value !== undefined && !cookies.has(name)) cookies.set(name, value);
  }
  return cookies;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
