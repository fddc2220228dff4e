/**
 * Where things are. Every other file of `build/` takes its folders from here, so that none of them counts `..` itself.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Everything that is made, and may be deleted at any time. */
export const out = path.join(root, 'out');

/** The application as Electron loads it: bundles, the window's files and a small package.json. */
export const app = path.join(out, 'app');

/** Electron runtimes that were put together here, because the shipped one could not be downloaded. */
export const runtimes = path.join(out, 'runtime');

/** Reports of the test runners. */
export const reports = path.join(out, 'test');

/** What the set-up has done so far, so that a second start does none of it again. */
export const stampFile = path.join(out, 'setup.json');
