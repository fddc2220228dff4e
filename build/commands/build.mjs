/**
 * `npm run build`: all bundles into `out/app`.
 */
import path from 'node:path';
import { app, root } from '../paths.mjs';
import { duration, say } from '../say.mjs';
import { buildBundles } from '../setup/bundles.mjs';
import { setUpTools } from '../setup/setup.mjs';

/** @returns {Promise<number>} the exit code */
export async function build() {
  await setUpTools();
  const started = performance.now();
  await buildBundles();
  say(`Built ${path.relative(root, app)} in ${duration(performance.now() - started)}`);
  return 0;
}
