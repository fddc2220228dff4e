import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { knownDtds } from './known-dtds.ts';
import { versionIn } from './library.ts';

/** Larger than any official DTD, which have up to half a megabyte. */
const maxDtdBytes = 4 * 1024 * 1024;
const maxZipBytes = 64 * 1024 * 1024;
const maxFiles = 200;

/** A DTD that is to be installed. */
interface Candidate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface InstalledDtd {
  readonly version: string;
  readonly module: string;
  /** Whether the bytes are those of cxml.org as this program knows them; false for a version that it does not know. */
  readonly official: boolean;
}

/** Installs the DTDs of a folder, or of its version folders, into `target`. */
export function installFromFolder(source: string, target: string): Result<InstalledDtd[]> {
  const candidates: Candidate[] = [];
  try {
    for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.dtd')) continue;
      const file = join(entry.parentPath, entry.name);
      if (statSync(file).size > maxDtdBytes) return tooLarge(entry.name);
      candidates.push({ name: entry.name, bytes: readFileSync(file) });
      if (candidates.length > maxFiles)
        return fail(
          'too-many-dtds',
          `The folder holds more than ${maxFiles} DTDs.`,
          'Choose the folder that holds the cXML DTDs only.',
        );
    }
  } catch (error) {
    return fail('cannot-read', `The folder cannot be read: ${String(error)}`, 'Choose another folder.');
  }
  return install(candidates, target);
}

/** Installs the DTDs in a zip archive into `target`. Names in the archive are never used as paths. */
export function installFromZip(file: string, target: string): Result<InstalledDtd[]> {
  let candidates: Candidate[];
  let tooBig: string | undefined;
  try {
    if (statSync(file).size > maxZipBytes)
      return fail(
        'too-large',
        'The archive is larger than 64 MB.',
        'Choose the archive that cxml.org offers.',
      );
    let count = 0;
    const files = unzipSync(readFileSync(file), {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.dtd')) return false;
        if (originalSize > maxDtdBytes) tooBig = name;
        count += 1;
        return originalSize <= maxDtdBytes && count <= maxFiles;
      },
    });
    candidates = Object.entries(files).map(([name, bytes]) => ({
      name: basename(name.replaceAll('\\', '/')),
      bytes,
    }));
  } catch (error) {
    return fail(
      'not-a-zip',
      `The archive cannot be read: ${String(error)}`,
      'Choose a zip archive with the official cXML DTDs.',
    );
  }
  return tooBig === undefined ? install(candidates, target) : tooLarge(tooBig);
}

/**
 * Downloads the modules of a known version from cxml.org, one after the other, and installs them where every checksum
 * is the known one. `progress` hears how many are there.
 */
export async function downloadDtds(
  version: string,
  target: string,
  options: {
    readonly fetch: (
      url: string,
      signal: AbortSignal,
    ) => Promise<{
      readonly ok: boolean;
      readonly status: number;
      readonly bytes: () => Promise<Uint8Array>;
    }>;
    readonly signal: AbortSignal;
    readonly progress: (done: number, of: number) => void;
    readonly site?: string;
  },
): Promise<Result<InstalledDtd[]>> {
  const modules = Object.keys(knownDtds[version] ?? {});
  if (modules.length === 0)
    return fail(
      'unknown-version',
      `This program knows no checksums for cXML ${version}.`,
      'Install it from a folder or a zip archive.',
    );
  const candidates: Candidate[] = [];
  for (const module of modules) {
    options.progress(candidates.length, modules.length);
    const url = `${options.site ?? 'https://xml.cxml.org'}/schemas/cXML/${version}/${module}.dtd`;
    try {
      const answer = await options.fetch(url, options.signal);
      if (!answer.ok)
        return fail(
          'download-failed',
          `${url} answered with HTTP status ${answer.status}.`,
          'Try again later, or install from a folder or a zip archive.',
        );
      candidates.push({ name: `${module}.dtd`, bytes: await answer.bytes() });
    } catch (error) {
      if (options.signal.aborted)
        return fail('cancelled', 'The download was cancelled.', 'Start it again when you like.');
      return fail(
        'download-failed',
        `${url} could not be reached: ${String(error)}`,
        'Check the network and the proxy, or install from a folder or a zip archive.',
      );
    }
  }
  return install(candidates, target);
}

/** Checks every candidate before the first is written: either all are installed or none. */
function install(candidates: readonly Candidate[], target: string): Result<InstalledDtd[]> {
  const accepted: (InstalledDtd & { readonly bytes: Uint8Array })[] = [];
  for (const { name, bytes } of candidates) {
    const version = versionIn(new TextDecoder('latin1').decode(bytes));
    const module = /^([A-Za-z]{1,40})\.dtd$/.exec(name)?.[1];
    if (version === undefined || module === undefined) continue;
    const expected = knownDtds[version]?.[module];
    const official = expected === createHash('sha256').update(bytes).digest('hex');
    if (expected !== undefined && !official) {
      return fail(
        'wrong-checksum',
        `${name} says that it is cXML ${version} and is not what cxml.org publishes. Nothing was installed.`,
        'Fetch the DTDs from cxml.org anew.',
      );
    }
    accepted.push({ version, module, official, bytes });
  }
  if (accepted.length === 0)
    return fail(
      'no-dtd',
      'There is no cXML DTD in it.',
      'Choose a folder or a zip archive with files such as cXML.dtd.',
    );
  try {
    for (const { version, module, bytes } of accepted)
      writeDtd(join(target, version), `${module}.dtd`, bytes);
  } catch (error) {
    return fail(
      'cannot-write',
      `The DTDs cannot be written: ${String(error)}`,
      'Look at the free space and the permissions of the data folder.',
    );
  }
  return ok(accepted.map(({ version, module, official }) => ({ version, module, official })));
}

/** Under a name of its own first, so that a DTD is there whole or not at all. */
function writeDtd(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const work = join(folder, `.${name}.${process.pid}`);
  try {
    writeFileSync(work, bytes);
    renameSync(work, join(folder, name));
  } finally {
    rmSync(work, { force: true });
  }
}

function tooLarge(name: string): Result<never> {
  return fail('too-large', `${name} is larger than any cXML DTD.`, 'Choose the official cXML DTDs.');
}
