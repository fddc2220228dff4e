/**
 * `npm run docs`: renews the pages of `docs/` that are made from the program's data.
 */
import path from 'node:path';
import { run } from '../children.mjs';
import { root } from '../paths.mjs';
import { toolNode } from '../setup/dependencies.mjs';
import { setUpTools } from '../setup/setup.mjs';

/** @returns {Promise<number>} the exit code */
export async function docs() {
  await setUpTools();
  const { code } = await run(toolNode, [path.join(root, 'build/docs/main.ts')], { cwd: root });
  return code ?? 1;
}
