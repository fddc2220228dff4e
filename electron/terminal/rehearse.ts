import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hex, timestamp } from '../../shared/cxml/payload-id.ts';
import type { Edition, Mode, RehearsalEvent, Stage } from '../../shared/rehearsal/events.ts';
import { evidenceReport } from '../evidence/report/report.ts';
import { shopAsPlanned } from '../simulator/planned-shopper.ts';
import { realOutside } from '../simulator/real-outside.ts';
import type { WireDocument } from '../simulator/recorder.ts';
import { type Rehearsal, startRehearsal } from '../simulator/rehearsal.ts';
import type { ExternalSupplier } from '../simulator/run/options.ts';
import { type TranscriptWriter, writeTranscript } from '../storage/transcripts.ts';
import { type JunitCase, junitReport } from './junit.ts';
import { type ExitCode, exitCodes, type Terminal } from './output.ts';
import type { PlannedRun } from './rehearsal-list.ts';
import { inWords } from './words.ts';

export interface RehearseOptions {
  readonly program: string;
  readonly runs: readonly PlannedRun[];
  /** True where a scenario or a failure was named: then a summary follows. */
  readonly named: boolean;
  /** Absent: as the scenario or the failure says, else `test`. */
  readonly mode: Mode | undefined;
  readonly edition: Edition | undefined;
  readonly until: Stage;
  readonly documents: string | undefined;
  readonly transcript: string | undefined;
  readonly junit: string | undefined;
  readonly report: string | undefined;
  /** Absent for the built-in AWS Marketplace. */
  readonly external: ExternalSupplier | undefined;
  readonly waitSeconds: number;
  readonly assetsDir: string;
  readonly json: boolean;
  /** Settles when the person ends the program. */
  readonly ended: Promise<void>;
}

type VerdictEvent = Extract<RehearsalEvent, { event: 'verdict' }>;

interface FinishedRun {
  readonly planned: PlannedRun;
  readonly id: string;
  readonly events: readonly RehearsalEvent[];
  readonly verdict: VerdictEvent;
  readonly seconds: number;
}

/**
 * Rehearsals in the terminal, one after the other. Against the built-in supplier they shop through the real pages by
 * HTTP; against another they name the StartPage and wait for a browser. Approval is given by itself: whoever runs this
 * wants the run. Of one run everything is said; of several, how each ended.
 */
export async function rehearse(options: RehearseOptions, terminal: Terminal): Promise<ExitCode> {
  const { runs, json, named, junit, report } = options;
  const finished: FinishedRun[] = [];
  let over = false;
  void options.ended.then(() => {
    over = true;
  });
  for (const planned of runs) {
    if (over) break;
    const run = await rehearseOnce(planned, options, terminal);
    if (!run) return exitCodes.couldNotRun;
    finished.push(run);
    if (json && named) terminal.out(JSON.stringify(verdictLine(run)));
    else if (!json && runs.length > 1) terminal.out(shortWords(run));
  }
  const passed = finished.filter(({ verdict }) => verdict.ok).length;
  const failed = finished.length - passed;
  try {
    if (junit !== undefined) writeFileSync(junit, junitReport(finished.map(junitCase)), { mode: 0o600 });
    if (report !== undefined) writeFileSync(report, reportOf(finished, options), { mode: 0o600 });
  } catch (error) {
    terminal.err(`Cannot write: ${String(error)}`);
    return exitCodes.couldNotRun;
  }
  if (named && json) terminal.out(JSON.stringify({ event: 'summary', passed, failed }));
  if (!json && runs.length > 1) terminal.out(`\n${passed} passed, ${failed} failed.`);
  return failed === 0 && finished.length === runs.length ? exitCodes.expected : exitCodes.failed;
}

