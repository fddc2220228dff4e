import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Redactions, redact } from '../../shared/redact.ts';

/** What a log works with. */
export interface LogOptions {
  /** The folder of the log's files; made when there is something to write. */
  readonly folder: string;
  readonly now: () => Date;
  readonly redactions: Redactions;
  /** A file that has grown to this many bytes becomes an old one. */
  readonly maxBytes?: number;
  /** How many old files are kept. */
  readonly kept?: number;
}

type Level = 'bug' | 'refused' | 'note';

/**
 * The program's log: one JSON object a line (`at`, `level`, `text`), and the text on standard error as well. Secrets are removed
 * here, at the one place that everything passes. A log that cannot be written is no reason to fail: the program goes on.
 */
export class Log {
  readonly #options: Required<LogOptions>;
  readonly #file: string;

  constructor(options: LogOptions) {
    this.#options = { maxBytes: 1024 * 1024, kept: 4, ...options };
    this.#file = join(options.folder, 'workbench.jsonl');
  }

  /** A bug, with its stack. */
  readonly bug = (error: unknown): void => {
    this.#write('bug', error instanceof Error ? (error.stack ?? error.message) : String(error));
  };

  /** A call that was not answered. */
  readonly refused = (why: string): void => this.#write('refused', why);

  /** Something that happened and may explain what happens next. */
  readonly note = (text: string): void => this.#write('note', text);

  /** The last lines, oldest first, as they are in the file. */
  tail(lines: number): string {
    try {
      return existsSync(this.#file)
        ? readFileSync(this.#file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
        : '';
    } catch {
      return '';
    }
  }

  #write(level: Level, raw: string): void {
    const text = redact(raw, this.#options.redactions);
    process.stderr.write(`${text}\n`);
    try {
      mkdirSync(this.#options.folder, { recursive: true, mode: 0o700 });
      this.#rotate();
      const line = JSON.stringify({ at: this.#options.now().toISOString(), level, text });
      appendFileSync(this.#file, `${line}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk: standard error has the text.
    }
  }

  #rotate(): void {
    const { folder, maxBytes, kept } = this.#options;
    const size = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < maxBytes) return;
    const old = (nth: number) => (nth === 0 ? this.#file : join(folder, `workbench.${nth}.jsonl`));
    for (let nth = kept - 1; nth >= 0; nth -= 1) {
      if (existsSync(old(nth))) renameSync(old(nth), old(nth + 1));
    }
  }
}
