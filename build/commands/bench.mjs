/**
 * `npm run bench`: measurements, one JSON line each on stdout. `npm run bench -- NAME` takes only those with NAME in their name.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from '../children.mjs';
import { hasDisplay, openDisplay } from '../display.mjs';
import { root } from '../paths.mjs';
import { exitCode, say } from '../say.mjs';
import { toolNode } from '../setup/dependencies.mjs';
import { sayWhichElectron } from '../setup/electron.mjs';
import { setUpWindow } from '../setup/setup.mjs';

const folder = path.join(root, 'test/bench');

/**
 * Runs every file of `test/bench` by itself, so that none measures what another left in memory.
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function bench(args) {
  await setUpWindow({ needsXvfb: !hasDisplay() });
  sayWhichElectron();
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.bench.ts') && args.every((arg) => name.includes(arg)),
  );
  const display = await openDisplay();
  let failures = 0;
  try {
    for (const file of files.sort()) {
      const { code } = await run(toolNode, [path.join(folder, file)], { cwd: root, env: display.env });
      if (code === 0) continue;
      failures += 1;
      say(`${file} ended with ${code}`);
    }
  } finally {
    await display.close();
  }
  if (files.length === 0) say('There is no measurement of that name.');
  return failures > 0 || files.length === 0 ? exitCode.failed : 0;
}
