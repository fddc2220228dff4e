import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { RehearsalSummary, Transcript } from '../../shared/ipc/rehearsal.ts';
import { type RehearsalEvent, rehearsalEventSchema } from '../../shared/rehearsal/events.ts';

/** A transcript that is being written: one JSON line per event. */
export interface TranscriptWriter {
  readonly append: (event: RehearsalEvent) => void;
  readonly close: () => void;
}

/**
 * Opens a transcript for writing. Each line goes to the operating system in one write before `append` returns, so
 * whatever becomes of this process, every completed line is kept. Throws where the file cannot be written.
 */
export function writeTranscript(file: string): TranscriptWriter {
  const handle = openSync(file, 'wx', 0o600);
  return {
    append: (event) => {
      writeWhole(handle, Buffer.from(`${JSON.stringify(event)}\n`, 'utf8'));
    },
    close: () => closeSync(handle),
  };
}

function writeWhole(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/**
 * Reads a transcript's text. A last line without its end was cut off and is left out; a line that cannot be read ends
 * the reading there. Both make it `damaged`.
 */
export function readTranscript(text: string): {
  readonly events: RehearsalEvent[];
  readonly damaged: boolean;
} {
  const lines = text.split('\n');
  const cut = lines.pop() !== '';
  const events: RehearsalEvent[] = [];
  for (const line of lines) {
    const event = parseLine(line);
    if (!event) return { events, damaged: true };
    events.push(event);
  }
  return { events, damaged: cut };
}

function parseLine(line: string): RehearsalEvent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const parsed = rehearsalEventSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The folder in which the window keeps its rehearsals: one file each, `ID.jsonl`. */
export class TranscriptFolder {
  readonly #folder: string;

  /** Makes the folder where it is missing. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  create(id: string): TranscriptWriter {
    return writeTranscript(this.#file(id));
  }

  /** An expected failure where there is no such rehearsal, or its file cannot be read. */
  open(id: string): Result<Transcript> {
    const file = this.#file(id);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
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
    return ok({ id, ...readTranscript(text) });
  }

  /** All rehearsals, newest first. One whose first line cannot be read is left out. */
  list(): RehearsalSummary[] {
    return readdirSync(this.#folder)
      .flatMap((name) => /^([0-9a-zA-Z-]{1,64})\.jsonl$/.exec(name)?.[1] ?? [])
      .map((id) => this.open(id))
      .flatMap((transcript) => (transcript.ok ? (summarise(transcript.value) ?? []) : []))
      .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  }

  #file(id: string): string {
    if (!/^[0-9a-zA-Z-]{1,64}$/.test(id)) throw new Error('Not the id of a rehearsal');
    return join(this.#folder, `${id}.jsonl`);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function summarise({ id, events }: Transcript): RehearsalSummary | undefined {
  const started = events.find((event) => event.event === 'started');
  if (!started) return undefined;
  const verdict = events.findLast((event) => event.event === 'verdict');
  const { at: startedAt, system, scenario, mode } = started;
  return {
    id,
    startedAt,
    system,
    scenario,
    mode,
    // Stopped by the person: neither passed nor failed.
    ...(verdict && verdict.error?.code !== 'stopped' && { ok: verdict.ok }),
    ...(verdict?.reached && { reached: verdict.reached }),
    summary: verdict?.summary ?? 'Did not end: the program was closed.',
  };
}
