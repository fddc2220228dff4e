/**
 * `npm run dev`: the window, built again and reloaded or started again whenever a source changes.
 */
import path from 'node:path';
import { run } from '../children.mjs';
import { hasDisplay } from '../display.mjs';
import { root } from '../paths.mjs';
import { StopError } from '../say.mjs';
import { toolNode } from '../setup/dependencies.mjs';
import { sayWhichElectron } from '../setup/electron.mjs';
import { setUpWindow } from '../setup/setup.mjs';

/**
 * @param {readonly string[]} args passed on to the application
 * @returns {Promise<number>} the exit code
 */
export async function dev(args) {
  if (!hasDisplay())
    throw new StopError('There is no display here for the window. Set DISPLAY, or use: npm run cli');
  await setUpWindow({ needsXvfb: false, bundles: false });
  sayWhichElectron();
  return (await run(toolNode, [path.join(root, 'build/dev/main.ts'), ...args], { cwd: root })).code;
}
