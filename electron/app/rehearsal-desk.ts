import { timestamp } from '../../shared/cxml/payload-id.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type {
  FoundRehearsals,
  RehearsalChoice,
  SimulatorState,
  Transcript,
} from '../../shared/ipc/rehearsal.ts';
import type { RehearsalEvent } from '../../shared/rehearsal/events.ts';
import { linesWith, type RequisitionLine } from '../../shared/rehearsal/requisition.ts';
import type { Search } from '../../shared/rehearsal/search.ts';
import type { Aim } from '../simulator/host-protocol.ts';
import type { OwnValues } from '../simulator/own-values.ts';
import { diskFailure } from '../storage/disk-failure.ts';
import type { TranscriptFolder } from '../storage/transcript-folder.ts';
import { factsOf } from '../storage/transcript-summary.ts';
import type { TranscriptWriter } from '../storage/transcripts.ts';
import { aimOf } from './aim.ts';
import { withinStore } from './navigation.ts';
import type { SimulatorProcess } from './simulator-process.ts';
import type { ShoppingOptions, ShoppingWindow } from './windows.ts';

/** Time that a rehearsal has to end by itself after Stop, in milliseconds; then its process is ended. */
const stopGraceMs = 3000;

interface Running {
  readonly id: string;
  readonly events: RehearsalEvent[];
  readonly integration: string | undefined;
  /** True where its supplier is beyond this computer. */
  readonly real: boolean;
  readonly writer: TranscriptWriter;
  store: Pick<ShoppingOptions, 'startPageUrl' | 'returnUrl' | 'may'> | undefined;
  window: ShoppingWindow | undefined;
  ended: boolean;
}

/** What the desk works with. */
export interface DeskOptions {
  readonly simulator: Pick<
    SimulatorProcess,
    'start' | 'approve' | 'speedUp' | 'stop' | 'kill' | 'storeTried'
  >;
  readonly transcripts: TranscriptFolder;
  readonly program: string;
  readonly assetsDir: string;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly tell: (event: RehearsalEvent) => void;
  readonly openStore: (options: ShoppingOptions) => ShoppingWindow;
  /** Brings the main window forward: something there waits for the person. */
  readonly callBack: () => void;
  /** The system's proxy for an address, in the words of `session.resolveProxy`. */
  readonly resolveProxy: (url: string) => Promise<string>;
  /** What a rehearsal for an integration is played with. */
  readonly valuesOf: (integration: string) => Result<OwnValues>;
  /** A rehearsal that was run for an integration has its verdict. */
  readonly endedFor: (integration: string, id: string, events: readonly RehearsalEvent[]) => void;
}

/**
 * Where rehearsals are begun, kept and brought to their end: it writes each event to disk before anybody sees it, opens
 * the shopping window, and closes a run whose process has gone.
 */
