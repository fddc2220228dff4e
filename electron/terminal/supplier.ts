import type { Edition, Mode } from '../../shared/rehearsal/events.ts';
import type { FaultName } from '../../shared/rehearsal/faults.ts';
import type { ProcurementSystem } from '../../shared/rehearsal/systems.ts';
import { presets } from '../simulator/buyer/presets.ts';
import { startSupplierAlone } from '../simulator/faults/supplier-alone.ts';
import { realOutside } from '../simulator/real-outside.ts';
import { makeMaterial } from '../simulator/run/parties.ts';
import { type ExitCode, exitCodes, type Terminal } from './output.ts';

/**
 * Runs the simulated AWS Marketplace until it is told to end, for any cXML client on this computer. Its output is JSON
 * lines: first where it listens and what it knows its buyer by, then each thing that happens. Identities and secret
 * are made anew for each run.
 */
export async function supplier(
  options: {
    /** The procurement system that it is set up for. */
    readonly system: ProcurementSystem;
    readonly edition: Edition;
    readonly port: number;
    readonly mode: Mode;
    /** What it does wrong, for a client to be tried with. */
    readonly fault?: FaultName | undefined;
    readonly assetsDir: string;
    readonly ended: Promise<void>;
  },
  terminal: Terminal,
): Promise<ExitCode> {
  const {
    buyer,
    supplier: seller,
    supplierSecret,
  } = makeMaterial(presets[options.system], options.mode, realOutside, undefined);
  const started = await startSupplierAlone({
    outside: realOutside,
    system: options.system,
    edition: options.edition,
    buyerName: presets[options.system].name,
    mode: options.mode,
    fault: options.fault,
    port: options.port,
    buyer,
    supplier: seller,
    sharedSecret: supplierSecret,
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
    JSON.stringify({
      event: 'listening',
      system: options.system,
      edition: options.edition,
      ...details,
      ...(options.fault && { fault: options.fault }),
    }),
  );
  await options.ended;
  await close();
  return exitCodes.expected;
}
