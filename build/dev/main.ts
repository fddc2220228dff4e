/**
 * Builds readable bundles, starts Electron with them, and keeps both up to date. The window goes on loading app:// from disk,
 * under its real content security policy: there is no development server that would need an exception.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync, watch } from 'node:fs';
import path from 'node:path';
import { build as buildWithVite } from 'vite';
import { buildNodeParts } from '../bundle/node-parts.ts';
import { writeStaticFiles } from '../bundle/static.ts';
import { clearWindow, hasWindow, windowConfig, writeManifest } from '../bundle/window.ts';
import { spawnElectron } from '../electron/launch.mjs';
import { app, root } from '../paths.mjs';
import { duration, messageOf, say } from '../say.mjs';
import { writeStamp } from '../setup/stamps.mjs';

/** What has to be built again: what runs with Node, which means a new start, or the window's files, which means a reload. */
type Half = 'node' | 'window';

const halvesOf: Record<string, readonly Half[]> = {
  electron: ['node'],
  renderer: ['window'],
  shared: ['node', 'window'],
};

/** An editor writes several files at once, and each of them several times. */
const quiet = 150;

const stale = new Set<Half>(['node', 'window']);
let working = false;
let timer: NodeJS.Timeout | undefined;
let electron: ChildProcess | undefined;

// The next start must not take these bundles for its own.
writeStamp('bundles', 'development');
rmSync(app, { recursive: true, force: true });
mkdirSync(app, { recursive: true });
for (const [folder, halves] of Object.entries(halvesOf)) {
  watch(path.join(root, folder), { recursive: true }, () => {
    for (const half of halves) stale.add(half);
    clearTimeout(timer);
    timer = setTimeout(bringUpToDate, quiet);
  });
}
process.on('SIGTERM', () => electron?.kill('SIGTERM'));
process.on('SIGINT', () => electron?.kill('SIGTERM'));
await bringUpToDate();
say('Watching electron, renderer and shared. Close the window or press Ctrl+C to end.');

/** Builds what is stale, until nothing is. A source that does not build leaves the running window alone. */
async function bringUpToDate(): Promise<void> {
  if (working) return;
  working = true;
  while (stale.size > 0) {
    const halves = [...stale];
    stale.clear();
    const started = performance.now();
    try {
      if (halves.includes('window')) await buildWindow();
      if (halves.includes('node')) {
        writeStaticFiles(app);
        await buildNodeParts(app, true);
        await startAgain();
      }
      say(`Built ${halves.join(' and ')} in ${duration(performance.now() - started)}`);
    } catch (error) {
      say(`Not built: ${messageOf(error)}`);
    }
  }
  working = false;
}

/** The application watches for the list of its files, which is therefore written last. */
async function buildWindow(): Promise<void> {
  if (!hasWindow()) return;
  const folder = path.join(app, 'renderer');
  clearWindow(folder);
  await buildWithVite(windowConfig(folder, true));
  writeManifest(folder);
}

async function startAgain(): Promise<void> {
  const old = electron;
  if (old && old.exitCode === null && old.signalCode === null) {
    const ended = new Promise((resolve) => old.once('close', resolve));
    electron = undefined;
    old.kill('SIGTERM');
    await ended;
  }
  const started = spawnElectron(process.argv.slice(2), { ...process.env, WORKBENCH_DEV: '1' });
  electron = started;
  // When the person ends it, so does this; when we do, another one has taken its place.
  started.on('close', (code) => {
    if (electron === started) process.exit(code ?? 0);
  });
}
