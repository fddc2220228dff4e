/**
 * What the window reads only once it is open is kept compressed: it is half of the package's size, and a few milliseconds do not
 * matter there. What the first page needs stays as it is, since its start waits for it.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Smaller files are not worth a second look. */
const worthBytes = 4096;

/** Vite plugin that lists the scripts and styles that no page loads at its start. */
export function laterFilesInto(files: string[]): Plugin {
  return {
    name: 'later-files-into',
    // After Vite's own plugin has written the style sheets.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const first = firstFiles(bundle);
      files.push(...Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name) && !first.has(name)));
    },
  };
}

/** The entry chunks, what they import, and the styles of all of these. */
function firstFiles(bundle: Rollup.OutputBundle): Set<string> {
  const first = new Set<string>();
  const waiting = Object.values(bundle).flatMap((one) =>
    one.type === 'chunk' && one.isEntry ? [one.fileName] : [],
  );
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = bundle[name];
    if (first.has(name) || chunk?.type !== 'chunk') continue;
    first.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) first.add(style);
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
