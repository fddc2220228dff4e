/**
 * Finding and running npm, on whatever machine this is.
 */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { run } from '../children.mjs';
import { root } from '../paths.mjs';

const windows = process.platform === 'win32';

/**
 * Runs npm in the project's folder (or in `cwd`). Its errors are always shown, although `.npmrc` silences it for the sake of
 * programs whose stdout is data.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, capture?: boolean, timeout?: number }} [options]
 */
export function npm(args, options = {}) {
  const all = [...args, '--loglevel=error'];
  const own = { cwd: options.cwd ?? root, stdoutToStderr: true, ...options };
  const cli = npmCli();
  if (cli) return run(nodeOutsideProject(), [cli, ...all], own);
  // A .cmd file is a script of the Windows shell and starts no other way.
  return windows
    ? run(process.env['ComSpec'] ?? 'cmd.exe', ['/d', '/s', '/c', 'npm.cmd', ...all], own)
    : run('npm', all, own);
}

/**
 * npm's own JavaScript file: the one that started us, or the one beside Node.
 * @returns {string | undefined}
 */
function npmCli() {
  const started = process.env['npm_execpath'];
  if (started && /npm-cli\.[cm]?js$/.test(started) && existsSync(started)) return started;
  const folder = path.dirname(nodeOutsideProject());
  return [
    path.join(folder, 'node_modules/npm/bin/npm-cli.js'),
    path.join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find(existsSync);
}

/**
 * The machine's own Node. Inside an npm script `node` is the one in node_modules, which an install deletes while it runs.
 * @returns {string}
 */
export function nodeOutsideProject() {
  if (!isInsideProject(process.execPath)) return process.execPath;
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, windows ? 'node.exe' : 'node');
    if (folder && existsSync(candidate) && !isInsideProject(realpathSync(candidate))) return candidate;
  }
  return process.execPath;
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function isInsideProject(file) {
  return path.resolve(file).startsWith(path.join(root, 'node_modules') + path.sep);
}
