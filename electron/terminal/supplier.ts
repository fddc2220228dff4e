import { hex } from '../../shared/cxml/payload-id.ts';
import type { Mode } from '../../shared/rehearsal/events.ts';
import { startMarketplace } from '../simulator/marketplace/server.ts';
import { realOutside } from '../simulator/real-outside.ts';
import { type ExitCode, exitCodes, type Terminal } from './output.ts';

/**
 * Runs the simulated AWS Marketplace until it is told to end, for any cXML client on this computer. Its output is JSON
 * lines: first where it listens and what it knows its buyer by, then each thing that happens. Identities and secret
 * are made anew for each run.
 */
export async function supplier(
  options: {
    readonly port: number;
    readonly mode: Mode;
    readonly assetsDir: string;
    readonly ended: Promise<void>;
  },
  terminal: Terminal,
): Promise<ExitCode> {
  const buyer = { domain: 'NetworkID', identity: hex(realOutside.randomBytes(16)) };
  const supplierIdentity = { domain: 'NetworkID', identity: hex(realOutside.randomBytes(16)) };
  const sharedSecret = hex(realOutside.randomBytes(24));
  const started = await startMarketplace({
    outside: realOutside,
    mode: options.mode,
    port: options.port,
    buyer,
    supplier: supplierIdentity,
    sharedSecret,
    assetsDir: options.assetsDir,
    onRecord: (record) => terminal.out(JSON.stringify({ event: 'record', record })),
    onBug: (error) => terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  if (!started.ok) {
    terminal.err(`${started.error.message} ${started.error.hint}`);
    return exitCodes.couldNotRun;
  }
  const { setupUrl, orderUrl, close } = started.value;
  terminal.out(
    JSON.stringify({
      event: 'listening',
      setupUrl,
      orderUrl,
      buyer,
      supplier: supplierIdentity,
      sharedSecret,
      mode: options.mode,
    }),
  );
  await options.ended;
  await close();
  return exitCodes.expected;
}
