import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Backup, MemoryState } from '../../shared/ipc/integrations.ts';
import { BackupFolder } from './backups.ts';
import { type Migration, migrate, migrations } from './migrations.ts';
import { nothingStored, type StoredData, storedDataSchema } from './stored-data.ts';

/** What keeps the integrations. */
export interface IntegrationMemory {
  /** Whether they can be read and changed. */
  readonly state: () => MemoryState;
  /** What is kept; nothing where it cannot be read. */
  readonly read: () => StoredData;
  /** Keeps it. When this returns a success, it is on the disk; where it fails, what was kept before still is. */
  readonly write: (data: StoredData) => Result<undefined>;
  /** Makes a backup of what is kept now, before something that changes much. */
  readonly backUp: () => void;
  readonly backups: () => readonly Backup[];
  readonly restore: (file: string) => Result<undefined>;
  /** Only where the file is unreadable. */
  readonly startEmpty: () => Result<undefined>;
}

/** Between two backups that are made unasked, in milliseconds. */
const backupEveryMs = 60 * 60 * 1000;

const name = 'integrations';

/**
 * The integrations in `integrations.json` of the data folder, with their backups. A file that cannot be read is not
 * touched until the person decides, and is then kept beside; one of a newer version is never touched.
 */
export class IntegrationsFile implements IntegrationMemory {
  readonly #folder: string;
  readonly #file: string;
  readonly #backups: BackupFolder;
  readonly #now: () => Date;
  readonly #migrations: readonly Migration[];
  #state: MemoryState = { is: 'sound' };
  #data: StoredData = nothingStored;
  #store: Store<Record<string, unknown>> | undefined;

  /** Opens the file. `steps` are the migrations, given by tests. */
  constructor(folder: string, now: () => Date, steps: readonly Migration[] = migrations) {
    this.#folder = folder;
    this.#file = join(folder, `${name}.json`);
    this.#backups = new BackupFolder(join(folder, 'backups'));
    this.#now = now;
    this.#migrations = steps;
    this.#open();
  }

  state(): MemoryState {
    return this.#state;
  }

  read(): StoredData {
    return this.#data;
  }

  write(data: StoredData): Result<undefined> {
    if (this.#state.is !== 'sound') return { ok: false, error: this.#state.error };
    const newest = this.#backups.list()[0];
    if (!newest || this.#now().getTime() - Date.parse(newest.at) >= backupEveryMs) this.backUp();
    return this.#put(data);
  }

  backUp(): void {
    this.#backups.keep(this.#file, this.#now());
  }

  backups(): readonly Backup[] {
    return this.#backups.list().map(({ file, at }) => {
      const read = readData(this.#backups.pathOf(file), this.#migrations);
      return { file, at, ...(read.ok && { integrations: read.value.data.integrations.length }) };
    });
  }

  restore(file: string): Result<undefined> {
    if (this.#state.is === 'newer') return { ok: false, error: this.#state.error };
    if (!this.#backups.list().some((backup) => backup.file === file))
      return fail('no-backup', 'There is no backup of this name.', 'Choose one from the list.');
    const read = readData(this.#backups.pathOf(file), this.#migrations);
    if (!read.ok) return read;
    if (this.#state.is === 'unreadable') this.#putAside();
    else this.backUp();
    return this.#put(read.value.data);
  }

  startEmpty(): Result<undefined> {
    if (this.#state.is !== 'unreadable')
      return fail('not-unreadable', 'The integrations can be read.', 'Nothing has to be done.');
    this.#putAside();
    return this.#put(nothingStored);
  }

  #open(): void {
    this.#sweep();
    if (!existsSync(this.#file)) return;
    const read = readData(this.#file, this.#migrations);
    if (!read.ok) {
      const lastGood = this.backups().find(({ integrations }) => integrations !== undefined);
      this.#state =
        read.error.code === 'newer-data'
          ? { is: 'newer', error: read.error }
          : { is: 'unreadable', error: read.error, ...(lastGood && { lastGood }) };
      return;
    }
    this.#data = read.value.data;
    if (read.value.migrated) {
      this.backUp();
      const written = this.#put(read.value.data);
      if (!written.ok) throw new Error(written.error.message);
    }
  }

  /** A program that was killed while it wrote leaves its half file; the whole one is beside it. */
  #sweep(): void {
    for (const left of existsSync(this.#folder) ? readdirSync(this.#folder) : [])
      if (left.startsWith(`${name}.json.tmp-`)) rmSync(join(this.#folder, left), { force: true });
  }

  #putAside(): void {
    const aside = `${name}.unreadable-${this.#now().toISOString().replaceAll(/[:.]/g, '-')}.json`;
    renameSync(this.#file, join(this.#folder, aside));
  }

  /** The file first, what is told afterwards. */
  #put(data: StoredData): Result<undefined> {
    try {
      this.#store ??= new Store<Record<string, unknown>>({
        cwd: this.#folder,
        name,
        clearInvalidConfig: false,
        configFileMode: 0o600,
      });
      this.#store.store = { version: this.#migrations.length + 1, ...data };
    } catch (error) {
      return fail(
        'cannot-save',
        `The integrations could not be saved: ${error instanceof Error ? error.message : String(error)}`,
        'Look at the free space and the permissions of the data folder (Settings), and try again.',
      );
    }
    this.#data = data;
    this.#state = { is: 'sound' };
    return ok(undefined);
  }
}

/** Reads a file of integrations, of this version or an older one. */
function readData(
  file: string,
  steps: readonly Migration[],
): Result<{ readonly data: StoredData; readonly migrated: boolean }> {
  const damaged = (why: string) =>
    fail(
      'unreadable-integrations',
      `The file of the integrations cannot be read: ${why}`,
      'Restore the last good backup, or start empty. The file is kept beside in both cases.',
    );
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // A parser's message may quote the text around the place.
    return damaged(error instanceof SyntaxError ? 'it is no JSON.' : String(error));
  }
  const migrated = migrate(value, steps);
  if (!migrated.ok) return migrated;
  const { version: _version, ...rest } = migrated.value.data;
  const parsed = storedDataSchema.safeParse(rest);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return damaged(`${issue?.path.join(' > ') ?? ''}: ${issue?.message ?? 'it has another shape'}`);
  }
  return ok({ data: parsed.data, migrated: migrated.value.from !== steps.length + 1 });
}
