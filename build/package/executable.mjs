/**
 * Where the executable of a packaged program is.
 */
import path from 'node:path';

/**
 * @param {string} folder the packaged program's
 * @param {string} platform as Node and Electron name it
 * @param {string} name without an ending
 * @returns {string}
 */
export function executableOf(folder, platform, name) {
  if (platform === 'darwin' || platform === 'mas') return path.join(folder, `${name}.app`);
  return path.join(folder, platform === 'win32' ? `${name}.exe` : name);
}
