/**
 * `npm start`: everything that is needed, then the window. Without a display, a rehearsal in the terminal.
 */
import { hasDisplay } from '../display.mjs';
import { runElectron } from '../electron/launch.mjs';
import { say } from '../say.mjs';
import { sayWhichElectron } from '../setup/electron.mjs';
import { setUpWindow } from '../setup/setup.mjs';
import { cli } from './cli.mjs';

/**
 * @param {readonly string[]} args passed on to the application
 * @returns {Promise<number | undefined>} the exit code
 */
export async function start(args) {
  if (!hasDisplay()) {
    say('There is no display here, so the Coupa rehearsal runs in this terminal instead of the window.');
    return cli(['rehearse', '--system', 'coupa']);
  }
  await setUpWindow({ needsXvfb: false });
  sayWhichElectron();
  return runElectron(args);
}
