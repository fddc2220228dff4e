/**
 * 10,000 kept rehearsals: how long a list takes right after the start, by its index and without it, how long the next
 * one and a search take, how long the process is kept from everything else meanwhile, and how long one takes to open.
 * One JSON line.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { TranscriptFolder } from '../../electron/storage/transcript-folder.ts';
import { wholeList } from '../../shared/rehearsal/find.ts';
import { keepRehearsals } from './kept.ts';
import { medianMs } from './median.ts';

const count = 10_000;
const home = mkdtempSync(path.join(os.tmpdir(), 'workbench-bench-'));
const place = path.join(home, 'rehearsals');
const part = { search: wholeList, skip: 0, limit: 20 };

async function timed(work: () => Promise<unknown>): Promise<{ ms: number; longestWaitMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  await work();
  const ms = Math.round(performance.now() - started);
  delay.disable();
  return { ms, longestWaitMs: Math.round(delay.max / 1e6) };
}

try {
  const megabytes = Math.round(keepRehearsals(place, count) / 1e6);
  const withoutIndex = await timed(() => new TranscriptFolder(place).find(part, []));
  const folder = new TranscriptFolder(place);
  const afterStart = await timed(() => folder.find(part, []));
  const again = await timed(() => folder.find(part, []));
  const text = { operation: 'and' as const, tokens: [{ operator: ':' as const, value: 'run-9999' }] };
  const search = await timed(() => folder.find({ ...part, search: text }, []));
  const openMs = medianMs(() => folder.open('run-5000'));
  process.stdout.write(
    `${JSON.stringify({ bench: 'transcripts', count, megabytes, withoutIndex, afterStart, again, search, openMs })}\n`,
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}
