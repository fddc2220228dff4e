/**
 * From the start of the process to the first page with its data: the packaged program beside a bare window of the same runtime,
 * both asked the same way, in turn. The first start of a person is measured, a later one, and one with an integration and rehearsals,
 * until they are there. One JSON line each.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { electronCommand } from '../../build/electron/command.mjs';
import { pageOf } from '../support/cdp.ts';
import { ensurePackage, startDebugged, whyNotPackaged } from '../support/packaged.ts';
import { keepRehearsals } from './kept.ts';
import { bareWindow, type Measured, own } from './measured.ts';
import { ratioOf } from './median.ts';

const runs = 9;
const folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-bench-'));
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

async function startMs({ executable, args, page, loaded }: Measured, profile: string): Promise<number> {
  const started = performance.now();
  const running = await startDebugged(executable, [...args, ...rootArgs, `--user-data-dir=${profile}`]);
  const window = await pageOf(running.endpoint, page);
  await window.until(loaded);
  const elapsed = performance.now() - started;
  window.close();
  await running.close();
  return elapsed;
}

const freshProfile = () => mkdtempSync(path.join(folder, 'user-data-'));

/** What somebody waits for who has begun: the integration with its next step, and the rehearsals. */
const withContent: Measured = {
  ...own,
  loaded:
    "['integration', 'recent-rehearsals'].every((id) => document.querySelector('[data-testid=' + id + '] a[href]') !== null)",
};

/** A profile with the sample integration and a list of rehearsals. */
async function usedProfile(): Promise<string> {
  const profile = freshProfile();
  keepRehearsals(path.join(profile, 'rehearsals'), 10);
  const running = await startDebugged(own.executable, [...rootArgs, `--user-data-dir=${profile}`]);
  const window = await pageOf(running.endpoint, own.page);
  await window.until(own.loaded);
  await window.evaluate("void workbench.integrations.createSample({ system: 'coupa' })");
  await window.until(withContent.loaded);
  window.close();
  await running.close();
  return profile;
}

/** Both in turn; the ratio is the median of the pairs' ratios, so that what else the machine does meets both. */
async function compare(
  part: string,
  bare: Measured,
  profiles: () => { own: string; bare: string },
  program = own,
) {
  const pairs: { own: number; bare: number }[] = [];
  for (let run = -1; run < runs; run += 1) {
    const at = profiles();
    const pair = { own: await startMs(program, at.own), bare: await startMs(bare, at.bare) };
    if (run >= 0) pairs.push(pair);
  }
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  const startMedian = Math.round(median(pairs.map((pair) => pair.own)));
  const bareMedian = Math.round(median(pairs.map((pair) => pair.bare)));
  const ratio = ratioOf(median(pairs.map((pair) => pair.own / pair.bare)), 1);
  const line = { bench: 'start', part, electron: electronCommand().version, runs };
  process.stdout.write(
    `${JSON.stringify({ ...line, startMs: startMedian, bareWindowMs: bareMedian, ratio })}\n`,
  );
}

try {
  if (whyNotPackaged !== undefined) {
    process.stdout.write(`${JSON.stringify({ bench: 'start', ratio: null, why: whyNotPackaged })}\n`);
  } else {
    ensurePackage();
    const bare = bareWindow(folder);
    await compare('first', bare, () => ({ own: freshProfile(), bare: freshProfile() }));
    const kept = { own: freshProfile(), bare: freshProfile() };
    // Chromium keeps compiled code of what it has met twice.
    for (let run = 0; run < 2; run += 1) await startMs(own, kept.own);
    await compare('later', bare, () => kept);
    const used = { ...kept, own: await usedProfile() };
    for (let run = 0; run < 2; run += 1) await startMs(withContent, used.own);
    await compare('with content', bare, () => used, withContent);
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
