/**
 * Set-up step: the bundles in `out/app`, made again when a file they are made of has changed.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../children.mjs';
import { app, root } from '../paths.mjs';
import { exitCode, StopError } from '../say.mjs';
import { toolNode } from './dependencies.mjs';
import { fingerprint, readStamp, writeStamp } from './stamps.mjs';

/** Whatever the bundles are made of or by. */
const inputs = ['electron', 'renderer', 'shared', 'build/bundle', 'package.json', 'package-lock.json'];

/**
 * Builds the bundles when they are older than their sources.
 * @param {(text: string) => void} announce called before work that takes time
 * @throws {StopError} with exit code 1 when the sources do not build
 */
export async function ensureBundles(announce) {
  if (readStamp('bundles') === fingerprint(root, inputs) && existsSync(path.join(app, 'package.json')))
    return;
  announce('Build: bundling the application (about 10 seconds)');
  await buildBundles();
}

/**
 * Builds the bundles, whatever there is already.
 * @throws {StopError} with exit code 1 when the sources do not build
 */
export async function buildBundles() {
  // Taken before the build: a file saved while it runs must lead to another build, not be taken for built.
  const before = fingerprint(root, inputs);
  const { code } = await run(toolNode, [path.join(root, 'build/bundle/main.ts')], {
    cwd: root,
    stdoutToStderr: true,
  });
  if (code !== 0) throw new StopError('The build failed; the reasons are above.', exitCode.failed);
  writeStamp('bundles', before);
}
