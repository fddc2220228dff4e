import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/paths.mjs';

/** Official DTDs and other people's documents lie beside the project where they are at hand; the project holds none. */
const material = path.join(root, '..', 'shared', 'cxml');

/** Sample documents that the DTD calls valid or not; undefined where the material is not at hand. */
export function samples(verdict: 'valid' | 'invalid'): { name: string; file: string }[] | undefined {
  const folder = path.join(material, 'samples', verdict);
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).map((name) => ({ name, file: path.join(folder, name) }));
}

export const noMaterial = 'the cXML material (../shared/cxml) is not at hand';

/** Why the official DTDs cannot judge here; undefined where they can. */
export function whyNoDtd(): string | undefined {
  if (process.platform === 'win32') return 'the DTD judge is a shell script';
  if (!existsSync(path.join(material, 'judge.sh'))) return noMaterial;
  return spawnSync('xmllint', ['--version']).error ? 'xmllint (libxml2-utils) is not installed' : undefined;
}

/** The official DTD's word on files: what it said about those that are not valid. Without a version, the newest. */
export function invalidByDtd(files: readonly string[], version?: string): string[] {
  const result = spawnSync(
    'bash',
    [path.join(material, 'judge.sh'), ...(version ? ['-v', version] : []), ...files],
    { encoding: 'utf8' },
  );
  const lines = result.stdout.split('\n').filter((line) => line !== '');
  if (lines.length !== files.length) throw new Error(`The DTD judge did not judge: ${result.stderr}`);
  return lines.filter((line) => !line.startsWith('valid '));
}

/** The folder of official DTDs; undefined where the material is not at hand. */
export function dtdFolder(): string | undefined {
  const folder = path.join(material, 'dtd');
  return existsSync(folder) ? folder : undefined;
}
