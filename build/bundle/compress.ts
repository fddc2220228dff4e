/**
 * Styles, and the scripts that the window reads only once it is open, are kept compressed: they are half of the package's size.
 * The scripts of the first page stay as they are, since its start waits for them; its styles take a few milliseconds meanwhile.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Smaller files are not worth a second look. */
const worthBytes = 4096;

/** Vite plugin that lists the styles, and the scripts that no page loads at its start. */
export function laterFilesInto(files: string[]): Plugin {
  return {
    name: 'later-files-into',
    // After Vite's own plugin has made the style sheets.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const first = firstScripts(bundle);
      files.push(...Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name) && !first.has(name)));
    },
  };
}

/** The entry chunks and what they import. */
function firstScripts(bundle: Rollup.OutputBundle): Set<string> {
  const first = new Set<string>();
  const waiting = Object.values(bundle).flatMap((one) =>
    one.type === 'chunk' && one.isEntry ? [one.fileName] : [],
  );
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = bundle[name];
    if (first.has(name) || chunk?.type !== 'chunk') continue;
    first.add(name);
    waiting.push(...chunk.imports);
  }
  return first;
}

/** Puts `NAME.br` in the place of each file that is worth it. */
export function compress(folder: string, files: readonly string[]): void {
  for (const name of files) {
    const full = path.join(folder, name);
    const bytes = readFileSync(full);
    if (bytes.length < worthBytes) continue;
    writeFileSync(`${full}.br`, brotliCompressSync(bytes));
    rmSync(full);
  }
}
