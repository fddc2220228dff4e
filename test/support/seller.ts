import * as z from 'zod';
import type { Mode } from '../../shared/rehearsal/events.ts';
import { linesOf, startCli } from './cli.ts';
import { type Certificate, startHttpsFront } from './https-supplier.ts';

/** What a supplier that listens says of itself. */
const identity = z.object({ domain: z.string(), identity: z.string() });
const listening = z.object({
  setupUrl: z.string(),
  orderUrl: z.string(),
  buyer: identity,
  supplier: identity,
  sharedSecret: z.string(),
});

/** Our own simulated supplier as it is met at a real address, and what it knows the buyer by. */
export interface Seller extends z.infer<typeof listening> {
  /** The host of both addresses. */
  readonly host: string;
  /** What was sent to it, in order. */
  readonly bodies: readonly string[];
  /** Ends it, and gives the books that it kept. May be called again. */
  readonly end: () => Promise<unknown[]>;
}

/** Starts the simulated supplier in a process of its own, with an https front before it. Its store keeps its own address. */
export async function startSeller(certificate: Certificate, mode: Mode): Promise<Seller> {
  const child = startCli(['supplier', '--json', '--mode', mode]);
  const lines = linesOf(child);
  const said = listening.parse((await lines.next()).value);
  const front = await startHttpsFront(certificate, said.setupUrl);
  const host = `localhost:${front.port}`;
  const at = (url: string) => `https://${host}${new URL(url).pathname}`;
  const books: unknown[] = [];
  return {
    ...said,
    setupUrl: at(said.setupUrl),
    orderUrl: at(said.orderUrl),
    host,
    bodies: front.bodies,
    end: async () => {
      front.close();
      child.kill();
      for await (const { record } of lines) books.push(record);
      return books;
    },
  };
}
