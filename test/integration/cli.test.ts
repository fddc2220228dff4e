import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { shop, submitCart } from '../../electron/simulator/shopper.ts';
import { readTranscript } from '../../electron/storage/transcripts.ts';
import { readDocument } from '../../shared/cxml/read.ts';
import { cliFile, linesOf, runCli, startCli } from '../support/cli.ts';
import { answersAt } from '../support/ports.ts';
import { invalidByDtd, whyNoDtd } from '../support/shared-material.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string) => path.join(folder, name);
const filesIn = (name: string) => readdirSync(inFolder(name)).map((file) => path.join(folder, name, file));

describe('rehearse', () => {
  it('runs a punchout to its answered order, every document kept, in test mode with nothing bought', async () => {
    const run = await runCli([
      'rehearse',
      '--system',
      'coupa',
      '--json',
      '--documents',
      inFolder('documents'),
      '--transcript',
      inFolder('t.jsonl'),
    ]);
    expect(run.code).toBe(0);
    const lines = run.lines();
    expect(lines.at(-1)).toMatchObject({ event: 'verdict', ok: true, reached: 'order' });
    expect(lines.filter(({ event }) => event === 'exchange')).toHaveLength(3);
    expect(
      lines.find(({ record }) => (record as { kind?: string } | undefined)?.kind === 'order-received'),
    ).toMatchObject({ record: { subscriptions: 0, invoices: 0, lines: 1 } });
    expect(readdirSync(inFolder('documents'))).toEqual([
      '01-PunchOutSetupRequest.xml',
      '02-PunchOutSetupResponse.xml',
      '03-PunchOutOrderMessage.xml',
      '04-OrderRequest.xml',
      '05-Response.xml',
    ]);
    const kept = readTranscript(readFileSync(inFolder('t.jsonl'), 'utf8'));
    expect(kept).toEqual({ events: lines, damaged: false });
  });

  it('writes documents that the official DTD calls valid, also that of the version that Coupa writes', async ({
    skip,
  }) => {
    const why = whyNoDtd();
    if (why !== undefined) skip(why);
    await runCli(['rehearse', '--system', 'coupa', '--documents', inFolder('documents')]);
    expect(filesIn('documents')).toHaveLength(5);
    expect(invalidByDtd(filesIn('documents'))).toEqual([]);
    expect(invalidByDtd(filesIn('documents'), '1.2.014')).toEqual([]);
  });

  it('writes what Coupa writes: no deploymentMode in the setup request, production in the order, the cookie echoed, every ID its own', async () => {
    await runCli(['rehearse', '--system', 'coupa', '--documents', inFolder('documents')]);
    const documents = filesIn('documents').map((file) => {
      const read = readDocument(readFileSync(file));
      if (!read.ok) throw new Error(read.error.message);
      return read.value.document;
    });
    const [setup, , cart, order] = documents;
    if (
      setup?.type !== 'PunchOutSetupRequest' ||
      cart?.type !== 'PunchOutOrderMessage' ||
      order?.type !== 'OrderRequest'
    )
      throw new Error('Not the documents of a rehearsal');
    expect(setup.deploymentMode).toBeUndefined();
    expect(order.deploymentMode).toBe('production');
    expect(cart.deploymentMode).toBe('test');
    expect(setup.header.userAgent).toBe('Coupa Procurement 1.0');
    expect(setup.extrinsics.map(({ name }) => name)).toEqual([
      'FirstName',
      'LastName',
      'UniqueName',
      'UserEmail',
      'User',
      'BusinessUnit',
    ]);
    expect(setup.buyerCookie).toMatch(/^[0-9a-f]{32}$/);
    expect(setup.payloadId).toMatch(/^\d{10}\.\d+@/);
    expect(cart.buyerCookie).toBe(setup.buyerCookie);
    expect(order.items.map(({ lineNumber, ...item }) => item)).toEqual(cart.items);
    expect(new Set(documents.map(({ payloadId }) => payloadId)).size).toBe(documents.length);
    for (const { timestamp } of documents) expect(timestamp).toMatch(/[+-]\d{2}:\d{2}$/);
  });

  it('keeps the shared secret out of everything but the documents', async () => {
    const run = await runCli([
      'rehearse',
      '--system',
      'coupa',
      '--json',
      '--documents',
      inFolder('documents'),
      '--transcript',
      inFolder('t.jsonl'),
    ]);
    const setup = readFileSync(inFolder('documents/01-PunchOutSetupRequest.xml'), 'utf8');
    const secret = /<SharedSecret>([^<]+)</.exec(setup)?.[1];
    if (secret === undefined) throw new Error('The setup request has no secret');
    for (const form of [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)]) {
      expect(run.out + run.err).not.toContain(form);
      expect(readFileSync(inFolder('t.jsonl'), 'utf8')).not.toContain(form);
    }
  });

  it.each([
    ['setup', ['01-PunchOutSetupRequest.xml', '02-PunchOutSetupResponse.xml']],
    ['cart', ['01-PunchOutSetupRequest.xml', '02-PunchOutSetupResponse.xml', '03-PunchOutOrderMessage.xml']],
  ])('ends after the %s where it is told to', async (until, documents) => {
    const run = await runCli([
      'rehearse',
      '--system',
      'coupa',
      '--until',
      until,
      '--json',
      '--documents',
      inFolder('documents'),
    ]);
    expect(run.code).toBe(0);
    expect(run.lines().at(-1)).toMatchObject({ event: 'verdict', ok: true, reached: until });
    expect(readdirSync(inFolder('documents'))).toEqual(documents);
  });

  it('simulates production with subscriptions, and says that nothing was bought', async () => {
    const run = await runCli(['rehearse', '--system', 'coupa', '--mode', 'production', '--json']);
    expect(
      run.lines().find(({ record }) => (record as { kind?: string } | undefined)?.kind === 'order-received'),
    ).toMatchObject({ record: { subscriptions: 1 } });
    expect(run.lines().at(-1)).toMatchObject({
      ok: true,
      meaning: expect.stringContaining('nothing was bought'),
    });
  });

  it('says where the scenario decides the mode, whatever was asked for', async () => {
    const run = await runCli(['rehearse', '--system', 'coupa', '--scenario', 'production', '--mode', 'test']);
    expect(run.code).toBe(0);
    expect(run.out).toContain(
      'i “Production (simulated)” decides the mode. It always runs in production (simulated).',
    );
    expect(run.out).not.toContain('TEST MODE');
  });

  it('speaks to people in words', async () => {
    const run = await runCli(['rehearse', '--system', 'coupa']);
    expect(run.out).toContain('TEST MODE: nothing is bought.');
    expect(run.out).toContain('✓ Passed');
    expect(run.code).toBe(0);
  });

  it('does not write over a transcript', async () => {
    writeFileSync(inFolder('t.jsonl'), 'mine');
    const run = await runCli(['rehearse', '--system', 'coupa', '--transcript', inFolder('t.jsonl')]);
    expect({ code: run.code, err: run.err }).toEqual({
      code: 3,
      err: expect.stringContaining('is there already'),
    });
    expect(readFileSync(inFolder('t.jsonl'), 'utf8')).toBe('mine');
  });
});

