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

/** The notice of third parties and the bill of materials, made with the bundles. */
export const licences = path.join(out, 'licences');

/** The files of `app` that belong into a package, as JSON; written by the build. */
export const shippedList = path.join(out, 'shipped.json');

/** What packages are made of: the shipped part of `app`, and the icons. */
export const packaging = path.join(out, 'packaging');

/** The packages. */
export const packages = path.join(out, 'package');

/** Electron runtimes that were put together here, because the shipped one could not be downloaded. */
export const runtimes = path.join(out, 'runtime');

/** Reports of the test runners. */
export const reports = path.join(out, 'test');

/** What the set-up has done so far, so that a second start does none of it again. */
export const stampFile = path.join(out, 'setup.json');
