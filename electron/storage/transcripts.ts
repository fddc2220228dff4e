import { closeSync, openSync, writeSync } from 'node:fs';
import { type RehearsalEvent, rehearsalEventSchema } from '../../shared/rehearsal/events.ts';

/** A transcript that is being written: one JSON line per event. */
export interface TranscriptWriter {
  /** Writes an event; `line` is what `transcriptLine` makes of it, where it is at hand. */
  readonly append: (event: RehearsalEvent, line?: Uint8Array) => void;
  readonly close: () => void;
}

/**
 * Opens a transcript for writing. Each line goes to the operating system in one write before `append` returns, so
 * whatever becomes of this process, every completed line is kept. Throws where the file cannot be written.
 */
export function writeTranscript(file: string): TranscriptWriter {
  const handle = openSync(file, 'wx', 0o600);
  return {
    append: (event, line = transcriptLine(event)) => writeWhole(handle, line),
    close: () => closeSync(handle),
  };
}

/** An event as a line of a transcript. */
export function transcriptLine(event: RehearsalEvent): Uint8Array<ArrayBuffer> {
  return Buffer.from(`${JSON.stringify(event)}\n`, 'utf8');
}

function writeWhole(handle: number, bytes: Uint8Array): void {
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
    const event = readEvent(line);
    if (!event) return { events, damaged: true };
    events.push(event);
  }
  return { events, damaged: cut };
}

/** The event of a line; undefined where it is none. */
export function readEvent(line: string): RehearsalEvent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const parsed = rehearsalEventSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
