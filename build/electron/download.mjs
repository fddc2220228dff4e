/**
 * The shipped Electron, fetched by its own package's program.
 */
import path from 'node:path';
import { run } from '../children.mjs';
import { root } from '../paths.mjs';
import { toolNode } from '../setup/dependencies.mjs';

const probeLimit = 8_000;
const downloadLimit = 5 * 60_000;
/** Enough to unpack a copy that an earlier download left in the user's cache. */
const cachedLimit = 15_000;

/**
 * Fetches and unpacks the shipped Electron into its package.
 * @returns {Promise<string | undefined>} why it did not work, or nothing when it did
 */
export async function downloadElectron() {
  const reachable = await isReachable(downloadSite());
  const program = path.join(root, 'node_modules/electron/install.js');
  const outcome = await run(toolNode, [program], {
    capture: true,
    timeout: reachable ? downloadLimit : cachedLimit,
  });
  if (outcome.code === 0) return undefined;
  // Of a stack only the line that says what happened is of use to a person.
  return (
    outcome.stderr
      .split('\n')
      .find((line) => /\S/.test(line))
      ?.trim() ?? 'the download took too long'
  );
}

/**
 * A network that swallows packets keeps a download waiting for minutes; one small request tells sooner.
 * @param {string} site
 * @returns {Promise<boolean>}
 */
async function isReachable(site) {
  // Behind a proxy our own request would not take the way that the download takes.
  if (process.env['ELECTRON_GET_USE_PROXY']) return true;
  try {
    await fetch(site, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeLimit) });
    return true;
  } catch {
    return false;
  }
}

/** @returns {string} where the package's program downloads from */
function downloadSite() {
  return process.env['ELECTRON_MIRROR'] || process.env['npm_config_electron_mirror'] || 'https://github.com';
}
