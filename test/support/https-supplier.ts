/** What a rehearsal beyond this computer meets: a supplier by https, its certificate, and a proxy on the way. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, request as httpRequest, type Server } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** False where no certificate can be made here. */
export const withOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A certificate for `localhost` that nobody has signed but itself. */
export interface Certificate {
  readonly keyFile: string;
  readonly certFile: string;
  readonly remove: () => void;
}

export function makeCertificate(): Certificate {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certificate-'));
  const [keyFile, certFile] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const made = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', keyFile, '-out', certFile],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  return { keyFile, certFile, remove: () => rmSync(folder, { recursive: true }) };
}

const startPage = 'https://shop.example/start';
const answer = `<?xml version="1.0" encoding="UTF-8"?><cXML payloadID="1@shop.example" timestamp="2026-01-05T09:00:00+00:00"><Response><Status code="200" text="OK"/><PunchOutSetupResponse><StartPage><URL>${startPage}</URL></StartPage></PunchOutSetupResponse></Response></cXML>`;

export interface HttpsSupplier {
  readonly port: number;
  /** What was sent to it, in order. */
  readonly bodies: readonly string[];
  readonly close: () => void;
}

/** A supplier that answers every document with a start page, or with `page` as HTML where one is given. */
export async function startHttpsSupplier(
  { keyFile, certFile }: Certificate,
  page?: string,
): Promise<HttpsSupplier> {
  const bodies: string[] = [];
  const server = createServer(
    { key: readFileSync(keyFile), cert: readFileSync(certFile) },
    (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      request.on('end', () => {
        bodies.push(body);
        response
          .writeHead(200, { 'Content-Type': page === undefined ? 'text/xml' : 'text/html' })
          .end(page ?? answer);
      });
    },
  );
  return { port: await portOf(server), bodies, close: () => void server.close() };
}

/**
 * An https front for a supplier of this computer: what is sent to it goes to `target`, an http address, under the path as
 * it came and the host that the supplier listens as. Its pages keep their own addresses.
 */
export async function startHttpsFront(
  { keyFile, certFile }: Certificate,
  target: string,
): Promise<HttpsSupplier> {
  const bodies: string[] = [];
  const { hostname, port, host } = new URL(target);
  const server = createServer(
    { key: readFileSync(keyFile), cert: readFileSync(certFile) },
    (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        bodies.push(body.toString('utf8'));
        const { method, url: path, headers } = request;
        const onward = httpRequest({ hostname, port, method, path, headers: { ...headers, host } });
        onward.on('response', (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        });
        onward.on('error', () => response.destroy());
        onward.end(body);
      });
    },
  );
  return { port: await portOf(server), bodies, close: () => void server.close() };
}

/** A proxy that only tunnels, and remembers where to. */
export async function startProxy(): Promise<{
  readonly port: number;
  readonly asked: readonly string[];
  readonly close: () => void;
}> {
  const asked: string[] = [];
  const server = createHttpServer();
  server.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    const port = Number(request.url?.split(':').at(-1));
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 \r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const end of [upstream, client]) end.on('error', () => end.destroy());
  });
  return { port: await portOf(server), asked, close: () => void server.close() };
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port has no number');
  return address.port;
}
