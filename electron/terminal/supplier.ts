import { hex } from '../../shared/cxml/payload-id.ts';
import type { Mode } from '../../shared/rehearsal/events.ts';
import type { FaultName } from '../../shared/rehearsal/faults.ts';
import { startSupplierAlone } from '../simulator/faults/supplier-alone.ts';
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
    /** What it does wrong, for a client to be tried with. */
    readonly fault?: FaultName | undefined;
    readonly assetsDir: string;
    readonly ended: Promise<void>;
  },
  terminal: Terminal,
): Promise<ExitCode> {
  const started = await startSupplierAlone({
    outside: realOutside,
    mode: options.mode,
    fault: options.fault,
    port: options.port,
    buyer: { domain: 'NetworkID', identity: hex(realOutside.randomBytes(16)) },
    supplier: { domain: 'NetworkID', identity: hex(realOutside.randomBytes(16)) },
    sharedSecret: hex(realOutside.randomBytes(24)),
    assetsDir: options.assetsDir,
    onRecord: (record) => terminal.out(JSON.stringify({ event: 'record', record })),
    onBug: (error) => terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  if (!started.ok) {
    terminal.err(`${started.error.message} ${started.error.hint}`);
    return exitCodes.couldNotRun;
  }
  const { close, ...details } = started.value;
  terminal.out(
    JSON.stringify({ event: 'listening', ...details, ...(options.fault && { fault: options.fault }) }),
  );
  await options.ended;
  await close();
  return exitCodes.expected;
}
