/**
 * The window's files: the page, its scripts and styles, and the list of what may be served.
 */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { root } from '../paths.mjs';
import { laterFilesInto } from './compress.ts';
import { firstFile } from './first-file.ts';
import { fontsAsFiles, fontsAskedEarly } from './fonts.ts';
import { oneLayout } from './layouts.ts';
import { projectVersion } from './node-parts.ts';

/** The list of files that the app:// protocol may serve; everything else is refused. */
const manifestName = 'manifest.json';

/** Names without a hash: the running application has read the list of files, and a change of a file must not change the list. */
const plainNames = {
  entryFileNames: 'assets/[name].js',
  chunkFileNames: 'assets/[name].js',
  assetFileNames: 'assets/[name][extname]',
};

/** What a build of the window says of itself. */
export interface WindowBuild {
  /** The files that it is made of. */
  readonly sources: string[];
  /** Styles, and the scripts that no page loads at its start, relative to the folder. */
  readonly later: string[];
}

/**
 * Vite's configuration for the window.
 * @param folder where the files go
 * @param development readable code instead of small code
 * @param told gets what the build has to say
 */
export function windowConfig(
  folder: string,
  development: boolean,
  told: WindowBuild = { sources: [], later: [] },
): InlineConfig {
  return {
    configFile: false,
    root: path.join(root, 'renderer'),
    base: './',
    mode: development ? 'development' : 'production',
    logLevel: 'warn',
    plugins: [
      oneLayout(),
      fontsAsFiles(),
      fontsAskedEarly(),
      filesInto(told.sources),
      laterFilesInto(told.later),
    ],
    define: { __WORKBENCH_VERSION__: JSON.stringify(projectVersion()) },
    build: {
      outDir: folder,
      // In development a running window watches a file of this folder, see `clearWindow`.
      emptyOutDir: !development,
      // Chromium of the oldest runtime; nothing else ever loads these files.
      target: 'chrome130',
      // The content security policy allows neither inline scripts nor data: URLs.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      minify: !development,
      sourcemap: false,
      reportCompressedSize: false,
      // A desktop window reads from disk; one file more or less is not what makes it slow.
      chunkSizeWarningLimit: 4096,
      // 'use client' is for servers that render; there is none here.
      rolldownOptions: {
        input: pages(),
        checks: { moduleLevelDirective: false },
        output: { ...(development && plainNames), codeSplitting: { groups: [firstFile] } },
      },
    },
  };
}

/** Vite plugin that lists the files that went into the bundles. */
function filesInto(files: string[]): Plugin {
  return {
    name: 'files-into',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') files.push(...output.moduleIds);
      }
    },
  };
}

/** Every page of the folder: the main window and the shopping window's address line. */
function pages(): string[] {
  const folder = path.join(root, 'renderer');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => path.join(folder, name));
}

/** Whether there is a window to build yet. */
export function hasWindow(): boolean {
  return existsSync(path.join(root, 'renderer/index.html'));
}

/**
 * Deletes the files of an earlier build, but not the list of them: a running window takes a change of it for a finished build.
 */
export function clearWindow(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== manifestName) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Writes the list of the files in `folder`: a sorted JSON array of paths with forward slashes. */
export function writeManifest(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => name !== manifestName)
    .sort();
  // In one move, so that whoever watches it never reads half of it.
  const fresh = path.join(folder, `.${manifestName}`);
  writeFileSync(fresh, `${JSON.stringify(files, null, 2)}\n`);
  renameSync(fresh, path.join(folder, manifestName));
}
