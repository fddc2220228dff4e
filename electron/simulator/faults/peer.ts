import { createServer } from 'node:net';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Clock } from '../clock.ts';

/** Somebody who listens in the supplier's place, as data. */
export type PeerBehaviour =
  /** Answers every request with this. */
  | {
      readonly kind: 'http';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** Takes the request and answers after so long, by the simulation's clock. */
  | { readonly kind: 'slow'; readonly seconds: number }
  /** Takes the request and hangs up. */
  | { readonly kind: 'hang-up' }
  /** Answers the first bytes with these, whatever they are: a TLS alert, for one. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] };

export interface Peer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Opens a port of this computer that behaves so. */
export function startPeer(behaviour: PeerBehaviour, clock: Clock): Promise<Result<Peer>> {
  const over = new AbortController();
  const server = createServer((socket) => {
    const end = () => socket.destroy();
    over.signal.addEventListener('abort', end);
    socket.once('close', () => over.signal.removeEventListener('abort', end));
    socket.on('error', () => socket.destroy());
    socket.once('data', () => void answer());
    async function answer(): Promise<void> {
      switch (behaviour.kind) {
        case 'http':
          socket.end(httpAnswer(behaviour));
          return;
        case 'slow': {
          const gone = new AbortController();
          socket.once('close', () => gone.abort());
          await clock.sleep(behaviour.seconds * 1000, gone.signal);
          socket.destroy();
          return;
        }
        case 'hang-up':
          socket.destroy();
          return;
        case 'bytes':
          socket.end(Buffer.from(behaviour.bytes));
          return;
      }
    }
  });
  return new Promise((resolve) => {
    server.once('error', (error) =>
      resolve(fail('cannot-listen', `Listening on 127.0.0.1 failed: ${error.message}.`, 'Try again.')),
    );
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('A port has no number');
      const close = async () => {
        over.abort();
        await new Promise<void>((closed) => server.close(() => closed()));
      };
      resolve(ok({ url: `http://127.0.0.1:${address.port}/`, close }));
    });
  });
}

function httpAnswer({ status, headers, body }: Extract<PeerBehaviour, { kind: 'http' }>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} \r\n${lines.join('')}Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
}
