/**
 * Stamps: what a set-up step was done for. A step compares the stamp with the machine as it is and does nothing when they agree.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stampFile } from '../paths.mjs';

/**
 * Reads one stamp. A file that is absent or damaged counts as no stamp: the step is simply done again.
 * @param {string} name
 * @param {string} [file]
 * @returns {unknown}
 */
export function readStamp(name, file = stampFile) {
  return readAll(file)[name];
}

/**
 * Writes one stamp and leaves the others. The file is replaced in one move: an interrupted write must not lose every stamp.
 * @param {string} name
 * @param {unknown} value anything JSON can hold
 * @param {string} [file]
 */
export function writeStamp(name, value, file = stampFile) {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify({ ...readAll(file), [name]: value }, null, 2)}\n`);
  renameSync(temporary, file);
}

/**
 * @param {string} file
 * @returns {Record<string, unknown>}
 */
function readAll(file) {
  try {
    const parsed = JSON.parse(readFileSync(file, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

/**
 * The SHA-256 of a file's bytes, or undefined when there is no such file.
 * @param {string} file
 * @returns {string | undefined}
 */
export function hashFile(file) {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}

/**
 * A fingerprint of files and folders by path, size and time of change: quick enough for every start, and a false alarm costs
 * only one build. Paths that do not exist count as absent, not as an error.
 * @param {string} base paths are taken and recorded relative to this folder
 * @param {readonly string[]} paths files or folders
 * @returns {string}
 */
export function fingerprint(base, paths) {
  const hash = createHash('sha256');
  for (const name of paths) addToFingerprint(hash, base, name);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} base
 * @param {string} name
 */
function addToFingerprint(hash, base, name) {
  const full = path.join(base, name);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    for (const entry of readdirSync(full).sort()) addToFingerprint(hash, base, `${name}/${entry}`);
    return;
  }
  hash.update(`${name}\0${stat.size}\0${stat.mtimeMs}\n`);
}
