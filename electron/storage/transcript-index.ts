import {
  appendFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as z from 'zod';
import type { RehearsalEvent } from '../../shared/rehearsal/events.ts';
import { factsOf, type TranscriptFacts, transcriptFactsSchema } from './transcript-summary.ts';
import { readTranscript } from './transcripts.ts';

/** A line of the index: what is known of one file while its size and time are these. */
const entrySchema = z.object({
  id: z.string(),
  size: z.number(),
  mtimeMs: z.number(),
  ...transcriptFactsSchema.shape,
});
type Entry = z.infer<typeof entrySchema>;

/** The first line. A program with other facts has another version, and reads the transcripts anew. */
const header = JSON.stringify({ index: 'rehearsals', version: 2 });

/** How long this may keep the process from everything else, in milliseconds. */
const turnMs = 8;

/**
 * What the transcripts of a folder say of themselves, kept in a file beside so that a list needs to read none of them.
 * The transcripts are the truth: an entry counts only while its file is as large and as old as it was, and without the
 * index everything is read again.
 */
export class TranscriptIndex {
  readonly #folder: string;
  readonly #file: string;
  readonly #entries = new Map<string, Entry>();
  #loaded = false;
  #refreshed: Promise<void> = Promise.resolve();

  constructor(folder: string, file: string) {
    this.#folder = folder;
    this.#file = file;
  }

  /** What is known of every transcript now, in no order. Those in `skipped` are being written and are left out. */
  async all(skipped: ReadonlySet<string>): Promise<TranscriptFacts[]> {
    // One after the other: two at a time would read the same files.
    const refreshed = this.#refreshed.then(() => this.#refresh(skipped));
    this.#refreshed = refreshed.catch(() => undefined);
    await refreshed;
    return [...this.#entries.values()];
  }

  /** Takes in a transcript that was just completed, without reading it again. */
  note(id: string, events: readonly RehearsalEvent[]): void {
    const stat = statSync(this.#path(id), { throwIfNoEntry: false });
    if (stat && this.#loaded) this.#keep([entryOf(id, stat, { events: [...events], damaged: false })]);
  }

  async #refresh(skipped: ReadonlySet<string>): Promise<void> {
    const turn = new Turn();
    if (!this.#loaded) await this.#load(turn);
    const present = new Set<string>();
    const changed: Entry[] = [];
    // Before the first rehearsal there is no folder.
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      const id = idOf(name);
      if (id === undefined || skipped.has(id)) continue;
      await turn.yieldIfLong();
      const stat = statSync(this.#path(id), { throwIfNoEntry: false });
      if (!stat?.isFile()) continue;
      present.add(id);
      const known = this.#entries.get(id);
      if (known?.size === stat.size && known.mtimeMs === stat.mtimeMs) continue;
      changed.push(entryOf(id, stat, await readOrDamaged(this.#path(id))));
      await turn.yieldIfLong();
    }
    for (const id of this.#entries.keys()) if (!present.has(id)) this.#entries.delete(id);
    this.#keep(changed);
  }

  async #load(turn: Turn): Promise<void> {
    this.#loaded = true;
    const bytes = await readOrNothing(this.#file);
    let count = 0;
    for (const line of linesOf(bytes)) {
      count += 1;
      if (count === 1) {
        if (line !== header) break;
        continue;
      }
      await turn.yieldIfLong();
      const entry = parseEntry(line);
      if (entry) this.#entries.set(entry.id, entry);
    }
    // Each change is a line at the end; once most lines are outlived, only those that count are written.
    if (count < 2 || count > 2 * this.#entries.size + 100) this.#rewrite();
  }

  #keep(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    for (const entry of entries) this.#entries.set(entry.id, entry);
    // The index is a help: where it cannot be written, the next start reads the transcripts.
    quietly(() => appendFileSync(this.#file, lines(entries), { mode: 0o600 }));
  }

  #rewrite(): void {
    const beside = `${this.#file}.new`;
    quietly(() => {
      rmSync(beside, { force: true });
      writeFileSync(beside, `${header}\n${lines([...this.#entries.values()])}`, { mode: 0o600 });
      renameSync(beside, this.#file);
    });
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.jsonl`);
  }
}

/** The id in a transcript's file name; undefined for other files. */
function idOf(name: string): string | undefined {
  return /^([0-9a-zA-Z-]{1,64})\.jsonl$/.exec(name)?.[1];
}

function entryOf(
  id: string,
  stat: { readonly size: number; readonly mtimeMs: number },
  read: { events: RehearsalEvent[]; damaged: boolean },
): Entry {
  const { size, mtimeMs } = stat;
  return { id, size, mtimeMs, ...factsOf({ id, ...read }, new Date(mtimeMs)) };
}

/** A file that cannot be read at all is a damaged record of which nothing is left. */
async function readOrDamaged(file: string): Promise<{ events: RehearsalEvent[]; damaged: boolean }> {
  try {
    return readTranscript(await readFile(file, 'utf8'));
  } catch {
    return { events: [], damaged: true };
  }
}

async function readOrNothing(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The lines one after the other, so that a large index is never taken apart at once. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const to = end < 0 ? bytes.length : end;
    if (to > at) yield bytes.toString('utf8', at, to);
    at = to + 1;
  }
}

function parseEntry(line: string): Entry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function lines(entries: readonly Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function quietly(write: () => void): void {
  try {
    write();
  } catch {}
}

/** Gives the others their turn when this has worked for long enough. */
class Turn {
  #since = performance.now();

  async yieldIfLong(): Promise<void> {
    if (performance.now() - this.#since < turnMs) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
