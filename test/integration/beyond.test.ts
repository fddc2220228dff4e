import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readText } from '../../shared/cxml/read.ts';
import { attributeOf, childOf } from '../../shared/cxml/tree.ts';
import { runCli } from '../support/cli.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'beyond-'));
const [keyFile, certFile] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
const withOpenssl = spawnSync('openssl', ['version']).status === 0;

beforeAll(() => {
  if (!withOpenssl) return;
  const made = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', keyFile, '-out', certFile],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
});
afterAll(() => rmSync(folder, { recursive: true }));

const answer =
  '<?xml version="1.0" encoding="UTF-8"?><cXML payloadID="1@shop.example" timestamp="2026-01-05T09:00:00+00:00"><Response><Status code="200" text="OK"/><PunchOutSetupResponse><StartPage><URL>https://shop.example/start</URL></StartPage></PunchOutSetupResponse></Response></cXML>';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port has no number');
  return address.port;
}

/** A supplier with a certificate that no public authority has signed. */
async function startSupplier(): Promise<{ port: number; bodies: string[] }> {
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
        response.writeHead(200, { 'Content-Type': 'text/xml' }).end(answer);
      });
    },
  );
  return { port: await listening(server), bodies };
}

/** A proxy that only tunnels, and remembers where to. */
async function startProxy(): Promise<{ port: number; asked: string[] }> {
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
  return { port: await listening(server), asked };
}

function rehearse(host: string, more: readonly string[] = []): string[] {
  return [
    ...['rehearse', '--system', 'coupa', '--json'],
    ...['--setup-url', `https://${host}/punchout`, '--order-url', `https://${host}/orders`],
    ...['--buyer-domain', 'NetworkID', '--buyer-identity', 'b'],
    ...['--supplier-domain', 'NetworkID', '--supplier-identity', 's'],
    ...more,
  ];
}

const secret = { WORKBENCH_SHARED_SECRET: 'kept-out-of-sight', HTTPS_PROXY: '', NO_PROXY: '' };
const trusting = { ...secret, NODE_EXTRA_CA_CERTS: certFile };

describe.skipIf(!withOpenssl)('beyond this computer', () => {
  it('nothing is sent before the host is confirmed, and the words name it', async () => {
    const { port, bodies } = await startSupplier();
    const host = `localhost:${port}`;
    for (const more of [[], ['--confirm-host', 'other.example']]) {
      const run = await runCli(rehearse(host, more), trusting);
      expect(run.code).toBe(2);
      expect(run.err).toContain(`--confirm-host ${host}`);
    }
    expect(bodies).toEqual([]);
  });

  it('the setup request proves the credentials and is the end; it says that it is a test', async () => {
    const { port, bodies } = await startSupplier();
    const host = `localhost:${port}`;
    const run = await runCli(rehearse(host, ['--confirm-host', host]), trusting);
    expect(run.lines().at(-1)).toMatchObject({ event: 'verdict', ok: true, reached: 'setup' });
    expect(run.code).toBe(0);
    expect(bodies).toHaveLength(1);
    const { parsed } = readText(bodies[0] ?? '');
    const request = parsed && childOf(parsed.root, 'Request');
    expect(request && attributeOf(request, 'deploymentMode')).toBe('test');
    expect(run.out).not.toContain(secret.WORKBENCH_SHARED_SECRET);
  });

  it('a certificate that nobody vouches for is refused, also where the environment turns checks off', async () => {
    const { port, bodies } = await startSupplier();
    const host = `localhost:${port}`;
    const run = await runCli(rehearse(host, ['--confirm-host', host]), {
      ...secret,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    });
    expect(run.code).toBe(1);
    expect(run.lines().at(-1)).toMatchObject({ ok: false, error: { code: 'certificate-refused' } });
    expect(bodies).toEqual([]);
  });

  it('the proxy of the environment is used, but for what NO_PROXY names', async () => {
    const { port, bodies } = await startSupplier();
    const proxy = await startProxy();
    const host = `localhost:${port}`;
    const env = { ...trusting, HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    expect((await runCli(rehearse(host, ['--confirm-host', host]), env)).code).toBe(0);
    expect(proxy.asked).toEqual([host]);
    const direct = { ...env, NO_PROXY: 'localhost' };
    expect((await runCli(rehearse(host, ['--confirm-host', host]), direct)).code).toBe(0);
    expect(proxy.asked).toHaveLength(1);
    expect(bodies).toHaveLength(2);
  });

  it.each([
    ['plain http', 'http://shop.example/punchout', 'http://shop.example/orders'],
    ['two hosts', 'https://shop.example/punchout', 'https://other.example/orders'],
    ['a password in it', 'https://u:p@shop.example/punchout', 'https://u:p@shop.example/orders'],
    ['this computer and another', 'http://127.0.0.1:1/punchout', 'https://shop.example/orders'],
  ])('an address with %s is refused before anything is sent', async (_name, setupUrl, orderUrl) => {
    const args = rehearse('shop.example', ['--confirm-host', 'shop.example']);
    args[args.indexOf('--setup-url') + 1] = setupUrl;
    args[args.indexOf('--order-url') + 1] = orderUrl;
    const run = await runCli(args, secret);
    expect({ code: run.code, out: run.out }).toEqual({ code: 2, out: '' });
  });
});
