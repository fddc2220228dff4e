import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';

/** As many copies are kept; the oldest goes when another is made. */
export const keptBackups = 10;

/** A copy of the integrations' file. `at` is an ISO time. */
export interface BackupFile {
  readonly file: string;
  readonly at: string;
}

/** The folder of copies of the integrations' file. Each is a plain copy, so it opens by hand as well. */
export class BackupFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Copies a file, unless the newest copy is the same byte for byte. Throws where it cannot be copied. */
  keep(file: string, now: Date): void {
    if (!existsSync(file)) return;
    const content = readFileSync(file);
    const newest = this.list()[0];
    if (newest && readFileSync(this.pathOf(newest.file)).equals(content)) return;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    replaceFile(this.pathOf(this.#freeName(now)), content);
    for (const { file: old } of this.list().slice(keptBackups)) rmSync(this.pathOf(old), { force: true });
  }

  /** Newest first. */
  list(): readonly BackupFile[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .flatMap((file) => {
        const at = timeOf(file);
        return at === undefined ? [] : [{ file, at }];
      })
      .sort((a, b) => (a.file < b.file ? 1 : -1));
  }

  /** The path of a copy. Throws for a name that is no copy's. */
  pathOf(file: string): string {
    if (timeOf(file) === undefined) throw new Error('Not the name of a backup');
    return join(this.#folder, file);
  }

  /** Two copies within a second get one name each, in their order. */
  #freeName(now: Date): string {
    const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
    const taken = new Set(this.list().map(({ file }) => file));
    for (let n = 0; ; n += 1) {
      const name = `integrations-${time}-${String(n).padStart(3, '0')}.json`;
      if (!taken.has(name)) return name;
    }
  }
}

function timeOf(file: string): string | undefined {
  const [, day, hour, minute, second] =
    /^integrations-(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-(\d{2})-\d{3,}\.json$/.exec(file) ?? [];
  return day === undefined ? undefined : `${day}${hour}:${minute}:${second}.000Z`;
}
