import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { UpdateState } from '../../shared/ipc/updates.ts';

/** As much of electron-updater as is used. It asks by the system's proxy settings, in a session of its own. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  allowDowngrade: boolean;
  readonly checkForUpdates: () => Promise<unknown>;
  readonly quitAndInstall: () => void;
  readonly on: {
    (event: 'update-available' | 'update-downloaded', listener: (info: { version: string }) => void): unknown;
    (event: 'update-not-available', listener: () => void): unknown;
    (event: 'error', listener: (error: Error) => void): unknown;
  };
}

/** What the updates work with. */
export interface UpdatesOptions {
  /** Why this installation never looks; undefined where it does. */
  readonly off: string | undefined;
  /** Reads the updater, which is not read before it is needed. */
  readonly load: () => Promise<Updater>;
  readonly tell: (state: UpdateState) => void;
}

/** Looks for newer versions, fetches one, and installs it when the person says so or the program ends. */
export class Updates {
  readonly #options: UpdatesOptions;
  #updater: Promise<Updater> | undefined;
  #state: UpdateState;

  constructor(options: UpdatesOptions) {
    this.#options = options;
    this.#state = options.off === undefined ? { is: 'idle' } : { is: 'off', why: options.off };
  }

  get state(): UpdateState {
    return this.#state;
  }

  /** Looks for a newer version and fetches it. An expected failure where this installation never looks. */
  async check(): Promise<Result<undefined>> {
    const { off } = this.#options;
    if (off !== undefined) return fail('no-updates', off, 'Ask whoever installed it for a newer version.');
    if (this.#state.is === 'checking' || this.#state.is === 'loading' || this.#state.is === 'ready')
      return ok(undefined);
    this.#become({ is: 'checking' });
    try {
      await (await this.#load()).checkForUpdates();
    } catch (error) {
      this.#failed(error);
    }
    return ok(undefined);
  }

  async install(): Promise<Result<undefined>> {
    if (this.#state.is !== 'ready')
      return fail('no-update', 'No update is ready.', 'Look for updates first (Settings).');
    (await this.#load()).quitAndInstall();
    return ok(undefined);
  }

  #load(): Promise<Updater> {
    this.#updater ??= this.#options.load().then((updater) => {
      updater.autoDownload = true;
      updater.autoInstallOnAppQuit = true;
      // An older version could bring back what a newer one has mended.
      updater.allowDowngrade = false;
      updater.on('update-available', ({ version }) => this.#become({ is: 'loading', version }));
      updater.on('update-downloaded', ({ version }) => this.#become({ is: 'ready', version }));
      updater.on('update-not-available', () => this.#become({ is: 'newest' }));
      updater.on('error', (error) => this.#failed(error));
      return updater;
    });
    return this.#updater;
  }

  #failed(error: unknown): void {
    const { error: failure } = fail(
      'update-failed',
      `Looking for updates did not work: ${error instanceof Error ? error.message : String(error)}`,
      'Check the network and the proxy settings of this computer, then look again.',
    );
    this.#become({ is: 'failed', error: failure });
  }

  #become(state: UpdateState): void {
    this.#state = state;
    this.#options.tell(state);
  }
}

/** The text of the file that names the feed; undefined where the program was packaged without one. */
export function feedText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
