/**
 * `npm run package`: the application as a folder that needs nothing else, for the system it is made on.
 */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { electronCommand, fallbackFolder } from '../electron/command.mjs';
import { runtimes } from '../paths.mjs';
import { sayWhichElectron } from '../setup/electron.mjs';
import { setUpWindow } from '../setup/setup.mjs';
import { runTool } from '../tools.mjs';

/**
 * @param {readonly string[]} args for electron-builder, instead of "a folder for this system"
 * @returns {Promise<number>} the exit code
 */
export async function makePackage(args) {
  await setUpWindow({ needsXvfb: false });
  sayWhichElectron();
  const { isFallback, version } = electronCommand();
  const wanted = [
    '--config',
    'electron-builder.yml',
    '--publish',
    'never',
    ...(args.length > 0 ? args : ['--dir']),
  ];
  if (!isFallback) return (await runTool('electron-builder', wanted)).code;

  const plain = path.join(runtimes, `.package-${process.pid}`);
  try {
    // Without the link to our bundles: what is packaged brings its own.
    const link = path.join(fallbackFolder, 'resources/app');
    cpSync(fallbackFolder, plain, { recursive: true, filter: (source) => source !== link });
    return (
      await runTool('electron-builder', [
        ...wanted,
        `-c.electronDist=${plain}`,
        `-c.electronVersion=${version}`,
      ])
    ).code;
  } finally {
    rmSync(plain, { recursive: true, force: true });
  }
}
