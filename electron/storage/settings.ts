import { renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { ok, type Result } from '../../shared/errors.ts';
import { type Settings, type SettingsChange, settingsSchema } from '../../shared/settings.ts';
import { diskFailure } from './disk-failure.ts';

/**
 * The person's settings, in `settings.json` of the data folder. A value that cannot be read falls back to its default,
 * alone; a file that cannot be read at all is kept beside under another name, never cleared.
 */
export class SettingsStore {
  readonly #store: Store<Record<string, unknown>>;

  constructor(folder: string, now: Date) {
    this.#store = openStore(folder, now);
  }

  read(): Settings {
    return settingsSchema.parse(this.#store.store);
  }

  /** Changes what is given and gives the whole; an expected failure where the file cannot be written. */
  change(change: SettingsChange): Result<Settings> {
    const settings = settingsSchema.parse({ ...this.#store.store, ...change });
    try {
      this.#store.set(settings);
    } catch (error) {
      const failure = diskFailure('The settings could not be saved', error);
      if (!failure) throw error;
      return failure;
    }
    return ok(settings);
  }
}

function openStore(folder: string, now: Date): Store<Record<string, unknown>> {
  const open = () =>
    new Store<Record<string, unknown>>({ cwd: folder, name: 'settings', clearInvalidConfig: false });
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const aside = `settings.unreadable-${now.toISOString().replaceAll(/[:.]/g, '-')}.json`;
    renameSync(join(folder, 'settings.json'), join(folder, aside));
    return open();
  }
}
