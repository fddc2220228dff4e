import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { type BodyBudget, readBody } from './loopback/body.ts';
import { keepPeers } from './loopback/peers.ts';
import { refuse, refuseUnreadable, safetyHeaders } from './loopback/refuse.ts';
import { type RefusalKind, type RefusedRequest, shownName } from './loopback/refused.ts';
import { takeTurns } from './loopback/turns.ts';

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
  /** Hears what was refused before a handler saw it. A peer may bring that about as often as it likes. */
  readonly onRefused?: (refused: RefusedRequest) => void;
  /**
   * Pages whose forms and scripts are served: `own`, the default, is this port's; `any` is for the address that a
   * store's form returns a cart to, which is another site by design.
   */
  readonly origins?: 'own' | 'any';
  /** In bytes; 20 MB unless told. */
  readonly maxBodyBytes?: number;
  /** What all bodies that are being received may take together, in bytes; 256 MB unless told. */
  readonly maxHeldBytes?: number;
  /** Connections at a time; 512 unless told. Of more, the one that keeps the port waiting longest is cut. */
  readonly maxConnections?: number;
  /** Milliseconds for the request line and headers to arrive; 10,000 unless told. */
  readonly headersTimeout?: number;
  /** Milliseconds for the whole request to arrive; 30,000 unless told. */
  readonly requestTimeout?: number;
  /** Milliseconds without a byte in either direction, such as a peer that does not read its answer; 120,000 unless told. */
  readonly idleTimeout?: number;
  /** Milliseconds that a connection is kept for a further request; 5,000 unless told. */
  readonly keepAliveTimeout?: number;
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
/** How long requests may keep one round of the event loop busy, in milliseconds. */
const turnMs = 8;

/**
 * Opens a listening port for a simulated party. Only this computer reaches it, and only who knows the token gets
 * past it. A `Host` that is not this port's own is refused before anything else: that is what a web page shows
 * which was made to resolve to 127.0.0.1 (DNS rebinding).
 *
 * Fails with `port-taken`, `port-not-allowed` or `cannot-listen`.
 */
export function startLoopback(options: LoopbackOptions): Promise<Result<Loopback>> {
  const { token, onBug, host = '127.0.0.1', maxBodyBytes = 20 * megabyte, origins = 'own' } = options;
  const { headersTimeout = 10_000, requestTimeout = 30_000, idleTimeout = 120_000 } = options;
  const { keepAliveTimeout = 5_000 } = options;
  const isToken = comparison(token);
  const budget: BodyBudget = { held: 0, most: options.maxHeldBytes ?? 256 * megabyte };
  const tell = (refused: RefusedRequest): void => options.onRefused?.(refused);
  const peers = keepPeers(options.maxConnections ?? 512, () => tell({ kind: 'too-many' }));
  const turn = takeTurns(turnMs);
  let port = 0;

  const server = createServer({
    // Off, so that a missing Host meets the same guard and the same answer as a wrong one.
    requireHostHeader: false,
    insecureHTTPParser: false,
    maxHeaderSize: 16 * 1024,
    headersTimeout,
    requestTimeout,
    keepAliveTimeout,
    connectionsCheckingInterval: Math.max(10, Math.min(1_000, headersTimeout / 4, requestTimeout / 4)),
  });
  server.maxRequestsPerSocket = 1_000;
  // Headers are bounded by their size; beyond a number of them Node would drop the rest unseen.
  server.maxHeadersCount = 0;
  /** Connections on which an answer waits to be read. */
  const answering = new WeakSet<Socket>();
  server.setTimeout(idleTimeout, (socket) => {
    // A browser that keeps a connection for later does nothing wrong.
    if (answering.has(socket)) tell({ kind: 'not-read' });
    socket.destroy();
  });

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const turnAway = (kind: RefusalKind, status: number, text: string, named?: string): void => {
      tell({ kind, status, ...(named === undefined ? {} : { named: shownName(named) }) });
      refuse(incoming, response, status, text);
    };
    const headers = headerPairs(incoming);
    const hosts = valuesOf(headers, 'host');
    if (!isOwnHost(hosts, port)) {
      return turnAway('foreign-host', 421, 'This address is not served here.', hosts.join(', '));
    }
    const target = incoming.url ?? '';
    // Absolute and authority forms are for proxies, and this is none.
    if (!target.startsWith('/')) return turnAway('bad-target', 400, 'The request target must be a path.');
    const foreign = valuesOf(headers, 'origin').find((origin) => !isOwnOrigin(origin, port));
    if (origins === 'own' && foreign !== undefined) {
      return turnAway('foreign-origin', 403, 'Pages of other sites are not served here.', foreign);
    }
    // What a front end may read as another length than we do. No cXML client needs it.
    if (valuesOf(headers, 'transfer-encoding').some((coding) => coding.trim().toLowerCase() !== 'chunked')) {
      return turnAway('bad-framing', 400, 'Of transfer codings only chunked is taken.');
    }
    const [fullPath = '', query = ''] = splitOnce(target, '?');
    const [given = '', rest] = splitOnce(fullPath.slice(1), '/');
    if (rest === undefined || !isToken(given)) {
      return turnAway('unknown-path', 404, 'Not found.');
    }
    const body = await readBody(incoming, maxBodyBytes, budget);
    if (body === 'too-large') return turnAway('too-large', 413, `The limit is ${maxBodyBytes} bytes.`);
    if (body === 'no-room') return turnAway('too-large', 503, 'Too much is being sent at a time.');
    // The client went away or ran out of time; there is nobody left to answer.
    if (body === 'aborted') return;
    peers.served(incoming.socket);
    await turn();

    const answer = await options.handle({
      method: incoming.method ?? '',
      path: `/${rest}`,
      query: new URLSearchParams(query),
      headers: incoming.headers,
      rawHeaders: headers,
      body,
      cookies: parseCookies(incoming.headers.cookie ?? ''),
    });
    // Text stays text: Node sends it in one piece with the headers.
    const content = answer.body ?? '';
    response.writeHead(answer.status, {
      ...answer.headers,
      ...safetyHeaders,
      'Content-Length': Buffer.byteLength(content),
    });
    answering.add(incoming.socket);
    response.end(content, () => {
      answering.delete(incoming.socket);
      peers.waitedFor(incoming.socket);
    });
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
  server.on('connection', peers.add);
  server.on('clientError', (error, socket) => {
    const refused = refuseUnreadable(error, socket);
    if (refused) tell(refused);
  });

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
function isOwnHost(hosts: readonly string[], port: number): boolean {
  const host = hosts[0]?.toLowerCase();
  return hosts.length === 1 && (host === `127.0.0.1:${port}` || host === `localhost:${port}`);
}

/** `null` is what browsers send for a page without referrer, as ours are: it says nothing, and the token decides. */
function isOwnOrigin(origin: string, port: number): boolean {
  return origin === 'null' || origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`;
}

function valuesOf(headers: readonly (readonly [string, string])[], wanted: string): string[] {
  return headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
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

/** Compares with a token so that the time taken says nothing of how much of it was right; its length is no secret. */
function comparison(token: string): (given: string) => boolean {
  const expected = Buffer.from(token);
  const room = Buffer.alloc(expected.length);
  return (given) => {
    if (Buffer.byteLength(given) !== expected.length) return false;
    room.write(given);
    return timingSafeEqual(room, expected);
  };
}
