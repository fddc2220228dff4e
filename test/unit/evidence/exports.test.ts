import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { attachmentOf } from '../../../electron/evidence/attachment.ts';
import { documentOf } from '../../../electron/evidence/document.ts';
import { harOf } from '../../../electron/evidence/har.ts';
import { writeMultipart } from '../../../electron/simulator/multipart.ts';
import { curlOf } from '../../../shared/rehearsal/curl.ts';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import { messageText } from '../../../shared/rehearsal/message-text.ts';
import { foldEvents } from '../../../shared/rehearsal/view.ts';
import { harSchema } from '../../support/har.ts';
import { type Fact, recorded, untilPassed, untilRefused, untilUnreachable } from '../renderer/recorded.ts';

function exchangeOf(facts: readonly Fact[], id: string): Exchange {
  const found = foldEvents(recorded(facts)).exchanges.find((one) => one.id === id);
  if (!found) throw new Error(`No exchange ${id}`);
  return found;
}

describe('the HTTP archive', () => {
  it.each([
    ['passed', untilPassed, 3],
    ['refused', untilRefused, 1],
    ['without an answer', untilUnreachable, 1],
    ['without a beginning', untilPassed.slice(1), 3],
  ] as const)('is valid HAR 1.2: %s', (_name, facts, entries) => {
    const har = harSchema.parse(JSON.parse(harOf(recorded(facts))));
    expect(har.log.entries).toHaveLength(entries);
  });

  it('has each message whole, when it was sent, and the status of both layers', () => {
    const { log } = harSchema.parse(JSON.parse(harOf(recorded(untilRefused))));
    const [entry] = log.entries;
    const exchange = exchangeOf(untilRefused, 'x1');
    expect(entry?.request.postData?.text).toBe(exchange.request.body);
    expect(entry?.response).toMatchObject({
      status: 200,
      statusText: 'OK',
      content: { text: exchange.answer?.body },
    });
    expect(entry?.comment).toContain('cXML 401');
    // Recorded at :21 after 34.2 ms.
    expect(entry?.startedDateTime).toBe('2026-11-23T15:30:20.965Z');
    expect(log.creator).toEqual({ name: 'procurement-workbench', version: '0.1.0' });
  });

  it('says why there is no answer', () => {
    const { log } = harSchema.parse(JSON.parse(harOf(recorded(untilUnreachable))));
    expect(log.entries[0]?.response).toMatchObject({ status: 0, comment: 'No answer within 60 seconds' });
  });
});

describe('a document of a message', () => {
  it('is the bytes that were sent', () => {
    const { request } = exchangeOf(untilPassed, 'x1');
    const saved = documentOf(exchangeOf(untilPassed, 'x1'), 'request');
    expect(saved?.name).toBe('x1-PunchOutSetupRequest.xml');
    expect(Buffer.from(saved?.bytes ?? []).toString('utf8')).toBe(request.body);
  });

  it('is taken out of its form', () => {
    const saved = documentOf(exchangeOf(untilPassed, 'x2'), 'request');
    expect(Buffer.from(saved?.bytes ?? []).toString('utf8')).toMatch(/^<\?xml[\s\S]*<PunchOutOrderMessage>/);
    expect(documentOf(exchangeOf(untilPassed, 'x2'), 'answer')).toBeUndefined();
  });

  it('has the encoding that it declares', () => {
    const exchange = exchangeOf(untilPassed, 'x1');
    const body = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<a>Zürich</a>';
    const saved = documentOf({ ...exchange, request: { ...exchange.request, body } }, 'request');
    expect(Buffer.from(saved?.bytes ?? []).toString('latin1')).toBe(body);
  });

  it('has no secret that a record from elsewhere still has', () => {
    const exchange = exchangeOf(untilPassed, 'x1');
    const body = exchange.request.body.replace('********', 'left-in-by-mistake');
    const saved = documentOf({ ...exchange, request: { ...exchange.request, body } }, 'request');
    expect(Buffer.from(saved?.bytes ?? []).toString('utf8')).toBe(exchange.request.body);
  });
});

