import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RefusedRequest } from '../../electron/simulator/loopback/refused.ts';
import { type LoopbackOptions, startLoopback } from '../../electron/simulator/loopback.ts';
import { realOutside } from '../../electron/simulator/real-outside.ts';
import { type Rehearsal, startRehearsal } from '../../electron/simulator/rehearsal.ts';
import type { ExternalSupplier } from '../../electron/simulator/run/options.ts';
import { shop, submitCart } from '../../electron/simulator/shopper.ts';
import type { Finding, RehearsalEvent } from '../../shared/rehearsal/events.ts';
import { openRaw, rawServer, sendRaw, statusLine } from '../support/raw-http.ts';
import { assetsDir, must } from './marketplace-support.ts';

interface Run {
  readonly rehearsal: Rehearsal;
  readonly events: RehearsalEvent[];
  readonly findings: () => Finding[];
  /** Settles once the event is there. */
  readonly event: (wanted: (event: RehearsalEvent) => boolean) => Promise<RehearsalEvent>;
}

/** A rehearsal for one test. */
function start(external?: ExternalSupplier): Run {
  const events: RehearsalEvent[] = [];
  const waiting = new Set<() => void>();
  const rehearsal = startRehearsal({
    id: 'hostile',
    program: 'Test',
    outside: realOutside,
    system: 'coupa',
    mode: 'test',
    until: 'order',
    assetsDir,
    ...(external ? { external } : {}),
    emit: (event) => {
      events.push(event);
      for (const look of waiting) look();
    },
    onBug: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    rehearsal.stop();
    await rehearsal.done;
  });
  return {
    rehearsal,
    events,
    findings: () => events.flatMap((event) => (event.event === 'finding' ? [event.finding] : [])),
    event: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const found = events.find(wanted);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

async function shopping({ event }: Run): Promise<{ startPageUrl: string; returnUrl: string }> {
  const found = await event((one) => one.event === 'state' && one.state.name === 'shopping');
  if (found.event !== 'state' || found.state.name !== 'shopping') throw new Error('Not shopping');
  return found.state;
}

/** A head of a request to a path, with more header lines. */
function head(
  url: URL,
  { method = 'POST', host = url.host, more = 'Content-Length: 0\r\n', end = '\r\n' } = {},
): string {
  return `${method} ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: text/xml\r\n${more}${end}`;
}

/** What a peer sends to the supplier's address, what it gets, and the finding that says so. */
const hostileRequests: readonly {
  readonly name: string;
  readonly send: (url: URL) => string;
  readonly status: number;
  readonly finding: string;
}[] = [
  {
    name: 'names another host',
    send: (url) => head(url, { host: `shop.evil.test:${url.port}` }),
    status: 421,
    finding: 'refused-foreign-host',
  },
  {
    name: 'is a page of another site',
    send: (url) => head(url, { more: 'Origin: https://evil.test\r\nContent-Length: 0\r\n' }),
    status: 403,
    finding: 'refused-foreign-origin',
  },
  {
    name: 'guesses the address',
    send: (url) => head(new URL('/00000000000000000000000000000000/punchout/setup', url)),
    status: 404,
    finding: 'refused-unknown-path',
  },
  {
    name: 'takes it for a proxy',
    send: (url) => `GET http://evil.test/ HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`,
    status: 400,
    finding: 'refused-bad-target',
  },
  {
    name: 'declares 30 MB',
    send: (url) => head(url, { more: 'Content-Length: 31457280\r\n' }),
    status: 413,
    finding: 'refused-too-large',
  },
  {
    name: 'sends 21 MB in chunks',
    send: (url) =>
      head(url, { more: 'Transfer-Encoding: chunked\r\n' }) +
      `100000\r\n${'x'.repeat(0x100000)}\r\n`.repeat(21),
    status: 413,
    finding: 'refused-too-large',
  },
  {
    name: 'sends 20 KB of headers',
    send: (url) => head(url, { more: `X-Long: ${'x'.repeat(20_000)}\r\n` }),
    status: 431,
    finding: 'refused-too-large',
  },
  {
    name: 'speaks TLS',
    send: () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    status: 400,
    finding: 'refused-not-http',
  },
  {
    name: 'names a transfer coding that servers read differently',
    send: (url) => `${head(url, { more: 'Transfer-Encoding: gzip, chunked\r\n' })}0\r\n\r\n`,
    status: 400,
    finding: 'refused-bad-framing',
  },
  {
    name: 'says chunked twice',
    send: (url) =>
      `${head(url, { more: 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n' })}0\r\n\r\n`,
    status: 400,
    finding: 'refused-bad-framing',
  },
  ...[
    'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n',
    'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n',
    'Content-Length: 4\r\nContent-Length: 5\r\n',
    'Content-Length: 4, 4\r\n',
    'Content-Length: +4\r\n',
    'Content-Length: 0x4\r\n',
    'Content-Length: -1\r\n',
    'Transfer-Encoding : chunked\r\n',
    'Transfer-Encoding: xchunked\r\n',
    'Transfer-Encoding:\x0bchunked\r\n',
    'X-A: b\r\n Transfer-Encoding: chunked\r\n',
    'X-A: b\rTransfer-Encoding: chunked\r\n',
    'X-A: \0\r\n',
  ].map((more) => ({
    name: `smuggles by ${JSON.stringify(more)}`,
    send: (url: URL) => `${head(url, { more })}0\r\n\r\n`,
    status: 400,
    finding: 'refused-not-http',
  })),
];

describe('during a rehearsal, a peer that', () => {
  it('does not speak as it should is refused, the findings say so, and the rehearsal goes to its end', async () => {
    const run = start();
    const { startPageUrl, returnUrl } = await shopping(run);
    const started = run.events.find((event) => event.event === 'started');
    if (started?.event !== 'started') throw new Error('Not started');
    const setup = new URL(started.supplier.setupUrl);
    const port = Number(setup.port);

    // The slow ones take the ten seconds that a request has for its headers; everything else goes on meanwhile.
    const dribbling = openRaw(port);
    dribbling.socket.write('POST / HTTP/1.1\r\nX-Slow: ');
    const dribble = setInterval(() => dribbling.socket.write('x'), 100);
    const silent = Array.from({ length: 20 }, () => openRaw(port));
    onTestFinished(() => clearInterval(dribble));

    for (const { name, send, status, finding } of hostileRequests) {
      const answer = await sendRaw(port, send(setup));
      expect(statusLine(answer), name).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer, name).toMatch(/^cache-control: no-store\r$/im);
      expect(answer, name).not.toMatch(/^access-control/im);
      expect(
        run.findings().map(({ code }) => code),
        name,
      ).toContain(finding);
    }
    const inbox = new URL(returnUrl);
    const atInbox = await sendRaw(Number(inbox.port), head(inbox, { host: 'evil.test' }));
    expect(statusLine(atInbox)).toMatch(/ 421 /);

    // A length that is wrong: too long a promise, and more than was promised.
    const short = openRaw(port);
    short.socket.end(`${head(setup, { more: 'Content-Length: 100\r\n' })}<cXML`);
    expect(statusLine(await short.answer)).toMatch(/ 400 /);
    expect(run.findings().map(({ code }) => code)).toContain('refused-incomplete');
    const long = await sendRaw(port, `${head(setup, { more: 'Content-Length: 5\r\n' })}<cXML and more`);
    expect(long.match(/HTTP\/1\.1 \d+/g)?.at(-1)).toBe('HTTP/1.1 400');
    // Behind a good request: each is looked at for itself.
    const pipelined = await sendRaw(port, head(setup) + head(setup, { host: 'evil.test' }));
    expect(pipelined.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 421']);
    const garbage = await sendRaw(port, `${head(setup)}\0\0garbage\r\n\r\n`);
    expect(garbage.match(/HTTP\/1\.1 \d+/g)?.at(-1)).toBe('HTTP/1.1 400');

    // Whoever ends the sending half has its answer all the same.
    const halfClosed = openRaw(port);
    halfClosed.socket.end(head(setup));
    expect(await halfClosed.answer).toContain('406');

    // The rehearsal itself goes on as if nothing had been.
    const trip = must(await shop({ startPageUrl }));
    expect(must(await submitCart(trip.returnForm)).status).toBe(200);
    expect(statusLine(await dribbling.answer)).toMatch(/ 408 /);
    await Promise.all(silent.map(({ answer }) => answer));
    expect(run.rehearsal.approve()).toMatchObject({ ok: true });
    const verdict = await run.rehearsal.done;
    expect(verdict).toMatchObject({ ok: true, reached: 'order' });
    expect(verdict.meaning).toMatch(/\d+ attempts at something that is not part of a rehearsal were refused/);
    const codes = run.findings().map(({ code }) => code);
    expect(codes).toContain('refused-too-slow');
    expect(codes).toContain('refused-silent');
    // However often: said once each, so that nobody can fill the record.
    expect(codes.filter((code) => code === 'refused-not-http')).toHaveLength(1);
    expect(run.findings().find(({ code }) => code === 'refused-foreign-host')?.message).toBe(
      `Refused at the address of AWS Marketplace: a request for another host, “shop.evil.test:${port}”.`,
    );
  });
});

describe('a port', () => {
  async function port(options: Partial<LoopbackOptions> = {}) {
    const refused: RefusedRequest[] = [];
    const loopback = must(
      await startLoopback({
        token: 't',
        handle: () => ({ status: 200, body: 'Hello.' }),
        onBug: (error) => {
          throw error;
        },
        onRefused: (one) => refused.push(one),
        ...options,
      }),
    );
    onTestFinished(loopback.close);
    return { ...loopback, refused };
  }
  const get = (at: number) => `GET /t/ HTTP/1.1\r\nHost: 127.0.0.1:${at}\r\nConnection: close\r\n\r\n`;

  it('serves others at once while hundreds of peers send a byte now and then', async () => {
    const { port: at, refused } = await port({
      headersTimeout: 1_000,
      requestTimeout: 1_000,
      maxConnections: 100,
    });
    const slow: Socket[] = [];
    const answers = Array.from({ length: 300 }, () => {
      const { socket, answer } = openRaw(at);
      slow.push(socket);
      socket.write('GET /t/ HTTP/1.1\r\nX: ');
      return answer;
    });
    const dribble = setInterval(() => {
      for (const socket of slow) if (socket.writable) socket.write('x');
    }, 50);
    onTestFinished(() => clearInterval(dribble));
    for (let count = 0; count < 20; count += 1)
      expect(statusLine(await sendRaw(at, get(at)))).toBe('HTTP/1.1 200 OK');
    await Promise.all(answers);
    expect(new Set(refused.map(({ kind }) => kind))).toEqual(new Set(['too-many', 'too-slow']));
  });

  it('cuts a peer that does not read its answer', async () => {
    const { port: at, refused } = await port({
      idleTimeout: 100,
      handle: () => ({ status: 200, body: Buffer.alloc(16 * 1024 * 1024) }),
    });
    const { socket, answer } = openRaw(at);
    socket.pause();
    socket.write(get(at));
    await expect.poll(() => refused).toEqual([{ kind: 'not-read' }]);
    socket.resume();
    expect((await answer).length).toBeLessThan(16 * 1024 * 1024);
  });

  it('blames nobody for a connection that is kept for later, and closes it', async () => {
    const { port: at, refused } = await port({ keepAliveTimeout: 50 });
    const { socket, answer } = openRaw(at);
    socket.write(get(at).replace(/Connection: close\r\n/i, ''));
    expect(statusLine(await answer)).toBe('HTTP/1.1 200 OK');
    expect(refused).toEqual([]);
  });

  it('holds no more bodies at a time than it has room for', async () => {
    const { port: at, refused } = await port({ maxBodyBytes: 1_000_000, maxHeldBytes: 2_000_000 });
    const peers = Array.from({ length: 3 }, () => {
      const { socket, answer } = openRaw(at);
      socket.write(
        `POST /t/ HTTP/1.1\r\nHost: 127.0.0.1:${at}\r\nContent-Length: 1000000\r\n\r\n${'x'.repeat(900_000)}`,
      );
      return { socket, answer };
    });
    const first = await Promise.race(peers.map(({ answer }) => answer));
    expect(statusLine(first)).toBe('HTTP/1.1 503 Service Unavailable');
    expect(refused).toEqual([{ kind: 'too-large', status: 503 }]);
    for (const { socket } of peers) if (socket.writable) socket.end('x'.repeat(100_000));
    const outcomes = (await Promise.all(peers.map(({ answer }) => answer))).map(statusLine);
    expect(outcomes.filter((line) => line === 'HTTP/1.1 200 OK')).toHaveLength(2);
  });

  it('takes a cart from a page of another site only where it is told to', async () => {
    const own = await port();
    const any = await port({ origins: 'any' });
    const from = (at: number, origin: string) =>
      sendRaw(
        at,
        `POST /t/ HTTP/1.1\r\nHost: 127.0.0.1:${at}\r\nOrigin: ${origin}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
    expect(statusLine(await from(own.port, 'https://store.example'))).toBe('HTTP/1.1 403 Forbidden');
    expect(statusLine(await from(own.port, `http://127.0.0.1:${own.port + 1}`))).toBe(
      'HTTP/1.1 403 Forbidden',
    );
    for (const origin of ['null', `http://127.0.0.1:${own.port}`, `http://localhost:${own.port}`])
      expect(statusLine(await from(own.port, origin)), origin).toBe('HTTP/1.1 200 OK');
    expect(statusLine(await from(any.port, 'https://store.example'))).toBe('HTTP/1.1 200 OK');
  });
});

const cxml = (inside: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<cXML payloadID="1@x" timestamp="2026-11-23T10:15:00+00:00"><Response><Status code="200" text="OK"/>${inside}</Response></cXML>`;
const startPage = (url: string) =>
  cxml(`<PunchOutSetupResponse><StartPage><URL>${url}</URL></StartPage></PunchOutSetupResponse>`);
const http = (body: string, more = '') =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;

/** What a supplier answers, and what the verdict says. */
const hostileSuppliers: readonly {
  readonly name: string;
  readonly answer: (socket: Socket) => void;
  readonly code: string;
  readonly says: RegExp;
}[] = [
  {
    name: 'closes without a word',
    answer: (socket) => socket.destroy(),
    code: 'connection-broken',
    says: /broke|reset|hang up/,
  },
  {
    name: 'answers with what is not HTTP',
    answer: (socket) => socket.end('220 mail.example ESMTP\r\n'),
    code: 'connection-broken',
    says: /Parse Error/,
  },
  {
    name: 'promises more than it sends',
    answer: (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<cXML'),
    code: 'connection-broken',
    says: /aborted/,
  },
  {
    name: 'gives two lengths',
    answer: (socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
    code: 'connection-broken',
    says: /Parse Error/,
  },
  {
    name: 'never ends its headers',
    answer: (socket) => socket.write(`HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(20_000)}`),
    code: 'connection-broken',
    says: /Header overflow/i,
  },
  {
    name: 'never ends its body',
    answer: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
      const more = () => {
        if (!socket.destroyed) socket.write(chunk, more);
      };
      more();
    },
    code: 'connection-broken',
    says: /larger than 20 MB/,
  },
  {
    name: 'declares entities',
    answer: (socket) =>
      socket.end(http(cxml('&a;', '<!DOCTYPE cXML [<!ENTITY a SYSTEM "file:///etc/passwd">]>'))),
    code: 'no-status-element',
    says: /entit|subset/i,
  },
  ...['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'not an address'].map((url) => ({
    name: `sends people to ${url}`,
    answer: (socket: Socket) => socket.end(http(startPage(url))),
    code: 'start-page-not-web',
    says: /StartPage/,
  })),
];

describe('a supplier that', () => {
  it.each(hostileSuppliers)(
    '$name ends the rehearsal with that as its verdict',
    async ({ answer, code, says }) => {
      const peer = await rawServer(answer);
      onTestFinished(peer.close);
      const party = { domain: 'NetworkID', identity: 'x' };
      const { rehearsal } = start({
        setupUrl: peer.url,
        orderUrl: peer.url,
        buyer: party,
        supplier: party,
        sharedSecret: 'not-a-secret',
      });
      const verdict = await rehearsal.done;
      expect(verdict).toMatchObject({ ok: false, error: { code } });
      expect(verdict.summary).toMatch(says);
    },
  );
});

it('a rehearsal that was stopped says nothing more, whatever still comes', async () => {
  const run = start();
  await shopping(run);
  run.rehearsal.stop();
  run.rehearsal.storeTried({ kind: 'page', target: 'file:///etc/passwd' });
  await run.rehearsal.done;
  const last = run.events.length;
  run.rehearsal.storeTried({ kind: 'page', target: 'file:///etc/passwd' });
  expect(run.events).toHaveLength(last);
  expect(run.events.at(-1)?.event).toBe('verdict');
});
