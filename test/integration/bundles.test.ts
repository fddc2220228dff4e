/**
 * What the build makes: the preload, what belongs into a package, and what is said of the code of others.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packagesOf } from '../../build/licences/packages.ts';
import { budget, notAllowed } from '../../build/package/contents.ts';
import { app, licences, root, shippedList } from '../../build/paths.mjs';

const shipped: string[] = JSON.parse(readFileSync(shippedList, 'utf8'));
const textOf = (name: string) => {
  const bytes = readFileSync(path.join(app, name));
  return (name.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8');
};

describe('the preload', () => {
  const preload = textOf('preload.cjs');

  it('is one file that requires electron and nothing else', () => {
    const required = [...preload.matchAll(/\brequire\(([^)]*)\)/g)].map(([, what]) => what);
    expect(new Set(required)).toEqual(new Set(['"electron"']));
    expect(preload).not.toMatch(/\bimport\s*\(|\bimport\s+[\w{*"']/);
    expect(preload.length).toBeLessThan(20_000);
  });

  it('exposes one name and reaches for nothing of Node', () => {
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    expect(preload).not.toMatch(/\bprocess\.|\bBuffer\b|\b__dirname\b|\bchild_process\b/);
  });
});

describe('what belongs into a package', () => {
  it('is on the allow list, has no command line and no map, and fits the budget', () => {
    expect(notAllowed(shipped)).toEqual([]);
    expect(shipped.filter((name) => name === 'cli.js' || name.endsWith('.map'))).toEqual([]);
    for (const name of ['main.js', 'preload.cjs', 'host.js', 'judge.js', 'renderer/index.html'])
      expect(shipped).toContain(name);
    const bytes = shipped.reduce((sum, name) => sum + statSync(path.join(app, name)).size, 0);
    expect(bytes).toBeLessThan(budget);
  });

  it('loads nothing over plain http: the window’s files name no such address but those of standards', () => {
    const named = shipped
      .filter((name) => /^renderer\/.*\.(html|js|css)(\.br)?$/.test(name))
      .flatMap((name) => textOf(name).match(/["'`(]http:\/\/[\w.-]+/g) ?? [])
      .map((address) => address.slice(1 + 'http://'.length));
    const standards = ['www.w3.org', 'xml.cxml.org', 'json-schema.org', 'localhost', '127.0.0.1'];
    expect([...new Set(named)].filter((host) => !standards.includes(host))).toEqual([]);
  });
});

describe('what the window starts with', () => {
  const page = textOf('renderer/index.html');
  const asked = (what: RegExp) => [...page.matchAll(what)].map(([, name]) => `renderer/${name}`);

  it('is one style sheet and one script of its own, beside the few words that another page shares', () => {
    expect(asked(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/g)).toHaveLength(1);
    expect(asked(/<script[^>]*src="\.\/([^"]+)"/g)).toHaveLength(1);
    const others = asked(/<link rel="modulepreload"[^>]*href="\.\/([^"]+)"/g).map(
      (name) => textOf(name).length,
    );
    expect(others.filter((size) => size > 4_000)).toEqual([]);
  });

  it('is not the validation library: what it asks is parsed by main', () => {
    const [script = ''] = asked(/<script[^>]*src="\.\/([^"]+)"/g);
    expect(textOf(script)).not.toMatch(/\b_zod\b/);
  });
});

describe('the licences', () => {
  const notice = readFileSync(path.join(licences, 'THIRD-PARTY.txt'), 'utf8');
  const sbom = JSON.parse(readFileSync(path.join(licences, 'sbom.cdx.json'), 'utf8'));

  it('name what the window is made of, with its text', () => {
    for (const name of [
      'react',
      'react-dom',
      'zod',
      '@cloudscape-design/components',
      'wouter',
      'libxml2-wasm',
    ])
      expect(notice).toMatch(new RegExp(`^${name.replaceAll('/', '\\/')} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    expect(notice).toContain('Permission is hereby granted, free of charge');
  });

  it('and the bill of materials name the same packages, none of them for development only', () => {
    const inBill: string[] = sbom.components.map(({ group, name }: { group?: string; name: string }) =>
      group === undefined ? name : `${group}/${name}`,
    );
    expect(inBill[0]).toBe('electron');
    for (const name of inBill.slice(1)) expect(notice).toContain(`${name} `);
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(inBill.slice(1).filter((name) => Object.hasOwn(devDependencies, name))).toEqual([]);
  });

  it('are licences that may be passed on', () => {
    const free =
      /^(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|Unlicense|Zlib|BlueOak-1\.0\.0|MIT-0|\(.* OR .*\))$/;
    const licensed: [string, string][] = sbom.components.map(
      ({
        purl,
        licenses,
      }: {
        purl: string;
        licenses?: { license?: { id: string }; expression?: string }[];
      }) => [purl, licenses?.[0]?.license?.id ?? licenses?.[0]?.expression ?? 'none'],
    );
    expect(licensed.filter(([, licence]) => !free.test(licence))).toEqual([]);
  });

  it('are found by the folder that a file is in', () => {
    const [zod] = packagesOf([
      'node_modules/zod/v4/index.js',
      'shared/errors.ts',
      'node_modules/zod/index.js',
    ]);
    expect(zod).toMatchObject({ name: 'zod', license: 'MIT', integrity: expect.stringMatching(/^sha512-/) });
  });
});
