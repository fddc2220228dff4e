import type { IncomingMessage } from 'node:http';

/** What all requests of a port may hold in memory together, beside the limit of each. */
export interface BodyBudget {
  /** Bytes of bodies that are being received now. */
  held: number;
  readonly most: number;
}

/**
 * Reads a whole body. `too-large` where it is above its own limit, `no-room` where the port holds too much already,
 * `aborted` where the peer went away or ran out of time.
 */
export function readBody(
  incoming: IncomingMessage,
  limit: number,
  budget: BodyBudget,
): Promise<Uint8Array | 'too-large' | 'no-room' | 'aborted'> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return Promise.resolve('too-large');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (outcome: Uint8Array | 'too-large' | 'no-room' | 'aborted'): void => {
      incoming.removeListener('data', onData);
      budget.held -= size;
      size = 0;
      resolve(outcome);
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      budget.held += chunk.length;
      if (size > limit || budget.held > budget.most) {
        incoming.pause();
        settle(size > limit ? 'too-large' : 'no-room');
      } else {
        chunks.push(chunk);
      }
    };
    incoming.on('data', onData);
    incoming.once('end', () => settle(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    incoming.once('error', () => settle('aborted'));
    incoming.once('close', () => settle('aborted'));
  });
}
