/**
 * Builds the whole of `out/app`. It is made beside the present one and takes its place in the end, so that a build that fails
 * leaves a program that runs. Run by `build/run.mjs` with Node 24.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { writeLicences } from '../licences/write.ts';
import { app, out } from '../paths.mjs';
import { compress } from './compress.ts';
import { buildNodeParts } from './node-parts.ts';
import { writeShippedList, writeStaticFiles } from './static.ts';
import { hasWindow, type WindowBuild, windowConfig, writeManifest } from './window.ts';

const fresh = path.join(out, `.app-${process.pid}`);
const old = path.join(out, `.app-${process.pid}-old`);

try {
  mkdirSync(fresh, { recursive: true });
  writeStaticFiles(fresh);
  const [{ sources, shipped }, windowSources] = await Promise.all([
    buildNodeParts(fresh, false),
    buildWindow(path.join(fresh, 'renderer')),
  ]);
  writeLicences([...sources, ...windowSources]);
  writeShippedList(fresh, shipped);
  if (existsSync(app)) renameSync(app, old);
  renameSync(fresh, app);
} catch (error) {
  // esbuild prints its own errors and lists them in the error it throws; anything else has not been shown yet.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}

async function buildWindow(folder: string): Promise<readonly string[]> {
  if (!hasWindow()) return [];
  const told: WindowBuild = { sources: [], later: [] };
  await build(windowConfig(folder, false, told));
  compress(folder, told.later);
  writeManifest(folder);
  return told.sources;
}