describe('supplier and rehearse as two programs', () => {
  it('a supplier for Ariba has ANIDs, and takes SAP Business Network as the sender', async () => {
    const supplier = startCli(['supplier', '--system', 'ariba', '--edition', 'line-types']);
    onTestFinished(() => void supplier.kill());
    const listening = (await linesOf(supplier).next()).value ?? {};
    expect(listening).toMatchObject({
      buyer: { domain: 'NetworkId', identity: expect.stringMatching(/^AN\d{11}-T$/) },
      supplier: { domain: 'NetworkId', identity: expect.stringMatching(/^AN\d{11}-T$/) },
      sender: { domain: 'AribaNetworkUserId', identity: 'sysadmin@ariba.com' },
      edition: 'line-types',
    });
    const { args, env } = optionsFor(listening);
    const run = await runCli(['rehearse', '--system', 'ariba', '--json', '--until', 'setup', ...args], env);
    expect(run.lines().at(-1)).toMatchObject({ ok: true, reached: 'setup' });
  });

  const optionsFor = (listening: Record<string, unknown>, secret?: string) => {
    const { setupUrl, orderUrl, buyer, supplier, sharedSecret } = listening as {
      setupUrl: string;
      orderUrl: string;
      sharedSecret: string;
      buyer: { domain: string; identity: string };
      supplier: { domain: string; identity: string };
    };
    const args = [
      '--setup-url',
      setupUrl,
      '--order-url',
      orderUrl,
      '--buyer-domain',
      buyer.domain,
      '--buyer-identity',
      buyer.identity,
    ];
    return {
      args: [...args, '--supplier-domain', supplier.domain, '--supplier-identity', supplier.identity],
      env: { WORKBENCH_SHARED_SECRET: secret ?? sharedSecret },
    };
  };

  it('meet over HTTP; the cart comes from a browser; the supplier ends cleanly on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const supplier = startCli(['supplier', '--json']);
      const supplierLines = linesOf(supplier);
      const listening = (await supplierLines.next()).value ?? {};
      expect(listening).toMatchObject({
        event: 'listening',
        buyer: { domain: 'NetworkID' },
        supplier: { domain: 'NetworkID' },
      });
      const { args, env } = optionsFor(listening);
      const buyer = startCli(['rehearse', '--system', 'coupa', '--json', '--wait', '50', ...args], env);
      const events: Record<string, unknown>[] = [];
      for await (const line of linesOf(buyer)) {
        events.push(line);
        const { name, startPageUrl } = (line['state'] ?? {}) as { name?: string; startPageUrl?: string };
        if (name !== 'shopping' || startPageUrl === undefined) continue;
        const shopped = await shop({ startPageUrl });
        if (!shopped.ok) throw new Error(shopped.error.message);
        await submitCart(shopped.value.returnForm);
      }
      expect(events.at(-1)).toMatchObject({ event: 'verdict', ok: true, reached: 'order' });
      supplier.kill(signal);
      const [code] = await once(supplier, 'exit');
      expect(code).toBe(0);
      const recorded: unknown[] = [];
      for await (const { record } of supplierLines) recorded.push((record as { kind: string }).kind);
      expect(recorded).toEqual(['setup-accepted', 'store-opened', 'cart-sent', 'order-received']);
    }
  });

  it('a wrong secret is HTTP 200 with cXML status 401, exit code 1', async () => {
    const supplier = startCli(['supplier', '--json']);
    const { args, env } = optionsFor((await linesOf(supplier).next()).value ?? {}, 'wrong');
    const run = await runCli(['rehearse', '--system', 'coupa', '--json', ...args], env);
    supplier.kill();
    expect(run.code).toBe(1);
    const lines = run.lines();
    expect(lines.find(({ event }) => event === 'exchange')).toMatchObject({
      exchange: { answer: { status: 200, cxmlStatus: { code: 401 } } },
    });
    expect(lines.at(-1)).toMatchObject({ event: 'verdict', ok: false, error: { code: 'cxml-status-401' } });
  });

  it('no cart within the time is a failed run, not a hanging one', async () => {
    const supplier = startCli(['supplier', '--json']);
    const { args, env } = optionsFor((await linesOf(supplier).next()).value ?? {});
    const run = await runCli(['rehearse', '--system', 'coupa', '--json', '--wait', '0.2', ...args], env);
    supplier.kill();
    expect(run.code).toBe(1);
    expect(run.lines().at(-1)).toMatchObject({
      ok: false,
      reached: 'setup',
      error: { code: 'cart-timeout' },
    });
  });
});

