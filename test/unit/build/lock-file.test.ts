/**
 * The lock file is what the set-up installs from: every package by its content, whichever registry it comes from.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../build/paths.mjs';

/** What the lock file says of a package, as far as it matters here. */
interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages, lockfileVersion } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const locked = Object.entries<Locked>(packages).filter(([name]) => name !== '');

/** What of an entry is not by content from a registry, in words. */
function faultsOf({ version, integrity, resolved, link, inBundle, ...entry }: Locked): string[] {
  const wanted = Object.entries({ ...entry.dependencies, ...entry.optionalDependencies });
  return [
    ...(/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version ?? '') ? [] : [`the version is ${version}`]),
    // 64 bytes in base64.
    ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ? [] : [`the content is ${integrity}`]),
    ...(resolved === undefined ? [] : [`it is fetched from ${resolved}`]),
    ...(link || inBundle ? ['it lies elsewhere'] : []),
    // A range of versions has neither; an address, a folder or a repository has.
    ...wanted
      .filter(([, range]) => /[:/]/.test(range) && !range.startsWith('npm:'))
      .map(([name]) => `it wants ${name} from elsewhere`),
  ];
}

test('names every package by its content and by no registry, repository or folder', () => {
  expect(lockfileVersion).toBe(3);
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.flatMap(([name, entry]) => faultsOf(entry).map((fault) => `${name}: ${fault}`))).toEqual([]);
});

const content = `sha512-${'A'.repeat(86)}==`;
test.each<[Locked, string]>([
  [{ version: '1.0.0' }, 'the content is undefined'],
  [{ version: '1.0.0', integrity: 'sha1-AAAA' }, 'the content is sha1-AAAA'],
  [{ version: 'git+ssh://git@example.com/a.git#1', integrity: content }, 'the version is git+ssh'],
  [{ version: '1.0.0', integrity: content, resolved: 'http://example.com/a.tgz' }, 'it is fetched from http'],
  [{ version: '1.0.0', integrity: content, link: true }, 'it lies elsewhere'],
  [{ version: '1.0.0', integrity: content, dependencies: { b: 'someone/b' } }, 'it wants b from elsewhere'],
  [{ version: '1.0.0', integrity: content, dependencies: { b: 'file:../b' } }, 'it wants b from elsewhere'],
])('would not take %j', (entry, fault) => {
  expect(faultsOf(entry)).toEqual([expect.stringContaining(fault)]);
});

test('has the exact versions of package.json', () => {
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('lets run code at its installation only what package.json names, which says of each whether it may', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name);
  expect(scripted).toEqual(
    Object.keys(own.allowScripts)
      .map((name) => `node_modules/${name}`)
      .sort(),
  );
  expect(own.allowScripts).toEqual({ node: true, esbuild: true, 'electron-winstaller': false });
});
