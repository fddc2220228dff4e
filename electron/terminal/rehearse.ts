import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hex } from '../../shared/cxml/payload-id.ts';
import type { Mode, ProcurementSystem, RehearsalEvent, Stage } from '../../shared/rehearsal/events.ts';
import { realOutside } from '../simulator/real-outside.ts';
import type { WireDocument } from '../simulator/recorder.ts';
import { type ExternalSupplier, type Rehearsal, startRehearsal } from '../simulator/rehearsal.ts';
import { shop, submitCart } from '../simulator/shopper.ts';
import { type TranscriptWriter, writeTranscript } from '../storage/transcripts.ts';
import { type ExitCode, exitCodes, type Terminal } from './output.ts';
import { inWords } from './words.ts';

export interface RehearseOptions {
  readonly program: string;
  readonly system: ProcurementSystem;
  readonly mode: Mode;
  readonly until: Stage;
  readonly documents: string | undefined;
  readonly transcript: string | undefined;
  /** Absent for the built-in AWS Marketplace. */
  readonly external: ExternalSupplier | undefined;
  readonly waitSeconds: number;
  readonly assetsDir: string;
  readonly json: boolean;
  /** Settles when the person ends the program. */
  readonly ended: Promise<void>;
}

/**
 * One rehearsal in the terminal. Against the built-in supplier it shops through the real pages by HTTP; against
 * another it names the StartPage and waits for a browser. Approval is given by itself: whoever runs this wants the run.
 */
export async function rehearse(options: RehearseOptions, terminal: Terminal): Promise<ExitCode> {
  const sinks = openSinks(options, terminal);
  if (!sinks) return exitCodes.couldNotRun;
  const { program, system, mode, until, external, assetsDir, json } = options;
  const abort = new AbortController();
  let rehearsal: Rehearsal | undefined;

  const onEvent = (event: RehearsalEvent) => {
    sinks.transcript?.append(event);
    if (json) terminal.out(JSON.stringify(event));
    else for (const line of inWords(event)) terminal.out(line);
    if (event.event !== 'state') return;
    if (event.state.name === 'shopping' && !external) void shopFor(event.state.startPageUrl);
    if (event.state.name === 'awaiting-approval') setImmediate(() => rehearsal?.approve());
  };

  const shopFor = async (startPageUrl: string) => {
    const shopped = await shop({ startPageUrl, signal: abort.signal });
    const sent = shopped.ok ? await submitCart(shopped.value.returnForm, abort.signal) : shopped;
    if (sent.ok || abort.signal.aborted) return;
    terminal.err(`Shopping failed: ${sent.error.message} ${sent.error.hint}`);
    rehearsal?.stop();
  };

  rehearsal = startRehearsal({
    id: hex(realOutside.randomBytes(8)),
    program,
    outside: realOutside,
    system,
    mode,
    until,
    assetsDir,
    ...(external && { external, cartTimeoutMs: options.waitSeconds * 1000 }),
    emit: onEvent,
    ...(sinks.document && { onDocument: sinks.document }),
    onBug: (error) => terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  void options.ended.then(() => rehearsal.stop());
  const verdict = await rehearsal.done;
  abort.abort();
  sinks.transcript?.close();
  return verdict.ok ? exitCodes.expected : exitCodes.failed;
}

interface Sinks {
  readonly transcript: TranscriptWriter | undefined;
  readonly document: ((document: WireDocument) => void) | undefined;
}

/** Opens what the run is to be written to, before anything runs. Undefined where that fails; the terminal says why. */
function openSinks({ documents, transcript }: RehearseOptions, terminal: Terminal): Sinks | undefined {
  try {
    if (documents !== undefined) mkdirSync(documents, { recursive: true });
    return {
      transcript: transcript === undefined ? undefined : writeTranscript(transcript),
      document: documents === undefined ? undefined : documentWriter(documents),
    };
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    terminal.err(
      exists
        ? `${transcript ?? ''} is there already; name a new file for the transcript.`
        : `Cannot write: ${String(error)}`,
    );
    return undefined;
  }
}

/** Writes `01-PunchOutSetupRequest.xml` and so on, byte for byte. They hold the run's shared secret: readable by the person only. */
function documentWriter(folder: string): (document: WireDocument) => void {
  let count = 0;
  return ({ type, bytes }) => {
    count += 1;
    const name = `${String(count).padStart(2, '0')}-${type.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 60)}.xml`;
    writeFileSync(join(folder, name), bytes, { mode: 0o600 });
  };
}