describe('rehearse against a supplier that is none', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  const run = async (url: string) => {
    const identity = [
      '--buyer-domain',
      'D',
      '--buyer-identity',
      'b',
      '--supplier-domain',
      'D',
      '--supplier-identity',
      's',
    ];
    return await runCli(
      ['rehearse', '--system', 'coupa', '--json', '--setup-url', url, '--order-url', url, ...identity],
      { WORKBENCH_SHARED_SECRET: 'a secret' },
    );
  };

  it.each([
    ['a web page', 200, 'text/html', '<html><body>Sign in</body></html>', 'no-status-element'],
    ['plain text', 200, 'text/plain', 'ok', 'no-status-element'],
    ['a redirect to a sign-in page', 302, 'text/html', '', 'no-status-element'],
    ['an HTTP error without cXML', 500, 'text/plain', 'down', 'no-status-element'],
    [
      'cXML without a StartPage',
      200,
      'text/xml',
      '<cXML payloadID="1" timestamp="2026-01-31T09:30:00+00:00"><Response><Status code="200" text="OK"/></Response></cXML>',
      'no-start-page',
    ],
    [
      'a cXML refusal',
      200,
      'text/xml',
      '<cXML payloadID="1" timestamp="2026-01-31T09:30:00+00:00"><Response><Status code="450" text="Not Implemented"/></Response></cXML>',
      'cxml-status-450',
    ],
  ])('names %s', async (_what, status, type, body, code) => {
    server = createServer((_request, response) =>
      response.writeHead(status, { 'Content-Type': type, Location: '/signin' }).end(body),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    const result = await run(`http://127.0.0.1:${address.port}/setup`);
    expect({ code: result.code, verdict: result.lines().at(-1) }).toMatchObject({
      code: 1,
      verdict: { ok: false, error: { code } },
    });
  });

  it('names a port where nothing listens', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    closed.close();
    await once(closed, 'close');
    const result = await run(`http://127.0.0.1:${address.port}/setup`);
    expect(result.lines().at(-1)).toMatchObject({ ok: false, error: { code: 'connection-refused' } });
  });
});

