/**
 * From the start of the process to the first page with its data: the packaged program beside a bare window of the same runtime,
 * both asked the same way, in turn. The first start of a person is measured, and a later one. One JSON line each.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { electronCommand, fallbackFolder } from '../../build/electron/command.mjs';
import { pageOf } from '../support/cdp.ts';
import { ensurePackage, packagedExecutable, startDebugged, whyNotPackaged } from '../support/packaged.ts';
import { ratioOf } from './median.ts';

const runs = 9;
const folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-bench-'));
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A program, and what is true in its page once it has its data. */
interface Measured {
  readonly executable: string;
  readonly args: readonly string[];
  readonly page: (url: string) => boolean;
  readonly loaded: string;
}

const own: Measured = {
  executable: packagedExecutable,
  args: [],
  page: (url) => url.startsWith('app://workbench/index.html'),
  loaded: "document.documentElement.dataset.appState === 'loaded'",
};

/** A window with a page that says one word, in the runtime that our own program has. */
function bareWindow(): Measured {
  const app = path.join(folder, 'bare');
  mkdirSync(app);
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(path.join(app, 'page.html'), '<!doctype html><title>bare</title><body>bare</body>');
  writeFileSync(
    path.join(app, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron');\napp.whenReady().then(() => new BrowserWindow({ width: 1280, height: 840 }).loadFile(require('node:path').join(__dirname, 'page.html')));\napp.on('window-all-closed', () => app.quit());\n",
  );
  const measured = {
    page: (url: string) => url.endsWith('page.html'),
    loaded: "document.readyState === 'complete'",
  };
  const command = electronCommand();
  if (!command.isFallback) return { executable: command.executable, args: [app], ...measured };
  // The development runtime opens the application beside it.
  const copy = path.join(folder, 'runtime');
  const link = path.join(fallbackFolder, 'resources/app');
  cpSync(fallbackFolder, copy, { recursive: true, filter: (file) => file !== link });
  symlinkSync(app, path.join(copy, 'resources/app'));
  return { executable: path.join(copy, 'electron'), args: [], ...measured };
}

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

/** Both in turn; the ratio is the median of the pairs' ratios, so that what else the machine does meets both. */
async function compare(part: string, bare: Measured, profiles: () => { own: string; bare: string }) {
  const pairs: { own: number; bare: number }[] = [];
  for (let run = -1; run < runs; run += 1) {
    const at = profiles();
    const pair = { own: await startMs(own, at.own), bare: await startMs(bare, at.bare) };
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
    const bare = bareWindow();
    await compare('first', bare, () => ({ own: freshProfile(), bare: freshProfile() }));
    const kept = { own: freshProfile(), bare: freshProfile() };
    // Chromium keeps compiled code of what it has met twice.
    for (let run = 0; run < 2; run += 1) await startMs(own, kept.own);
    await compare('later', bare, () => kept);
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
