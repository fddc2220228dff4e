import { connect } from 'node:net';

/** A load: the same kind of request over and over, a fixed number of connections at a time. */
export interface Load {
  readonly url: string;
  readonly count: number;
  readonly connections: number;
  /** The body of the request of this number, from 0. */
  readonly body: (index: number) => string;
  /** Hears each answer; throwing ends the load. */
  readonly onAnswer: (index: number, status: number, body: string) => void;
}

/** After this many requests a connection is opened anew: servers close one that was used a thousand times. */
const perConnection = 900;

/**
 * Posts documents as fast as they are answered. A client of its own, as Node's costs more than the server that it
 * would measure; answers have to carry a Content-Length. Gives the seconds that it took.
 */
export async function drive(load: Load): Promise<number> {
  const { hostname, port, host, pathname } = new URL(load.url);
  const head = `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: text/xml; charset=UTF-8\r\n`;
  let next = 0;
  const connection = (): Promise<'more' | 'done'> =>
    new Promise((resolve, reject) => {
      let left = perConnection;
      let index = -1;
      let rest = '';
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      socket.setEncoding('latin1');
      const send = (): void => {
        if (next === load.count || left === 0) {
          resolve(next === load.count ? 'done' : 'more');
          socket.destroy();
          return;
        }
        index = next;
        next += 1;
        left -= 1;
        const body = load.body(index);
        socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('The server closed the connection')));
      socket.on('data', (chunk: string) => {
        rest += chunk;
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(rest.slice(0, end))?.[1] ?? Number.NaN);
        if (!(rest.length >= end + 4 + length)) return;
        try {
          load.onAnswer(index, Number(rest.slice(9, 12)), rest.slice(end + 4, end + 4 + length));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          socket.destroy();
          return;
        }
        rest = rest.slice(end + 4 + length);
        send();
      });
    });
  const started = performance.now();
  await Promise.all(
    Array.from({ length: load.connections }, async () => {
      while ((await connection()) === 'more');
    }),
  );
  return (performance.now() - started) / 1000;
}
