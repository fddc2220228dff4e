/**
 * The application as Playwright drives it. Without Playwright's loader the application opens its window while Playwright
 * is still attaching, and now and then neither waits for the other; the loader makes `ready` wait. It is given to Electron
 * as the application, and brings the real one along: the bundles stay as they are.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { electronCommand } from '../../build/electron/command.mjs';
import { app as applicationFolder, out } from '../../build/paths.mjs';
import { copyOpen, type Started } from './unprivileged.ts';

/** The loader and its package.json; beside `out/app`, whose main file it imports. */
export const drivenFolder = path.join(out, 'driven');

/** The command that starts the application under Playwright's loader. */
export function drivenCommand(electron: ReturnType<typeof electronCommand>): Started {
  makeApplication();
  if (electron.args.length > 0) return { executable: electron.executable, args: [drivenFolder] };
  const runtime = path.join(out, 'driven-runtime', electron.version);
  if (!existsSync(runtime)) makeRuntime(path.dirname(electron.executable), runtime);
  return { executable: path.join(runtime, path.basename(electron.executable)), args: [] };
}

function makeApplication(): void {
  mkdirSync(drivenFolder, { recursive: true });
  const playwright = path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  copyFileSync(path.join(playwright, 'lib/server/electron/loader.js'), path.join(drivenFolder, 'loader.cjs'));
  const description = JSON.parse(readFileSync(path.join(applicationFolder, 'package.json'), 'utf8'));
  writeFileSync(path.join(drivenFolder, 'package.json'), JSON.stringify({ ...description, main: 'main.js' }));
  writeFileSync(
    path.join(drivenFolder, 'main.js'),
    "import './loader.cjs';\nawait import('../app/main.js');\n",
  );
}

/** A runtime that knows no application argument opens what is in it: a linked copy with another application in it. */
function makeRuntime(from: string, to: string): void {
  const work = `${to}.${process.pid}`;
  copyOpen(from, work);
  const place = path.join(work, 'resources/app');
  rmSync(place);
  symlinkSync(path.relative(path.join(to, 'resources'), drivenFolder), place);
  renameSync(work, to);
}