/** One run to its verdict; undefined where its output cannot be written, and the terminal says why. */
async function rehearseOnce(
  planned: PlannedRun,
  options: RehearseOptions,
  terminal: Terminal,
): Promise<FinishedRun | undefined> {
  const alone = options.runs.length === 1;
  const sinks = openSinks(planned, options, terminal);
  if (!sinks) return undefined;
  const { program, mode, edition, until, external, assetsDir, json } = options;
  const { system, scenario, fault } = planned;
  const events: RehearsalEvent[] = [];
  let rehearsal: Rehearsal | undefined;
  const onEvent = (event: RehearsalEvent) => {
    sinks.transcript?.append(event);
    events.push(event);
    // Where runs were named, the verdict's line says more than its event, and comes after it.
    if (alone && json && !(options.named && event.event === 'verdict')) terminal.out(JSON.stringify(event));
    if (alone && !json) for (const line of inWords(event, system)) terminal.out(line);
    if (event.event === 'state' && event.state.name === 'awaiting-approval')
      setImmediate(() => rehearsal?.approve());
  };
  const id = hex(realOutside.randomBytes(8));
  const started = performance.now();
  rehearsal = startRehearsal({
    id,
    program,
    outside: realOutside,
    system,
    scenario,
    fault,
    edition,
    mode,
    until,
    assetsDir,
    // Another company's server is not sent in a moment what it is due over hours.
    skipWaits: external?.reach === undefined,
    ...(external ? { external, cartTimeoutMs: options.waitSeconds * 1000 } : { shopper: shopAsPlanned }),
    emit: onEvent,
    ...(sinks.document && { onDocument: sinks.document }),
    onBug: (error) => terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  void options.ended.then(() => rehearsal.stop());
  await rehearsal.done;
  sinks.transcript?.close();
  const verdict = events.at(-1);
  if (verdict?.event !== 'verdict') throw new Error('A rehearsal ended without a verdict');
  return { planned, id, events, verdict, seconds: (performance.now() - started) / 1000 };
}

/** The verdict with what it was about, and everything that was found beyond what held. */
function verdictLine({ planned, events, verdict }: FinishedRun) {
  const started = events.find((event) => event.event === 'started');
  const findings = events.flatMap((event) =>
    event.event === 'finding' && event.finding.severity !== 'pass' ? [event.finding] : [],
  );
  return {
    ...verdict,
    system: planned.system,
    scenario: started?.scenario ?? planned.scenario ?? null,
    fault: planned.fault ?? null,
    // The entry of the failure catalogue that fits best, by the name that `--list` gives; then all of them.
    diagnosis: verdict.diagnosis?.[0] ?? null,
    diagnoses: verdict.diagnosis ?? [],
    findings,
  };
}

function shortWords({ planned: { system, scenario, fault }, verdict }: FinishedRun): string {
  const name = fault ?? scenario ?? '';
  const ending = verdict.ok ? (verdict.diagnosis?.[0] ?? '') : verdict.summary;
  return `${verdict.ok ? '✓' : '✗'} ${system.padEnd(6)} ${name.padEnd(24)} ${ending}`.trimEnd();
}

function junitCase({ planned: { system, scenario, fault }, seconds, verdict }: FinishedRun): JunitCase {
  return {
    suite: `${system} ${fault ? 'faults' : 'scenarios'}`,
    name: fault ?? scenario ?? 'create',
    seconds,
    verdict,
  };
}

function reportOf(runs: readonly FinishedRun[], { program }: RehearseOptions): string {
  return evidenceReport({
    runs: runs.map(({ id, events }) => ({ id, events, damaged: false })),
    program,
    platform: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
    at: timestamp(realOutside.now()),
  });
}

interface Sinks {
  readonly transcript: TranscriptWriter | undefined;
  readonly document: ((document: WireDocument) => void) | undefined;
}

/** Opens what a run is to be written to, before it begins. Of several runs each has a folder for its documents. */
function openSinks(planned: PlannedRun, options: RehearseOptions, terminal: Terminal): Sinks | undefined {
  const { documents, transcript, runs } = options;
  const { system, scenario, fault } = planned;
  const folder =
    documents === undefined || runs.length === 1
      ? documents
      : join(documents, `${system}-${[fault, scenario].filter((one) => one !== undefined).join('-')}`);
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    return {
      transcript: transcript === undefined ? undefined : writeTranscript(transcript),
      document: folder === undefined ? undefined : documentWriter(folder),
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

/** Writes `01-PunchOutSetupRequest.xml` and so on, byte for byte. They hold the run's secrets: readable by the person only. */
function documentWriter(folder: string): (document: WireDocument) => void {
  let count = 0;
  return ({ type, bytes }) => {
    count += 1;
    const name = `${String(count).padStart(2, '0')}-${type.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 60)}.xml`;
    writeFileSync(join(folder, name), bytes, { mode: 0o600 });
  };
}
