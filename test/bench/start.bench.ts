/**
 * From the start of the process to the first page with its data, beside a bare window of the same runtime, both driven
 * the same way. One JSON line.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { electronCommand } from '../../build/electron/command.mjs';

const runs = 7;
const command = electronCommand();
const folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-bench-'));

/** A runtime that opens `app`: the development runtime has its application beside it, Electron's own takes it as an argument. */
function runtimeFor(app: string): { executable: string; args: string[] } {
  if (!command.isFallback) return { executable: command.executable, args: [app] };
  const home = path.dirname(command.executable);
  const copy = path.join(folder, 'runtime');
  // Hard links where possible would be quicker; a copy works on every file system.
  cpSync(home, copy, {
    recursive: true,
    filter: (file) => path.relative(home, file) !== path.join('resources', 'app'),
  });
  symlinkSync(app, path.join(copy, 'resources', 'app'));
  return { executable: path.join(copy, path.basename(command.executable)), args: [] };
}

function bareApp(): string {
  const app = path.join(folder, 'bare');
  mkdirSync(app);
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(
    path.join(app, 'page.html'),
    '<!doctype html><html data-app-state="loaded"><title>bare</title></html>',
  );
  writeFileSync(
    path.join(app, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron');\napp.whenReady().then(() => new BrowserWindow({ width: 1280, height: 840 }).loadFile(require('node:path').join(__dirname, 'page.html')));\napp.on('window-all-closed', () => app.quit());\n",
  );
  return app;
}

async function startMs({
  executable,
  args,
}: {
  executable: string;
  args: readonly string[];
}): Promise<number> {
  const userData = mkdtempSync(path.join(folder, 'user-data-'));
  const started = performance.now();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, `--user-data-dir=${userData}`, '--disable-gpu'],
  });
  const window = await app.firstWindow();
  await window.locator('html[data-app-state="loaded"]').waitFor({ state: 'attached' });
  const elapsed = performance.now() - started;
  await app.close();
  return elapsed;
}

try {
  const bare = runtimeFor(bareApp());
  const own = { executable: command.executable, args: command.args };
  const times: { own: number; bare: number }[] = [];
  for (let run = -1; run < runs; run += 1) {
    const pair = { own: await startMs(own), bare: await startMs(bare) };
    if (run >= 0) times.push(pair);
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const ownMs = Math.round(median(times.map((pair) => pair.own)));
  const bareMs = Math.round(median(times.map((pair) => pair.bare)));
  const ratio = Math.round(median(times.map((pair) => pair.own / pair.bare)) * 100) / 100;
  process.stdout.write(
    `${JSON.stringify({ bench: 'start', electron: command.version, runs, startMs: ownMs, bareWindowMs: bareMs, ratio })}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
