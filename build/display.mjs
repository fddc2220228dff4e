/**
 * Displays: whether there is one, and one in memory for tests where there is none.
 */
import { spawn } from 'node:child_process';
import { StopError } from './say.mjs';

/**
 * Whether a window can be shown. Only Linux can be without a display in a session that runs programs.
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean}
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env the environment for programs that show windows on it
 * @property {() => Promise<void>} close
 */

/**
 * The machine's display, or else a new one in memory.
 * @returns {Promise<Display>}
 * @throws {StopError} when Xvfb does not start
 */
export async function openDisplay() {
  return hasDisplay() ? { env: process.env, close: async () => {} } : startXvfb();
}

/** @returns {Promise<Display>} */
async function startXvfb() {
  // Xvfb takes the first free number and tells it on the descriptor; a number chosen here could be taken meanwhile.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset', '-ac'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  /** @type {Promise<string>} */
  const number = new Promise((resolve, reject) => {
    let told = '';
    child.stdio[3]?.on('data', (bytes) => {
      told += bytes;
      if (told.includes('\n')) resolve(told.trim());
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`it ended with ${code}`)));
  });
  // Our end, however it comes, must not leave a display behind.
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  try {
    return {
      env: { ...process.env, DISPLAY: `:${await number}` },
      async close() {
        process.off('exit', stop);
        stop();
        await ended;
      },
    };
  } catch (error) {
    throw new StopError(
      `Xvfb did not start: ${error instanceof Error ? error.message : error}\n${complaints.trim()}`,
    );
  }
}
