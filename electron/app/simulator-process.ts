import { type UtilityProcess, utilityProcess } from 'electron';
import { fail, type Result } from '../../shared/errors.ts';
import type { SimulatorState } from '../../shared/ipc/rehearsal.ts';
import type { RehearsalEvent } from '../../shared/rehearsal/events.ts';
import type { Replayed } from '../../shared/rehearsal/replay.ts';
import { type HostMessage, type HostRequest, hostMessageSchema } from '../simulator/host-protocol.ts';
import type { StoreAttempt } from '../simulator/store-attempts.ts';
import { readEvent } from '../storage/transcripts.ts';

type StartRequest = Omit<Extract<HostRequest, { ask: 'start' }>, 'ask'>;
type Heard =
  | Exclude<HostMessage, { tell: 'event' }>
  | { readonly tell: 'event'; readonly event: RehearsalEvent; readonly line: Uint8Array };
type ReplayRequest = Omit<Extract<HostRequest, { ask: 'replay' }>, 'ask' | 'request'>;

/**
 * The utility process that plays the parties. It is started at the first rehearsal, so that before a person presses
 * Start nothing listens; when it ends unasked, that is a state to be shown and not a failure of the program.
 */
export class SimulatorProcess {
  readonly #hostFile: string;
  readonly #onEvent: (event: RehearsalEvent, line: Uint8Array) => void;
  readonly #onState: (state: SimulatorState) => void;
  readonly #onBug: (error: unknown) => void;
  readonly #waiting = new Map<number, (result: Result<undefined>) => void>();
  readonly #replays = new Map<number, (result: Result<Replayed>) => void>();
  #process: UtilityProcess | undefined;
  #state: SimulatorState = 'idle';
  #requests = 0;

  constructor(options: {
    readonly hostFile: string;
    /** Hears each event, and the line of the transcript that it is. */
    readonly onEvent: (event: RehearsalEvent, line: Uint8Array) => void;
    readonly onState: (state: SimulatorState) => void;
    readonly onBug: (error: unknown) => void;
  }) {
    this.#hostFile = options.hostFile;
    this.#onEvent = options.onEvent;
    this.#onState = options.onState;
    this.#onBug = options.onBug;
  }

  get state(): SimulatorState {
    return this.#state;
  }

  /** Starts the process where it does not run. */
  run(): void {
    if (this.#process) return;
    const child = utilityProcess.fork(this.#hostFile, [], {
      serviceName: 'Procurement Workbench simulator',
      stdio: 'ignore',
    });
    this.#process = child;
    child.on('message', (message: unknown) => this.#hear(message));
    child.on('exit', (code) => setImmediate(() => this.#gone(child, code)));
    this.#become('running');
  }

  #gone(child: UtilityProcess, code: number): void {
    if (this.#process !== child) return;
    this.#process = undefined;
    const stopped = fail(
      'simulator-stopped',
      `The simulator stopped (exit code ${code}).`,
      'Choose Restart and start the rehearsal again.',
      'restart-simulator',
    );
    for (const answer of [...this.#waiting.values(), ...this.#replays.values()]) answer(stopped);
    this.#waiting.clear();
    this.#replays.clear();
    this.#become('stopped');
  }

  start(request: StartRequest): void {
    this.run();
    this.#post({ ask: 'start', ...request });
  }

  async approve(id: string): Promise<Result<undefined>> {
    if (!this.#process)
      return fail(
        'simulator-stopped',
        'The simulator does not run.',
        'Choose Restart and start the rehearsal again.',
        'restart-simulator',
      );
    this.#requests += 1;
    const request = this.#requests;
    return await new Promise((resolve) => {
      this.#waiting.set(request, resolve);
      this.#post({ ask: 'approve', id, request });
    });
  }

  /** Tells a running rehearsal what its store tried and was refused. */
  storeTried(id: string, attempt: StoreAttempt): void {
    this.#post({ ask: 'store-tried', id, attempt });
  }

  /** Sends a recorded request again, beside whatever goes on. */
  async replay(replay: ReplayRequest): Promise<Result<Replayed>> {
    this.run();
    this.#requests += 1;
    const request = this.#requests;
    return await new Promise((resolve) => {
      this.#replays.set(request, resolve);
      this.#post({ ask: 'replay', request, ...replay });
    });
  }

  /** Ends a simulated wait now. */
  speedUp(id: string): void {
    this.#post({ ask: 'speed-up', id });
  }

  stop(id: string): void {
    this.#post({ ask: 'stop', id });
  }

  /** Ends the process at once. What it has told is kept; a rehearsal in it is over. */
  kill(): void {
    this.#process?.kill();
  }

  #post(request: HostRequest): void {
    this.#process?.postMessage(request);
  }

  /**
   * Reads what was told and acts on it in the next turn of the loop: reading a large cart and writing it down are each
   * long enough. Everything takes the same way, so that the order stays.
   */
  #hear(data: unknown): void {
    const parsed = hostMessageSchema.safeParse(data);
    if (!parsed.success) this.#onBug(parsed.error);
    else if (parsed.data.tell !== 'event') this.#later(parsed.data);
    else {
      const { line } = parsed.data;
      const event = readEvent(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8'));
      if (event) this.#later({ tell: 'event', event, line });
      else this.#onBug(new Error('The simulator told something that is no event.'));
    }
  }

  #later(message: Heard): void {
    setImmediate(() => this.#act(message));
  }

  #act(message: Heard): void {
    switch (message.tell) {
      case 'event':
        this.#onEvent(message.event, message.line);
        return;
      case 'answer':
        this.#waiting.get(message.request)?.(
          message.result.ok ? { ok: true, value: undefined } : message.result,
        );
        this.#waiting.delete(message.request);
        return;
      case 'replayed':
        this.#replays.get(message.request)?.(message.result);
        this.#replays.delete(message.request);
        return;
      case 'bug':
        this.#onBug(new Error(message.message));
        return;
    }
  }

  #become(state: SimulatorState): void {
    this.#state = state;
    this.#onState(state);
  }
}
