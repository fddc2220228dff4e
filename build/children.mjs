/**
 * Child processes: started without a shell, so that paths with spaces and arguments with quotes arrive as they are.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 128 + signal number when a signal ended it, as shells report it
 * @property {string} stdout what it printed, when `capture` was asked for
 * @property {string} stderr
 */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment, not additions
 * @property {boolean} [capture] keep the output instead of showing it
 * @property {number} [timeout] milliseconds after which the child is killed
 * @property {boolean} [stdoutToStderr] show the child's stdout on our stderr
 */

/**
 * Runs a program to its end. A program that cannot be started rejects; one that fails resolves with its exit code.
 * A signal to us ends the child first and then us, with the exit code that shells give it.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(executable, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeout,
      killSignal: 'SIGKILL',
      stdio: options.capture
        ? ['ignore', 'pipe', 'pipe']
        : ['inherit', options.stdoutToStderr ? 2 : 'inherit', 'inherit'],
      windowsHide: true,
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    /** @type {NodeJS.Signals | undefined} */
    let received;
    const release = passSignalsTo(child, (signal) => {
      received = signal;
    });
    child.on('error', (error) => {
      release();
      reject(error);
    });
    child.on('close', (code, signal) => {
      release();
      // Whoever stopped this step did not mean the next one to begin.
      if (received) process.exit(128 + constants.signals[received]);
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), stdout, stderr });
    });
  });
}

/**
 * While a child runs, a signal to us is a signal to it: the child decides how to end, and we end after it.
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: NodeJS.Signals) => void} [onSignal]
 * @returns {() => void} stops passing signals on
 */
export function passSignalsTo(child, onSignal = () => {}) {
  const onTerminate = () => {
    onSignal('SIGTERM');
    child.kill('SIGTERM');
  };
  // Ctrl+C reaches the whole terminal group, the child included; a second one from us would make it hurry.
  const onInterrupt = () => {
    onSignal('SIGINT');
    if (!process.stdin.isTTY) child.kill('SIGINT');
  };
  process.on('SIGTERM', onTerminate);
  process.on('SIGINT', onInterrupt);
  return () => {
    process.off('SIGTERM', onTerminate);
    process.off('SIGINT', onInterrupt);
  };
}