export class RehearsalDesk {
  readonly #options: DeskOptions;
  #current: Running | undefined;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Starts what the person chose. A real address is reached only where their word covers it: as `aimOf` says. */
  async start(choice: RehearsalChoice): Promise<Result<{ id: string }>> {
    const { integration } = choice;
    const own = integration === undefined ? ok(undefined) : this.#options.valuesOf(integration);
    if (!own.ok) return own;
    const aim = await aimOf(choice, own.value, this.#options.resolveProxy);
    return aim.ok ? this.#begin(choice, own.value, aim.value) : aim;
  }

  #begin(
    { integration, supplier: _, ...choice }: RehearsalChoice,
    own: OwnValues | undefined,
    aim: Aim | undefined,
  ): Result<{ id: string }> {
    if (this.#current && !this.#current.ended) {
      return fail('rehearsal-running', 'A rehearsal is going on.', 'Finish it or stop it first.');
    }
    const { newId, transcripts, simulator, program, assetsDir } = this.#options;
    const id = newId();
    let writer: TranscriptWriter;
    try {
      writer = transcripts.create(id);
    } catch (error) {
      return fail(
        'cannot-record',
        `The rehearsal cannot be recorded: ${String(error)}`,
        'Look at the free space and the permissions of the data folder (Settings).',
      );
    }
    this.#current?.window?.close();
    this.#current = {
      id,
      events: [],
      integration,
      real: aim !== undefined,
      writer,
      store: undefined,
      window: undefined,
      ended: false,
    };
    simulator.start({ id, program, assetsDir, own, aim, ...choice });
    return ok({ id });
  }

  async approve(id: string): Promise<Result<undefined>> {
    return this.#running(id) ? await this.#options.simulator.approve(id) : noSuchRun();
  }

  /** Ends a simulated wait now, where one goes on. */
  speedUp(id: string): Result<undefined> {
    const running = this.#running(id);
    if (!running) return noSuchRun();
    if (running.real)
      return fail(
        'real-wait',
        'At a real address the waits are not shortened.',
        'Wait, or stop the rehearsal.',
      );
    this.#options.simulator.speedUp(id);
    return ok(undefined);
  }

  stop(id: string): Result<undefined> {
    const running = this.#running(id);
    if (!running) return noSuchRun();
    this.#options.simulator.stop(id);
    setTimeout(() => {
      if (!running.ended) this.#options.simulator.kill();
    }, stopGraceMs);
    return ok(undefined);
  }

  showStore(id: string): Result<undefined> {
    const running = this.#running(id);
    if (!running?.store)
      return fail('no-store', 'The store is not open.', 'Start a rehearsal first.', 'start-rehearsal');
    if (running.window) running.window.show();
    else this.#openStore(running);
    return ok(undefined);
  }

  current(): Transcript | null {
    return this.#current ? { id: this.#current.id, damaged: false, events: [...this.#current.events] } : null;
  }

  /** Lines of the requisition that waits, or waited last, in which a text is found. */
  lines(
    id: string,
    { text, skip, limit }: { text: string; skip: number; limit: number },
  ): Result<{ found: number; lines: RequisitionLine[] }> {
    const events = this.#current?.id === id ? this.#current.events : [];
    const last = events.findLast(
      (event) => event.event === 'state' && event.state.name === 'awaiting-approval',
    );
    if (last?.event !== 'state' || last.state.name !== 'awaiting-approval') return noSuchRun();
    const found = linesWith(last.state.requisition.lines, text);
    return ok({ found: found.length, lines: found.slice(skip, skip + limit) });
  }

  async find(query: { search: Search; skip: number; limit: number }): Promise<FoundRehearsals> {
    const running = this.#current && !this.#current.ended ? this.#current : undefined;
    const written = running
      ? [factsOf({ id: running.id, damaged: false, events: running.events }, this.#options.now())]
      : [];
    const goesOn = written.map(({ summary, text }) => ({
      summary: { ...summary, summary: 'Goes on now.' },
      text,
    }));
    const found = await this.#options.transcripts.find(query, goesOn);
    return { ...found, ...(running && { running: running.id }) };
  }

  remove(ids: readonly string[]): Result<{ removed: number }> {
    return this.#options.transcripts.remove(ids);
  }

  open(id: string): Result<Transcript> {
    return this.#running(id)
      ? ok(this.current() ?? { id, damaged: false, events: [] })
      : this.#options.transcripts.open(id);
  }

  /** An event from the simulator, and the line of the transcript that it is: kept first, shown then. */
  onEvent(event: RehearsalEvent, line?: Uint8Array): void {
    const running = this.#running(event.rehearsal);
    if (!running) return;
    try {
      running.writer.append(event, line);
    } catch (error) {
      this.#giveUp(running, error);
      return;
    }
    running.events.push(event);
    this.#options.tell(event);
    if (event.event === 'verdict') this.#end(running);
    if (event.event !== 'state') return;
    // A real store is shopped in the person's own browser: the shopping window reaches nothing beyond this computer.
    if (event.state.name === 'shopping' && !running.real) {
      const { startPageUrl, returnUrl } = event.state;
      const may = withinStore(startPageUrl, returnUrl);
      if (!may) return;
      running.store = { startPageUrl, returnUrl, may };
      this.#openStore(running);
    }
    if (event.state.name === 'awaiting-approval') this.#options.callBack();
  }

  /** The simulator's process came or went. A run that was in it ends with that as its verdict. */
  onSimulatorState(state: SimulatorState): void {
    const running = this.#current;
    if (state !== 'stopped' || !running || running.ended) return;
    const error = fail(
      'simulator-stopped',
      'The simulator stopped in the middle of the rehearsal.',
      'Choose Restart and start the rehearsal again.',
      'restart-simulator',
    ).error;
    this.onEvent({
      ...this.#lastWord(running),
      summary: error.message,
      meaning: keptSoFar(running),
      error,
    });
  }

  /** A run that can no longer be recorded ends: what is on the disk stays, and the person is told why there is no more. */
  #giveUp(running: Running, cause: unknown): void {
    const failure = diskFailure('The rehearsal can no longer be recorded', cause);
    if (!failure) throw cause;
    const { error } = failure;
    const verdict: RehearsalEvent = {
      ...this.#lastWord(running),
      summary: error.message,
      meaning: keptSoFar(running),
      error,
    };
    running.events.push(verdict);
    this.#options.tell(verdict);
    this.#end(running);
    this.#options.simulator.stop(running.id);
  }

  /** A verdict that the desk gives itself, since the simulator cannot. */
  #lastWord(running: Running) {
    return {
      event: 'verdict' as const,
      seq: (running.events.at(-1)?.seq ?? -1) + 1,
      at: timestamp(this.#options.now()),
      rehearsal: running.id,
      ok: false,
    };
  }

  /** Ends what goes on, at the end of the program. */
  close(): void {
    this.#current?.window?.close();
    this.#options.simulator.kill();
  }

  #running(id: string): Running | undefined {
    return this.#current?.id === id && !this.#current.ended ? this.#current : undefined;
  }

  #openStore(running: Running): void {
    if (!running.store) return;
    // A scenario may shop more than once: each visit has the window to itself.
    running.window?.close();
    const opened = this.#options.openStore({
      ...running.store,
      onAttempt: (attempt) => this.#options.simulator.storeTried(running.id, attempt),
      onClosed: () => {
        if (running.window === opened) running.window = undefined;
      },
    });
    running.window = opened;
  }

  #end(running: Running): void {
    running.ended = true;
    running.writer.close();
    running.window?.close();
    const { integration, id, events } = running;
    if (integration !== undefined) this.#options.endedFor(integration, id, events);
  }
}

function keptSoFar({ real }: Running): string {
  return `Everything up to here is kept. ${real ? 'What the supplier made of it is in its own records.' : 'Nothing was bought.'}`;
}

function noSuchRun(): Result<never> {
  return fail('no-rehearsal', 'This rehearsal is over.', 'Start another one.', 'start-rehearsal');
}
