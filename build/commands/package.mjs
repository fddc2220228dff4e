/**
 * `npm run package`: the program as people install it, for the system it is made on.
 */
import path from 'node:path';
import { run } from '../children.mjs';
import { root } from '../paths.mjs';
import { toolNode } from '../setup/dependencies.mjs';
import { sayWhichElectron } from '../setup/electron.mjs';
import { setUpWindow } from '../setup/setup.mjs';

/**
 * @param {readonly string[]} args for electron-builder, instead of what this system is made for
 * @returns {Promise<number>} the exit code
 */
export async function makePackage(args) {
  await setUpWindow({ needsXvfb: false });
  sayWhichElectron();
  return (await run(toolNode, [path.join(root, 'build/package/main.ts'), ...args], { cwd: root })).code;
}
