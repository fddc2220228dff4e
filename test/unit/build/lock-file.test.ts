/**
 * The lock file is what the set-up installs from: every package by its content, whichever registry it comes from.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../build/paths.mjs';

const { packages, lockfileVersion } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const locked = Object.entries<{ version?: string; integrity?: string; resolved?: string }>(packages).filter(
  ([name]) => name !== '',
);

test('names every package by its content and by no registry', () => {
  expect(lockfileVersion).toBe(3);
  expect(locked.length).toBeGreaterThan(100);
  const unfit = locked.filter(
    ([, { integrity, resolved }]) => !/^sha512-/.test(integrity ?? '') || resolved !== undefined,
  );
  expect(unfit.map(([name]) => name)).toEqual([]);
});

test('has the exact versions of package.json', () => {
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});
