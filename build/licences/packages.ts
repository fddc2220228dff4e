/**
 * The packages that a bundle holds code of: found from the files that the bundlers read, not from what happens to be installed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';

/** A package of which something is shipped. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As an SPDX identifier or expression; `NOASSERTION` where the package names none. */
  readonly license: string;
  /** As the lock file has it: `sha512-…` in base64. Absent where it has none. */
  readonly integrity: string | undefined;
  /** Texts of its licence and notice files, in the order of their names. */
  readonly texts: readonly string[];
}

const textNames = /^(licen[cs]e|copying|notice|ofl|third[-_]party)([-_.].*)?$/i;

/**
 * The packages that the files belong to, sorted by name and version, each once.
 * @param files paths relative to the project or absolute; what is in no package is left out
 */
export function packagesOf(files: readonly string[]): ShippedPackage[] {
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  const lock = lockedPackages();
  return [...folders]
    .map((folder) => describe(folder, lock))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .filter((found, index, all) => index === 0 || keyOf(found) !== keyOf(all[index - 1] ?? found));
}

function keyOf({ name, version }: ShippedPackage): string {
  return `${name} ${version}`;
}

/** The folder of the package that a file is in, relative to the project: the innermost node_modules counts. */
export function packageFolder(file: string): string | undefined {
  const parts = path.relative(root, path.resolve(root, withoutQuery(file))).split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  const scoped = parts[at + 1]?.startsWith('@') ?? false;
  const end = at + (scoped ? 3 : 2);
  return at < 0 || parts.length <= end ? undefined : parts.slice(0, end).join('/');
}

/** Bundlers put a NUL in front of files that they made up, and queries behind those that they changed. */
function withoutQuery(file: string): string {
  return file.replace(/^\0/, '').replace(/\?.*$/, '');
}

function describe(folder: string, lock: ReadonlyMap<string, string>): ShippedPackage {
  const full = path.join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(path.join(full, 'package.json'), 'utf8'));
  return {
    name: String(name),
    version: String(version),
    license: typeof license === 'string' ? license : 'NOASSERTION',
    integrity: lock.get(folder),
    texts: readdirSync(full)
      .filter((file) => textNames.test(file))
      .sort()
      .map((file) => readFileSync(path.join(full, file), 'utf8').replaceAll('\r\n', '\n').trim()),
  };
}

function lockedPackages(): Map<string, string> {
  const file = path.join(root, 'package-lock.json');
  if (!existsSync(file)) return new Map();
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries<{ integrity?: string }>(packages).flatMap(([folder, { integrity }]) =>
      integrity === undefined ? [] : [[folder, integrity] as const],
    ),
  );
}
