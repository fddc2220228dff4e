import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/errors.ts';

/** One official DTD on this computer. */
export interface DtdFile {
  /** Such as `1.2.014`. */
  readonly version: string;
  /** File name without its ending: `cXML`, `Fulfill`, `InvoiceDetail`, … */
  readonly module: string;
  readonly file: string;
}

/** Official DTDs in a folder, by version and module. */
export interface DtdLibrary {
  readonly folder: string;
  /** Oldest first. */
  readonly versions: readonly string[];
  /** The modules that a version has, by name. */
  readonly modulesOf: (version: string) => string[];
  /** The module of a version; `cXML` stands in for one that the version does not have, as its documents may be declared there. */
  readonly find: (version: string, module: string) => DtdFile | undefined;
}

const versionPattern = /^\d+(?:\.\d+){2,3}$/;

/**
 * Opens a folder of DTDs: one folder per version (`1.2.071/cXML.dtd`), or the files of one version directly, whose
 * version stands in the DTD itself. An expected failure where it holds none.
 */
export function openDtdLibrary(folder: string): Result<DtdLibrary> {
  let files: DtdFile[];
  try {
    files = filesIn(folder);
  } catch (error) {
    return fail(
      'no-dtd-folder',
      `The folder of DTDs cannot be read: ${String(error)}`,
      'Name a folder that holds the official cXML DTDs.',
    );
  }
  if (files.length === 0) {
    return fail(
      'no-dtd',
      `${folder} holds no cXML DTD.`,
      'It needs files such as 1.2.071/cXML.dtd, or the files of one version directly.',
    );
  }
  const versions = [...new Set(files.map(({ version }) => version))].sort(compareVersions);
  const find = (version: string, module: string) =>
    files.find((one) => one.version === version && one.module === module) ??
    files.find((one) => one.version === version && one.module === 'cXML');
  const modulesOf = (version: string) =>
    files.flatMap((one) => (one.version === version ? [one.module] : [])).sort();
  return ok({ folder, versions, modulesOf, find });
}

function filesIn(folder: string): DtdFile[] {
  const inVersions = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && versionPattern.test(entry.name))
    .flatMap(({ name }) => dtdsIn(join(folder, name)).map((file) => ({ ...file, version: name })));
  if (inVersions.length > 0) return inVersions;
  return dtdsIn(folder).map((file) => ({
    ...file,
    version: versionIn(readFileSync(file.file, 'utf8')) ?? '0',
  }));
}

function dtdsIn(folder: string): Omit<DtdFile, 'version'>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.dtd'))
    .map((name) => ({ module: name.slice(0, -'.dtd'.length), file: join(folder, name) }))
    .filter(({ file }) => existsSync(file));
}

/** The version that a DTD gives itself, in its entity `cxml.version`. */
export function versionIn(dtd: string): string | undefined {
  return /<!ENTITY\s+cxml\.version\s+"([\d.]+)"\s*>/.exec(dtd)?.[1];
}

/** Negative, zero or positive as `a` is older than, the same as or newer than `b`: number by number. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = Number(left[at] ?? 0) - Number(right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
