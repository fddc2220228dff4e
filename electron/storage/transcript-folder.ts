import { mkdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { FoundRehearsals, Transcript } from '../../shared/ipc/rehearsal.ts';
import type { RehearsalEvent } from '../../shared/rehearsal/events.ts';
import { finds } from '../../shared/rehearsal/find.ts';
import type { Search } from '../../shared/rehearsal/search.ts';
import { TranscriptIndex } from './transcript-index.ts';
import { searchedOf, type TranscriptFacts } from './transcript-summary.ts';
import { readTranscript, type TranscriptWriter, writeTranscript } from './transcripts.ts';

/** The folder in which the window keeps its rehearsals: one file each, `ID.jsonl`, and an index of them beside it. */
export class TranscriptFolder {
  readonly #folder: string;
  readonly #index: TranscriptIndex;
  /** Those that are being written. */
  readonly #open = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#index = new TranscriptIndex(folder, `${folder}.index.jsonl`);
  }

  /** Opens a new transcript; `close` takes what was written, for the list. Throws where it cannot be written. */
  create(id: string): { append: TranscriptWriter['append']; close: () => void } {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const writer = writeTranscript(this.#file(id));
    const events: RehearsalEvent[] = [];
    this.#open.add(id);
    return {
      append: (event, line) => {
        writer.append(event, line);
        events.push(event);
      },
      close: () => {
        writer.close();
        this.#open.delete(id);
        this.#index.note(id, events);
      },
    };
  }

  /** An expected failure where there is no such rehearsal, or its file cannot be read. */
  open(id: string): Result<Transcript> {
    const bytes = this.bytesOf(id);
    return bytes.ok ? ok({ id, ...readTranscript(new TextDecoder().decode(bytes.value)) }) : bytes;
  }

  /** The file as it is. Fails as `open` does. */
  bytesOf(id: string): Result<Uint8Array> {
    const file = this.#file(id);
    try {
      return ok(readFileSync(file));
    } catch (error) {
      return isMissing(error)
        ? fail(
            'no-transcript',
            'There is no rehearsal of this name on this computer.',
            'Choose one from the list.',
          )
        : fail(
            'unreadable-transcript',
            `The rehearsal’s file cannot be read: ${String(error)}`,
            'Look at the file’s permissions in the data folder.',
          );
    }
  }

  /**
   * What a search finds, newest first, without reading transcripts that were read before. One that is being written is
   * listed as `written` says. A record that cannot be read is listed as damaged.
   */
  async find(
    { search, skip, limit }: { search: Search; skip: number; limit: number },
    written: readonly TranscriptFacts[],
  ): Promise<Omit<FoundRehearsals, 'running'>> {
    const all = [...written, ...(await this.#index.all(this.#open))];
    const found = all.filter((facts) => finds(search, searchedOf(facts))).map(({ summary }) => summary);
    found.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
    return { items: found.slice(skip, skip + limit), matching: found.length, total: all.length };
  }

  /** Deletes transcripts for good and says how many there were. Those that are being written stay. */
  remove(ids: readonly string[]): Result<{ removed: number }> {
    let removed = 0;
    const files = ids.filter((id) => !this.#open.has(id)).map((id) => this.#file(id));
    for (const file of files) {
      try {
        unlinkSync(file);
        removed += 1;
      } catch (error) {
        if (isMissing(error)) continue;
        return fail(
          'cannot-delete',
          `After ${removed} were deleted, one could not be: ${String(error)}`,
          'Look at the permissions of the data folder (Settings).',
        );
      }
    }
    return ok({ removed });
  }

  #file(id: string): string {
    if (!/^[0-9a-zA-Z-]{1,64}$/.test(id)) throw new Error('Not the id of a rehearsal');
    return join(this.#folder, `${id}.jsonl`);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
