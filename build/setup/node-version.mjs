/**
 * Set-up step: is the Node that started us new enough?
 */
import { StopError } from '../say.mjs';

/** The oldest Node that can do the set-up; the tools then run on the one among the dependencies. */
const oldest = '20.19.0';

/**
 * @param {string} version as in `process.versions.node`
 * @throws {StopError} when it is older than the oldest that works
 */
export function checkNodeVersion(version) {
  if (compare(version, oldest) < 0) {
    throw new StopError(
      `Node ${oldest} or newer is needed, this is ${version}. Install a current Node and try again.`,
    );
  }
}

/**
 * @param {string} left
 * @param {string} right
 * @returns {number} below zero when `left` is the older one
 */
function compare(left, right) {
  const rights = right.split('.').map(Number);
  const differences = left.split('.').map((part, index) => Number.parseInt(part, 10) - (rights[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
