/**
 * Set-up step, Linux only: the system libraries that Electron is linked with, and a display for tests where there is none.
 */
import { readFileSync, statSync } from 'node:fs';
import { run } from '../children.mjs';
import { messageOf, StopError } from '../say.mjs';
import { findProgram } from './programs.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/** Debian's packages for Electron. On a bare machine the missing ones drag the rest along, so they are asked for together. */
export const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libnotify4',
  'libsecret-1-0',
  'libxtst6',
  // Not linked: Chromium looks for it when it starts, and ends with a trap where it finds none.
  'libgl1',
];

/** Debian's packages for a display in memory. */
const displayPackages = ['xvfb', 'xauth'];

/**
 * Provides the libraries of an executable and, on request, Xvfb.
 * @param {string} executable Electron's
 * @param {boolean} needsXvfb
 * @param {(text: string) => void} announce called before work that takes time
 * @throws {StopError} with the command to run, where we may not or cannot install packages
 */
export async function ensureLibraries(executable, needsXvfb, announce) {
  if (process.platform !== 'linux') return;
  const { size, mtimeMs } = statSync(executable);
  const stamp = `${executable} ${size} ${mtimeMs}`;
  const librariesThere = readStamp('libraries') === stamp;
  const missing = librariesThere ? [] : await missingLibraries(executable);
  const packages = [
    ...(missing.length > 0 ? electronPackages : []),
    ...(needsXvfb && !findProgram('Xvfb') ? displayPackages : []),
  ];
  if (packages.length > 0) {
    await install(packages, missing, announce);
    const still = await missingLibraries(executable);
    if (still.length > 0)
      throw new StopError(`Electron still misses these system libraries: ${still.join(', ')}`);
  }
  if (!librariesThere) writeStamp('libraries', stamp);
}

/**
 * Provides xmllint, the tests' second opinion on documents, where packages may be installed without asking. Elsewhere the tests
 * that need it say that they were skipped.
 * @param {(text: string) => void} announce called before work that takes time
 */
export async function ensureXmllint(announce) {
  if (process.platform !== 'linux' || findProgram('xmllint') || !mayInstall()) return;
  announce('xmllint: installing libxml2-utils with apt-get');
  await aptGet(['update']);
  await aptGet(['install', '-y', '--no-install-recommends', 'libxml2-utils']);
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>}
 */
async function missingLibraries(executable) {
  const outcome = await run('ldd', [executable], { capture: true }).catch((error) => {
    throw new StopError(
      `The system libraries of Electron could not be checked with ldd: ${messageOf(error)}`,
    );
  });
  return parseMissing(outcome.stdout);
}

/**
 * The libraries that `ldd` did not find.
 * @param {string} output what ldd printed
 * @returns {string[]}
 */
export function parseMissing(output) {
  return [...new Set([...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => String(name)))];
}

/**
 * @param {readonly string[]} packages
 * @param {readonly string[]} missing
 * @param {(text: string) => void} announce
 */
async function install(packages, missing, announce) {
  const what =
    missing.length > 0
      ? `Electron misses system libraries (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', …' : ''})`
      : 'Xvfb is missing';
  if (!isDebian() || !findProgram('apt-get')) {
    throw new StopError(
      `${what}. Install the packages that hold them; on Debian they are: ${packages.join(' ')}`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = await namesHere(packages);
    throw new StopError(
      `${what}. Install them with:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    );
  }
  announce(`System libraries: installing ${packages.length} packages with apt-get (about a minute)`);
  await aptGet(['update']);
  await aptGet(['install', '-y', '--no-install-recommends', ...(await namesHere(packages))]);
}

/** @param {readonly string[]} args */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, stdout, stderr } = await run('apt-get', ['-q', ...args], { capture: true, env });
  if (code !== 0) throw new StopError(`apt-get ${args.join(' ')} failed:\n${(stderr || stdout).trim()}`);
}

/**
 * Some libraries were renamed when their time type grew to 64 bits; which name a system uses is asked of the system.
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>}
 */
async function namesHere(packages) {
  const candidates = packages.flatMap((name) => [name, `${name}t64`]);
  const { stdout } = await run('apt-cache', ['policy', ...candidates], { capture: true });
  return chooseNames(packages, stdout);
}

/**
 * Chooses between each package's old and new name.
 * @param {readonly string[]} packages the old names
 * @param {string} policy what `apt-cache policy` printed about the old and the new names
 * @returns {string[]}
 */
export function chooseNames(packages, policy) {
  const known = new Set(
    [...policy.matchAll(/^(\S+):\n\s+\S+: .*\n\s+\S+: (.*)$/gm)]
      .filter(([, , candidate]) => candidate !== '(none)')
      .map(([, name]) => name),
  );
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

/** @returns {boolean} whether apt-get works here without a password */
function mayInstall() {
  return isDebian() && findProgram('apt-get') !== undefined && process.getuid?.() === 0;
}

/** @returns {boolean} whether this is Debian, Ubuntu or one of their kind */
function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
