import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/storage/transcripts.ts';
import { linesOf, startCli } from '../support/cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a transcript whose program is killed', () => {
  it('keeps every event that was told, at whatever event the program dies, and opens again', async () => {
    for (let told = 1; ; told += 1) {
      const file = path.join(folder, `${told}.jsonl`);
      const child = startCli(['rehearse', '--system', 'coupa', '--json', '--transcript', file]);
      const seen: unknown[] = [];
      let whole = false;
      for await (const line of linesOf(child)) {
        seen.push(line);
        whole = line['event'] === 'verdict';
        if (seen.length === told) child.kill('SIGKILL');
      }
      const { events } = readTranscript(readFileSync(file, 'utf8'));
      expect(events.slice(0, seen.length), `killed after event ${told}`).toEqual(seen);
      expect(events.length).toBeGreaterThanOrEqual(told);
      if (whole) break;
    }
  });
});
