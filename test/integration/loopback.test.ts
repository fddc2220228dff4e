import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type Loopback,
  type LoopbackOptions,
  type LoopbackRequest,
  startLoopback,
} from '../../electron/simulator/loopback.ts';
import { openRaw, sendRaw, statusLine } from '../support/raw-http.ts';

const token = '5f0c3a8e';

interface Fixture extends Loopback {
  readonly seen: LoopbackRequest[];
  readonly bugs: unknown[];
}

/** A port for one test that answers every request with `Hello.` and keeps what it saw. */
async function loopback(options: Partial<LoopbackOptions> = {}): Promise<Fixture> {
  const seen: LoopbackRequest[] = [];
  const bugs: unknown[] = [];
  const started = await startLoopback({
    token,
    handle: (request) => {
      seen.push(request);
      return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'Hello.' };
    },
    onBug: (error) => bugs.push(error),
    ...options,
  });
  if (!started.ok) throw new Error(started.error.message);
  onTestFinished(started.value.close);
  return { ...started.value, seen, bugs };
}

function get(
  port: number,
  { path = `/${token}/`, host = `127.0.0.1:${port}`, more = '' } = {},
): Promise<string> {
  return sendRaw(port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`);
}

/** Safety headers stand on every answer, also on those that the HTTP parser gives. */
function expectSafe(answer: string): void {
  expect(answer).toMatch(/^cache-control: no-store\r$/im);
  expect(answer).toMatch(/^x-content-type-options: nosniff\r$/im);
  expect(answer).toMatch(/^referrer-policy: no-referrer\r$/im);
  expect(answer).not.toMatch(/^access-control/im);
}

describe('a request', () => {
  test('comes to the handler in its parts', async () => {
    const { port, seen } = await loopback();
    const body = 'a=1';
    const answer = await sendRaw(
      port,
      `POST /${token}/cart/in%20box?x=1&x=2 HTTP/1.1\r\nhOsT: LOCALHOST:${port}\r\nCookie: a=1; b=x=y; a=2\r\nX-Two: 1\r\nX-Two: 2\r\nContent-Length: 3\r\nConnection: close\r\n\r\n${body}`,
    );
    expect(statusLine(answer)).toBe('HTTP/1.1 200 OK');
    expectSafe(answer);
    expect(answer).toMatch(/Hello\.$/);
    const [request] = seen;
    expect(request).toMatchObject({ method: 'POST', path: '/cart/in%20box' });
    expect(request?.query.getAll('x')).toEqual(['1', '2']);
    expect(request?.cookies).toEqual(
      new Map([
        ['a', '1'],
        ['b', 'x=y'],
      ]),
    );
    expect(request?.rawHeaders).toContainEqual(['hOsT', `LOCALHOST:${port}`]);
    expect(Buffer.from(request?.body ?? []).toString()).toBe(body);
  });

  test('by any other host name is refused before anything else', async () => {
    const { port, seen } = await loopback();
    const hosts = [
      'evil.test',
      `evil.test:${port}`,
      `127.0.0.1:${port + 1}`,
      '127.0.0.1',
      'localhost',
      `[::1]:${port}`,
    ];
    const odd = [
      `127.0.0.1.evil.test:${port}`,
      `user@127.0.0.1:${port}`,
      `localhost.:${port}`,
      `127.0.0.1:0${port}`,
      '',
    ];
    for (const host of [...hosts, ...odd]) {
      const right = await get(port, { host });
      const wrong = await get(port, { host, path: '/wrong/' });
      expect(statusLine(right), host).toBe('HTTP/1.1 421 Misdirected Request');
      expect(statusLine(wrong), host).toBe('HTTP/1.1 421 Misdirected Request');
      expectSafe(right);
    }
    expect(seen).toEqual([]);
  });

  test('without a host, or with two, is refused', async () => {
    const { port, seen } = await loopback();
    const own = `Host: 127.0.0.1:${port}\r\n`;
    const answers = [
      await sendRaw(port, `GET /${token}/ HTTP/1.0\r\n\r\n`),
      await sendRaw(port, `GET /${token}/ HTTP/1.1\r\nConnection: close\r\n\r\n`),
      await get(port, { more: own }),
      await get(port, { more: 'Host: evil.test\r\n' }),
    ];
    for (const answer of answers) expect(statusLine(answer)).toBe('HTTP/1.1 421 Misdirected Request');
    expect(seen).toEqual([]);
  });

  test('whose target is not a path is refused', async () => {
    const { port, seen } = await loopback();
    for (const path of [`http://127.0.0.1:${port}/${token}/`, 'http://evil.test/', '*']) {
      expect(statusLine(await get(port, { path }))).toBe('HTTP/1.1 400 Bad Request');
    }
    await sendRaw(port, `CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    expect(seen).toEqual([]);
  });

  test('without the token finds nothing, and is told nothing', async () => {
    const { port, seen } = await loopback();
    const paths = [
      '/',
      `/${token}`,
      `/${token}x/`,
      `/${token.toUpperCase()}/`,
      `//${token}/`,
      `/x/../${token}/`,
      `/?/${token}/`,
    ];
    for (const path of paths) {
      const answer = await get(port, { path });
      expect(statusLine(answer), path).toBe('HTTP/1.1 404 Not Found');
      expect(answer).toMatch(/\r\n\r\nNot found\.\n$/);
      expectSafe(answer);
    }
    expect(seen).toEqual([]);
  });

  test('whose handler throws is answered in plain words, and the next one is served', async () => {
    let count = 0;
    const { port, bugs } = await loopback({
      handle: async () => {
        count += 1;
        if (count === 1) throw new Error('the secret reason');
        return { status: 204 };
      },
    });
    const failed = await get(port);
    expect(statusLine(failed)).toBe('HTTP/1.1 500 Internal Server Error');
    expect(failed).not.toContain('secret');
    expectSafe(failed);
    expect(bugs).toEqual([new Error('the secret reason')]);
    expect(statusLine(await get(port))).toBe('HTTP/1.1 204 No Content');
  });

  test('with a header that an answer must not have is a fault of the handler, not a crash', async () => {
    const { port, bugs } = await loopback({
      handle: () => ({ status: 200, headers: { 'X-Bad': 'a\r\nb: c' } }),
    });
    expect(statusLine(await get(port))).toBe('HTTP/1.1 500 Internal Server Error');
    expect(bugs).toHaveLength(1);
  });
});

