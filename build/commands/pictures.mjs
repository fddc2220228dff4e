/**
 * `npm run pictures`: every page as a picture, light and dark, to look at; and those that the README shows.
 */
import path from 'node:path';
import { run } from '../children.mjs';
import { hasDisplay, openDisplay } from '../display.mjs';
import { root } from '../paths.mjs';
import { toolNode } from '../setup/dependencies.mjs';
import { setUpWindow } from '../setup/setup.mjs';

/** @returns {Promise<number>} the exit code */
export async function pictures() {
  await setUpWindow({ needsXvfb: !hasDisplay() });
  const display = await openDisplay();
  try {
    const { code } = await run(toolNode, [path.join(root, 'test/pictures/main.ts')], {
      cwd: root,
      env: display.env,
    });
    return code ?? 1;
  } finally {
    await display.close();
  }
}
