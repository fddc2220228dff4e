/**
 * Which Electron there is to run, and how it is started.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { app, root, runtimes } from '../paths.mjs';
import { StopError } from '../say.mjs';

/**
 * @typedef {object} ElectronCommand
 * @property {string} executable
 * @property {string[]} args what comes before all other arguments: the application, where the runtime must be told
 * @property {string} version
 * @property {boolean} isFallback whether it is not the version that the project ships
 */

/** The runtime that was put together here, in place of the shipped one. */
export const fallbackFolder = path.join(runtimes, 'electron');

const packageFolder = path.join(root, 'node_modules/electron');

/**
 * The version of Electron that the project ships.
 * @returns {string}
 */
export function shippedVersion() {
  return JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
}

/**
 * What `WORKBENCH_ELECTRON` asks for: `download`, `fallback`, or the path of an Electron executable.
 * @returns {string | undefined}
 */
export function wantedElectron() {
  return process.env['WORKBENCH_ELECTRON'] || undefined;
}

/**
 * Finds the Electron to run: the one asked for, else the shipped one, else the one put together here.
 * @returns {ElectronCommand | undefined} nothing when the set-up has not provided one yet
 * @throws {StopError} when the environment names an executable that is not there
 */
export function findElectron() {
  const wanted = wantedElectron();
  if (wanted !== undefined && wanted !== 'download' && wanted !== 'fallback') {
    if (!existsSync(wanted))
      throw new StopError(`WORKBENCH_ELECTRON names a program that is not there: ${wanted}`);
    return describe(path.resolve(wanted), path.dirname(path.resolve(wanted)));
  }
  return (
    (wanted === 'fallback' ? undefined : downloaded()) ?? (wanted === 'download' ? undefined : fallback())
  );
}

/**
 * The Electron to run.
 * @returns {ElectronCommand}
 * @throws {StopError} when the set-up has not provided one
 */
export function electronCommand() {
  const found = findElectron();
  if (!found) throw new StopError('There is no Electron yet. Run: npm start');
  return found;
}

/** @returns {ElectronCommand | undefined} */
function downloaded() {
  const dist = path.join(packageFolder, 'dist');
  const inside = readOrUndefined(path.join(packageFolder, 'path.txt'));
  const version = readOrUndefined(path.join(dist, 'version'))?.replace(/^v/, '');
  if (inside === undefined || version !== shippedVersion() || !existsSync(path.join(dist, inside)))
    return undefined;
  return { executable: path.join(dist, inside), args: [app], version, isFallback: false };
}

/** @returns {ElectronCommand | undefined} */
function fallback() {
  const executable = path.join(fallbackFolder, 'electron');
  return existsSync(executable) ? describe(executable, fallbackFolder) : undefined;
}

/**
 * @param {string} executable
 * @param {string} folder
 * @returns {ElectronCommand}
 */
function describe(executable, folder) {
  const version = readOrUndefined(path.join(folder, 'version'))?.replace(/^v/, '') ?? 'of unknown version';
  // A runtime without this file knows no application argument: it opens `resources/app`.
  const takesPath = existsSync(path.join(folder, 'resources/default_app.asar'));
  return { executable, args: takesPath ? [app] : [], version, isFallback: version !== shippedVersion() };
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function readOrUndefined(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