describe('a body', () => {
  test('over the limit is refused by its declared length', async () => {
    const { port, seen } = await loopback({ maxBodyBytes: 10 });
    const head = `POST /${token}/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`;
    const answer = await sendRaw(port, `${head}Content-Length: 11\r\n\r\n`);
    expect(statusLine(answer)).toBe('HTTP/1.1 413 Payload Too Large');
    expect(answer).toMatch(/^connection: close\r$/im);
    expectSafe(answer);
    expect(seen).toEqual([]);
  });

  test('over the limit is refused while it comes in chunks, and the client reads the answer', async () => {
    const { port, seen } = await loopback({ maxBodyBytes: 100_000 });
    const { socket, answer } = openRaw(port);
    socket.write(`POST /${token}/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    for (let i = 0; i < 40; i += 1) socket.write(chunk);
    expect(statusLine(await answer)).toBe('HTTP/1.1 413 Payload Too Large');
    expect(seen).toEqual([]);
  });

  test('at the limit is taken', async () => {
    const { port, seen } = await loopback({ maxBodyBytes: 10 });
    const head = `POST /${token}/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n`;
    expect(statusLine(await sendRaw(port, `${head}Content-Length: 10\r\n\r\n0123456789`))).toBe(
      'HTTP/1.1 200 OK',
    );
    const chunked = 'Transfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n';
    expect(statusLine(await sendRaw(port, head + chunked))).toBe('HTTP/1.1 200 OK');
    expect(seen.map(({ body }) => Buffer.from(body).toString())).toEqual(['0123456789', '0123456789']);
  });
});

describe('a slow client', () => {
  test('that never ends its headers is cut off', async () => {
    const { port, seen } = await loopback({ headersTimeout: 40, requestTimeout: 80 });
    const answer = await sendRaw(port, `GET /${token}/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `);
    expect(statusLine(answer)).toBe('HTTP/1.1 408 Request Timeout');
    expectSafe(answer);
    expect(seen).toEqual([]);
  });

  test('that never ends its body is cut off', async () => {
    const { port, seen, bugs } = await loopback({ headersTimeout: 40, requestTimeout: 80 });
    const head = `POST /${token}/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 100\r\n\r\n`;
    expect(statusLine(await sendRaw(port, `${head}only a part`))).toBe('HTTP/1.1 408 Request Timeout');
    expect(seen).toEqual([]);
    expect(bugs).toEqual([]);
  });
});

describe('what is not HTTP', () => {
  test('gets a plain refusal', async () => {
    const { port, seen } = await loopback();
    const own = `Host: 127.0.0.1:${port}\r\n`;
    const garbage = [
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      'HELLO\r\n\r\n',
      `GET /${token}/ HTTP/1.1\r\n${own}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `POST /${token}/ HTTP/1.1\r\n${own}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`,
      `GET /${token}/ HTTP/1.1\r\n${own} folded: x\r\nX : y\r\n\r\n`,
    ];
    for (const text of garbage) {
      const answer = await sendRaw(port, text);
      expect(statusLine(answer)).toBe('HTTP/1.1 400 Bad Request');
      expectSafe(answer);
    }
    expect(seen).toEqual([]);
  });

  test('behind a good request takes nothing from its answer', async () => {
    const { port, seen } = await loopback();
    const answer = await sendRaw(
      port,
      `GET /${token}/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n\0\0garbage\r\n\r\n`,
    );
    expect(answer).toContain('HTTP/1.1 400 Bad Request');
    expect(seen.length).toBeLessThanOrEqual(1);
  });

  test('or too long in its headers is refused', async () => {
    const { port } = await loopback();
    const answer = await get(port, { more: `X-Long: ${'x'.repeat(20_000)}\r\n` });
    expect(statusLine(answer)).toBe('HTTP/1.1 431 Request Header Fields Too Large');
  });
});

