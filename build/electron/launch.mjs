/**
 * Starting Electron as a person would: on the machine's display, until the last window is closed.
 */
import { spawn } from 'node:child_process';
import { passSignalsTo } from '../children.mjs';
import { say } from '../say.mjs';
import { electronCommand } from './command.mjs';

/**
 * Starts Electron with the application.
 * @param {readonly string[]} args for the application
 * @param {NodeJS.ProcessEnv} env
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnElectron(args, env) {
  const { executable, args: own } = electronCommand();
  return spawn(executable, [...own, ...rootArguments(), ...args], { stdio: 'inherit', env: cleaned(env) });
}

/**
 * Starts Electron and waits for its end.
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runElectron(args) {
  const child = spawnElectron(args, process.env);
  const release = passSignalsTo(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      release();
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}

/**
 * Chromium refuses to run its sandbox for root, which is who a container runs as. Nobody else ever runs without it.
 * @returns {string[]}
 */
function rootArguments() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('Running as root: the Chromium sandbox is off (--no-sandbox). Use an ordinary user for it to be on.');
  return ['--no-sandbox'];
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} without what would turn Electron into plain Node
 */
function cleaned(env) {
  const { ELECTRON_RUN_AS_NODE: _ignored, ...rest } = env;
  return rest;
}