describe('check', () => {
  it('says of each file what it is and whether it is acceptable', async () => {
    mkdirSync(inFolder('in'));
    writeFileSync(
      inFolder('in/good.xml'),
      '<cXML payloadID="1@a.example" timestamp="2026-01-31T09:30:00+00:00"><Response><Status code="200" text="OK"/></Response></cXML>',
    );
    writeFileSync(inFolder('in/bad.xml'), '<cXML>\n  <Response>\n</cXML>');
    const run = await runCli(['check', '--json', inFolder('in/good.xml'), inFolder('in/bad.xml')]);
    expect(run.code).toBe(1);
    expect(run.lines()).toMatchObject([
      { file: inFolder('in/good.xml'), type: 'Response', version: null, verdict: 'valid', findings: [] },
      {
        file: inFolder('in/bad.xml'),
        type: 'unreadable',
        version: null,
        verdict: 'invalid',
        findings: [
          {
            rule: 'xml',
            severity: 'error',
            code: 'not-well-formed',
            path: '',
            line: 3,
            column: 1,
            message: '</cXML> closes <Response>.',
            fix: expect.any(String),
          },
        ],
      },
    ]);
  });

  it('exits 0 where nothing is wrong and 3 where a file cannot be read', async () => {
    writeFileSync(
      inFolder('good.xml'),
      '<cXML payloadID="1" timestamp="2026-01-31T09:30:00+00:00"><Response><Status code="200" text="OK"/></Response></cXML>',
    );
    expect((await runCli(['check', inFolder('good.xml')])).code).toBe(0);
    expect((await runCli(['check', inFolder('missing.xml')])).code).toBe(3);
  });

  it('lets no document write to the terminal what it likes', async () => {
    writeFileSync(inFolder('evil.xml'), '<\u009b31mevil/>');
    writeFileSync(inFolder('evil2.xml'), '<a>&\u009b2J;</a>');
    const run = await runCli(['check', inFolder('evil.xml'), inFolder('evil2.xml')]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(run.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('the end of the reader or the starter', () => {
  it('ends the program quietly where nobody reads on', async () => {
    const child = startCli(['rehearse', '--system', 'coupa', '--json']);
    let complaints = '';
    child.stderr.on('data', (bytes) => {
      complaints += bytes;
    });
    child.stdout.destroy();
    const [code] = await once(child, 'exit');
    expect({ code, complaints }).toEqual({ code: 3, complaints: '' });
  });

  it('ends a supplier whose npm has gone', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows tells no program that its parent has gone');
    const starter = spawn(process.execPath, ['-e', orphanMaker, cliFile, 'supplier'], {
      env: { ...process.env, npm_lifecycle_event: 'cli' },
    });
    const listening = (await linesOf(starter).next()).value ?? {};
    const { port } = new URL(String(listening['setupUrl']));
    starter.kill('SIGKILL');
    await expect.poll(() => answersAt(Number(port)), { timeout: 10_000 }).toBe(false);
  });
});

/** Starts the command line program as npm does, with its own output. */
const orphanMaker =
  "require('node:child_process').spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit' })";

describe('wrong usage', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['buy']],
    ['an unknown option', ['rehearse', '--system', 'coupa', '--fast']],
    ['no system', ['rehearse']],
    ['an unknown system', ['rehearse', '--system', 'sap']],
    ['an unknown scenario', ['rehearse', '--system', 'coupa', '--scenario', 'x']],
    ['an unknown stage', ['rehearse', '--system', 'coupa', '--until', 'x']],
    ['a supplier half named', ['rehearse', '--system', 'coupa', '--setup-url', 'http://127.0.0.1:1/']],
    ['a supplier for an unknown system', ['supplier', '--system', 'sap']],
    ['a port that is none', ['supplier', '--port', '99999']],
    ['no file', ['check']],
  ])('%s is exit code 2 with the usage', async (_what, args) => {
    const run = await runCli(args);
    expect({ code: run.code, out: run.out, err: run.err }).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining('Usage:'),
    });
  });

  it('an address beyond this computer is refused before anything is sent', async () => {
    const identity = [
      '--buyer-domain',
      'D',
      '--buyer-identity',
      'b',
      '--supplier-domain',
      'D',
      '--supplier-identity',
      's',
    ];
    const run = await runCli(
      [
        'rehearse',
        '--system',
        'coupa',
        '--setup-url',
        'http://192.0.2.1/',
        '--order-url',
        'http://192.0.2.1/',
        ...identity,
      ],
      { WORKBENCH_SHARED_SECRET: 's' },
    );
    expect({ code: run.code, err: run.err }).toEqual({
      code: 2,
      err: expect.stringContaining('this computer'),
    });
  });
});