describe('closing', () => {
  test('ends a request that is still being answered, and may be done twice', async () => {
    let reached: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const { port, close, bugs } = await loopback({
      handle: () => {
        reached();
        return new Promise(() => undefined);
      },
    });
    const answer = get(port);
    await arrived;
    await Promise.all([close(), close()]);
    expect(await answer).toBe('');
    expect(bugs).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${port}/${token}/`)).rejects.toThrow();
  });

  test('ends idle connections, and frees the port', async () => {
    const { port, close } = await loopback();
    const { socket, answer } = openRaw(port);
    await once(socket, 'connect');
    await close();
    await answer;
    const again = await loopback({ port });
    expect(again.port).toBe(port);
  });
});

test('a taken port is an expected failure', async () => {
  const { port } = await loopback();
  const second = await startLoopback({
    token,
    port,
    handle: () => ({ status: 200 }),
    onBug: () => undefined,
  });
  expect(second).toMatchObject({ ok: false, error: { code: 'port-taken' } });
});

test('only this computer is listened to', async () => {
  const { port, origin, basePath, url } = await loopback();
  expect(origin).toBe(`http://127.0.0.1:${port}`);
  expect(basePath).toBe(`/${token}`);
  expect(url('/orders')).toBe(`http://127.0.0.1:${port}/${token}/orders`);
  const other = connect(port, '::1');
  const [error] = await once(other, 'error');
  expect(String(error)).toMatch(/ECONNREFUSED|EADDRNOTAVAIL|EAFNOSUPPORT/);
});
