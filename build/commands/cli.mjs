/**
 * `npm run cli -- COMMAND`: the program without a window. It runs in this process, so that signals and exit codes are its own.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from '../paths.mjs';
import { setUpCommandLine } from '../setup/setup.mjs';

/**
 * Loads the command line, which decides about the exit code itself.
 * @param {readonly string[]} args
 * @returns {Promise<undefined>}
 */
export async function cli(args) {
  await setUpCommandLine();
  const file = path.join(app, 'cli.js');
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
  return undefined;
}
