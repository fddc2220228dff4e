import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTranscript, writeTranscript } from '../../../electron/storage/transcripts.ts';
import type { RehearsalEvent } from '../../../shared/rehearsal/events.ts';

const event = (seq: number): RehearsalEvent => ({
  event: 'state',
  seq,
  at: '2026-01-31T09:30:00+00:00',
  rehearsal: 'r',
  state: { name: 'requesting-setup' },
});
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-transcripts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a transcript', () => {
  it('is JSON lines, each there as soon as it is appended', () => {
    const file = path.join(folder, 't.jsonl');
    const writer = writeTranscript(file);
    for (let seq = 0; seq < 3; seq += 1) {
      writer.append(event(seq));
      expect(readTranscript(readFileSync(file, 'utf8'))).toEqual({
        events: Array.from({ length: seq + 1 }, (_, n) => event(n)),
        damaged: false,
      });
    }
    writer.close();
  });

  it('opens up to the last whole line, wherever it was cut off', () => {
    const text = `${JSON.stringify(event(0))}\n${JSON.stringify(event(1))}\n`;
    const firstLine = text.indexOf('\n') + 1;
    for (let end = 0; end <= text.length; end += 1) {
      const { events, damaged } = readTranscript(text.slice(0, end));
      expect(events).toHaveLength(end < firstLine ? 0 : end < text.length ? 1 : 2);
      expect(damaged, `cut at ${end}`).toBe(end !== 0 && end !== firstLine && end !== text.length);
    }
  });

  it('ends where a line cannot be read and says that it is damaged', () => {
    const text = `${JSON.stringify(event(0))}\n{"event":"unheard-of"}\n${JSON.stringify(event(1))}\n`;
    expect(readTranscript(text)).toEqual({ events: [event(0)], damaged: true });
  });

  it('never writes over another', () => {
    const file = path.join(folder, 't.jsonl');
    writeTranscript(file).close();
    expect(() => writeTranscript(file)).toThrow(/EEXIST/);
  });
});
