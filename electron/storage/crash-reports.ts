import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Redactions, redact } from '../../shared/redact.ts';

/** What ended before its time. `program`: it was gone without a word, killed or with the computer. */
export const crashKindSchema = z.enum(['main', 'window', 'program']);
export type CrashKind = z.infer<typeof crashKindSchema>;

const reportSchema = z.object({
  kind: crashKindSchema,
  at: z.string(),
  versions: z.string(),
  details: z.string(),
  /** The last lines of the log. */
  log: z.string(),
});
type Report = z.infer<typeof reportSchema>;

/** What crash reports work with. */
export interface CrashReportOptions {
  readonly folder: string;
  readonly versions: string;
  readonly redactions: Redactions;
  readonly now: () => Date;
  readonly logTail: () => string;
}

/** How many reports are kept; older ones are deleted. */
const kept = 10;

/** A report that the person has not seen yet ends so. */
const unseenEnd = '.new.json';

/**
 * Reports of crashes, kept in a folder of this computer with secrets removed and sent nowhere. A report that nobody has seen is
 * offered at the next start. Chromium's own memory dumps are not made: memory holds secrets.
 */
export class CrashReports {
  readonly #options: CrashReportOptions;
  readonly #running: string;

  constructor(options: CrashReportOptions) {
    this.#options = options;
    this.#running = join(options.folder, 'running');
  }

  /**
   * Notes that the program runs, and reports where it ran before and has not ended. To be called once, by whoever holds the data
   * folder alone.
   */
  begin(): void {
    if (this.#read(this.#running) !== undefined) this.write('program', 'It ended without closing.');
    this.#quietly(() => this.#put(this.#running, this.#options.now().toISOString()));
  }

  /** Notes that the program ends as it should. */
  end(): void {
    this.#quietly(() => rmSync(this.#running, { force: true }));
  }

  write(kind: CrashKind, details: string): void {
    const { now, versions, redactions, logTail, folder } = this.#options;
    const at = now().toISOString();
    const report: Report = { kind, at, versions, details: redact(details, redactions), log: logTail() };
    this.#quietly(() => {
      this.#put(join(folder, `${at.replaceAll(/[:.]/g, '-')}${unseenEnd}`), JSON.stringify(report, null, 2));
      for (const name of this.#names().slice(0, -kept)) rmSync(join(folder, name), { force: true });
    });
  }

  /** The newest report that the person has not seen. */
  unseen(): { readonly id: string; readonly kind: CrashKind; readonly at: string } | undefined {
    const name = this.#names().findLast((one) => one.endsWith(unseenEnd));
    const report = name === undefined ? undefined : this.#report(name);
    return name === undefined || !report ? undefined : { id: name, kind: report.kind, at: report.at };
  }

  /** A report as text to send to whoever helps; undefined where there is none of that name. */
  text(id: string): string | undefined {
    const report = this.#names().includes(id) ? this.#report(id) : undefined;
    if (!report) return undefined;
    const { kind, at, versions, details, log } = report;
    return [versions, `Crash: ${kind}`, `Time: ${at}`, '', details, '', 'Log:', log, ''].join('\n');
  }

  /** The person has seen them all. */
  markSeen(): void {
    const { folder } = this.#options;
    this.#quietly(() => {
      for (const name of this.#names().filter((one) => one.endsWith(unseenEnd)))
        renameSync(join(folder, name), join(folder, `${name.slice(0, -unseenEnd.length)}.json`));
    });
  }

  #report(name: string): Report | undefined {
    const text = this.#read(join(this.#options.folder, name));
    if (text === undefined) return undefined;
    try {
      const parsed = reportSchema.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  }

  /** Oldest first, since the names begin with the time. */
  #names(): string[] {
    try {
      return readdirSync(this.#options.folder)
        .filter((name) => name.endsWith('.json'))
        .sort();
    } catch {
      return [];
    }
  }

  #read(file: string): string | undefined {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  }

  #put(file: string, text: string): void {
    mkdirSync(this.#options.folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, text, { mode: 0o600 });
  }

  /** A report that cannot be written must not be the next crash. */
  #quietly(work: () => void): void {
    try {
      work();
    } catch {
      // The log has what happened; the disk is full or read-only.
    }
  }
}
