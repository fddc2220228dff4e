/**
 * A server in a process of its own, for loads: the simulated supplier, or a bare one that echoes what it is sent. It
 * says where it listens, and on `usage` what it has used since it was asked last.
 */
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { startMarketplace } from '../../electron/simulator/marketplace/server.ts';
import { realOutside } from '../../electron/simulator/real-outside.ts';

/** What the server is told to be: its first argument, as JSON. */
export type LoadServerOptions =
  | { readonly kind: 'echo' }
  | {
      readonly kind: 'supplier';
      readonly buyer: { domain: string; identity: string };
      readonly supplier: { domain: string; identity: string };
      readonly sharedSecret: string;
    };

/** What it has used since it was asked last. */
export interface Usage {
  readonly cpuSeconds: number;
  /** What is held now; after a collection where it was asked for memory. */
  readonly heapBytes: number;
  /** The longest that its event loop waited, and the 99th percentile, in milliseconds. */
  readonly longestWaitMs: number;
  readonly wait99Ms: number;
}

// Whoever started it has gone, or has no more use for it.
process.on('disconnect', () => process.exit());

const options: LoadServerOptions = JSON.parse(process.argv[2] ?? '');
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let cpu = process.cpuUsage();

process.on('message', (asked) => {
  const { user, system } = process.cpuUsage(cpu);
  // Only where memory is asked for: a collection also throws compiled code away, and what follows would be slower.
  if (asked === 'memory') globalThis.gc?.();
  const usage: Usage = {
    cpuSeconds: (user + system) / 1e6,
    heapBytes: process.memoryUsage().heapUsed,
    longestWaitMs: delay.max / 1e6,
    wait99Ms: delay.percentile(99) / 1e6,
  };
  process.send?.({ usage });
  delay.reset();
  cpu = process.cpuUsage();
});

if (options.kind === 'echo') {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      response.writeHead(200, { 'Content-Type': 'text/xml', 'Content-Length': body.length });
      response.end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    process.send?.({ url: `http://127.0.0.1:${address.port}/cxml` });
  });
} else {
  const started = await startMarketplace({
    ...options,
    outside: realOutside,
    mode: 'test',
    assetsDir: fileURLToPath(new URL('../../electron/simulator/marketplace/assets', import.meta.url)),
    onRecord: () => undefined,
    onBug: (error) => {
      throw error;
    },
  });
  if (!started.ok) throw new Error(started.error.message);
  process.send?.({ url: started.value.setupUrl });
}