describe('the curl line', () => {
  const shell = (script: string, env: Record<string, string>) =>
    spawnSync('sh', ['-c', script], { env: { PATH: process.env['PATH'] ?? '', ...env }, encoding: 'utf8' });

  /** What a line gives curl: its arguments, and the body. */
  function run(line: string, env: Record<string, string> = {}) {
    const fake = 'curl() { for each in "$@"; do printf "%s\\n" "$each" >&2; done; cat; }\n';
    const { stdout, stderr, status } = shell(fake + line, env);
    return { body: stdout, args: stderr.split('\n').slice(0, -1), status };
  }

  it.skipIf(process.platform === 'win32')('sends the same bytes, the secret by a variable', () => {
    const { request } = exchangeOf(untilPassed, 'x1');
    const { body, args } = run(curlOf(request), { SHARED_SECRET: 'f00 $(id) `id` "\'' });
    expect(body).toBe(request.body.replace('********', 'f00 $(id) `id` "\''));
    expect(args).toContain(request.url);
    expect(args).toContain('Content-Type: text/xml; charset=UTF-8');
    expect(args.join(' ')).not.toContain('f00');
  });

  it.skipIf(process.platform === 'win32')('sends nothing without the secret', () => {
    const { body } = run(curlOf(exchangeOf(untilPassed, 'x1').request));
    expect(body).toBe('');
  });

  it.skipIf(process.platform === 'win32')('takes any text as it is', () => {
    const { request } = exchangeOf(untilPassed, 'x2');
    const body = 'a=\'b\'&c="$HOME `id` \\ %s %% !"\n\n';
    expect(run(curlOf({ ...request, body })).body).toBe(body);
  });

  it('leaves out what curl writes itself, and what is masked', () => {
    const { request } = exchangeOf(untilPassed, 'x1');
    const line = curlOf({
      ...request,
      headers: [...request.headers, ['Host', 'h'], ['content-length', '3'], ['Authorization', '********']],
    });
    expect(line).not.toMatch(/Host:|content-length|Authorization/);
  });

  it.skipIf(process.platform === 'win32' || spawnSync('curl', ['--version']).status !== 0)(
    'is understood by curl itself',
    async () => {
      const received: string[] = [];
      const server = createServer((incoming, answer) => {
        let body = '';
        incoming.setEncoding('utf8').on('data', (text) => {
          body += text;
        });
        incoming.on('end', () => {
          received.push(`${incoming.method} ${incoming.headers['content-type']}\n${body}`);
          answer.end('thanks');
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      try {
        const { request } = exchangeOf(untilPassed, 'x1');
        const line = curlOf({ ...request, url: `http://127.0.0.1:${port}/punchout?a='b'` });
        const { spawn } = await import('node:child_process');
        const child = spawn('sh', ['-c', line], {
          env: { PATH: process.env['PATH'] ?? '', SHARED_SECRET: 's1' },
        });
        let out = '';
        child.stdout.on('data', (bytes) => {
          out += bytes;
        });
        await new Promise((resolve) => child.on('close', resolve));
        expect(out).toMatch(/200 OK[\s\S]*thanks$/);
        expect(received).toEqual([`POST text/xml; charset=UTF-8\n${request.body.replace('********', 's1')}`]);
      } finally {
        server.close();
      }
    },
  );
});

/** An order of the record with a file of this name. */
function withAttachment(name: string, file: Uint8Array): Exchange {
  const order = exchangeOf(untilPassed, 'x3');
  const { contentType, body } = writeMultipart(
    [
      { contentId: 'root', contentType: 'text/xml', body: Buffer.from(order.request.body) },
      { contentId: 'file', contentType: 'application/pdf', name, body: file },
    ],
    '=_b',
  );
  const headers = order.request.headers.filter(([header]) => header.toLowerCase() !== 'content-type');
  return {
    ...order,
    request: {
      ...order.request,
      headers: [...headers, ['Content-Type', contentType]],
      body: body.toString('utf8'),
    },
  };
}

describe('an attachment of a message', () => {
  const file = Uint8Array.from({ length: 256 }, (_, byte) => byte);

  it('is saved byte for byte, and its document without it', () => {
    const exchange = withAttachment('quote.pdf', file);
    const saved = attachmentOf(exchange, 'request', 0);
    expect(saved?.name).toBe('x3-quote.pdf');
    expect(Buffer.from(saved?.bytes ?? [])).toEqual(Buffer.from(file));
    expect(attachmentOf(exchange, 'request', 1)).toBeUndefined();
    expect(attachmentOf(exchange, 'answer', 0)).toBeUndefined();
    expect(messageText(exchange.request).attachments).toEqual([
      { name: 'quote.pdf', contentType: 'application/pdf', bytes: 256 },
    ]);
    const document = documentOf(exchange, 'request');
    expect(document?.name).toBe('x3-OrderRequest.xml');
    expect(Buffer.from(document?.bytes ?? []).toString()).toBe(exchangeOf(untilPassed, 'x3').request.body);
  });

  it.each([
    ['../../etc/passwd', 'x3-passwd.bin'],
    ['..\\..\\run.cmd', 'x3-run.cmd'],
    ['a:b?.pdf ', 'x3-a_b_.pdf'],
    ['invoice\u202Efdp.exe', 'x3-invoice_fdp.exe'],
    ['...', 'x3-attachment.bin'],
    ['con.txt', 'x3-con.txt'],
    [`${'n'.repeat(200)}.txt`, `x3-${'n'.repeat(80)}.txt`],
  ])('with the name %s is proposed as %s', (name, proposed) => {
    expect(attachmentOf(withAttachment(name, file), 'request', 0)?.name).toBe(proposed);
  });
});
