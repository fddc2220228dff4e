/**
 * Set-up step: the packages of the lock file, and Node 24 among them for every tool.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from '../children.mjs';
import { root } from '../paths.mjs';
import { exitCode, StopError } from '../say.mjs';
import { nodeOutsideProject, npm } from './npm.mjs';
import { hashFile, readStamp, writeStamp } from './stamps.mjs';

const lockFile = path.join(root, 'package-lock.json');
/** npm's own record of what it installed; gone when node_modules is gone. */
const installedFile = path.join(root, 'node_modules/.package-lock.json');

/** The Node that the tools run on, whatever the machine has. */
export const toolNode = path.join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Installs what the lock file names, when that is not installed already.
 * @param {(text: string) => void} announce called before work that takes time
 * @throws {StopError} when npm fails; its own words have been shown by then
 */
export async function ensureDependencies(announce) {
  const wanted = { lock: hashFile(lockFile), installedAt: installedAt() };
  if (
    wanted.installedAt !== undefined &&
    sameStamp(readStamp('dependencies'), wanted) &&
    existsSync(toolNode)
  )
    return;
  if (!installedMatchesLock()) {
    announce('Dependencies: installing from the lock file (about a minute)');
    await install();
  }
  if (!existsSync(toolNode)) await installToolNode();
  writeStamp('dependencies', { lock: wanted.lock, installedAt: installedAt() });
}

/**
 * Not `npm ci`: that deletes node_modules first, with the Node that may be running this (Windows refuses), and it fails
 * where a registry lacks an optional package for some other system. What it guarantees is checked afterwards instead.
 */
async function install() {
  const { code } = await npm(['install', '--no-save', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new StopError(
      `The dependencies could not be installed (npm ended with ${code}). Check the network and the npm registry setting, then try again.`,
    );
  }
  if (!installedMatchesLock()) {
    throw new StopError(
      'package-lock.json does not fit package.json. Bring it up to date with: npm install',
      exitCode.failed,
    );
  }
}

/** npm may be told to run no install scripts; the one of the `node` package is the only one that the tools cannot do without. */
async function installToolNode() {
  const folder = path.join(root, 'node_modules/node');
  const { code } = await run(nodeOutsideProject(), ['installArchSpecificPackage.js'], {
    cwd: folder,
    stdoutToStderr: true,
  });
  if (code !== 0 || !existsSync(toolNode)) {
    throw new StopError(
      'Node 24 for the build tools could not be installed from the npm registry. Try: npm rebuild node',
    );
  }
}

/** @returns {number | undefined} */
function installedAt() {
  return statSync(installedFile, { throwIfNoEntry: false })?.mtimeMs;
}

/**
 * @param {unknown} stamp
 * @param {Record<string, unknown>} wanted
 * @returns {boolean}
 */
function sameStamp(stamp, wanted) {
  return JSON.stringify(stamp) === JSON.stringify(wanted);
}

/**
 * A developer who has run npm by hand needs no second installation: every package of the lock file is there in its version.
 * Optional packages may be missing, since most of them are for other platforms.
 * @returns {boolean}
 */
function installedMatchesLock() {
  const wanted = packagesOf(lockFile);
  const installed = packagesOf(installedFile);
  return (
    wanted.size > 0 &&
    [...wanted].every(([name, entry]) => {
      const version = installed.get(name)?.version;
      return name === '' || (version === undefined ? entry.optional === true : version === entry.version);
    })
  );
}

/**
 * @param {string} file
 * @returns {Map<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages));
  } catch {
    return new Map();
  }
}
