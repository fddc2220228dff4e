/**
 * How the programs in `build/` talk to a person: progress and problems on stderr, so that stdout stays the program's own.
 */

/** Exit codes of every command: 1 the work failed, 2 wrong usage, 3 could not run on this machine. */
export const exitCode = { failed: 1, usage: 2, cannotRun: 3 };

/** A failure that was foreseen: its message is all a person needs, a stack would only hide it. */
export class StopError extends Error {
  /**
   * @param {string} message what is wrong and what to do about it
   * @param {number} [code] the exit code, by default 3: this machine cannot run it
   */
  constructor(message, code = exitCode.cannotRun) {
    super(message);
    this.name = 'StopError';
    this.code = code;
  }
}

/**
 * Prints one line on stderr.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Tells how far a set-up of several steps is. A step that has nothing to do says nothing, so that a second start is silent.
 * @param {number} total how many steps there are
 */
export function progressOf(total) {
  return {
    /**
     * @param {number} step counted from one
     * @param {string} text what is being done, and how long it takes when that is more than a moment
     */
    step(step, text) {
      say(`[${step}/${total}] ${text}`);
    },
  };
}

/**
 * A duration as a person reads it.
 * @param {number} milliseconds
 * @returns {string}
 */
export function duration(milliseconds) {
  return milliseconds < 60_000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}

/**
 * The text of whatever was thrown.
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
