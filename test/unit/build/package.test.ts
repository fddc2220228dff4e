import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fusesOn, releaseFuses, wrongFuses } from '../../../build/electron/fuses.mjs';
import { icnsOf, icnsSizes, icoOf } from '../../../build/icons/containers.ts';
import { iconPng } from '../../../build/icons/png.ts';
import { noticeOf } from '../../../build/licences/notice.ts';
import { packageFolder, type ShippedPackage } from '../../../build/licences/packages.ts';
import { sbomOf } from '../../../build/licences/sbom.ts';
import { budget, contentsOf, notAllowed, wrongContents } from '../../../build/package/contents.ts';
import { controlOf } from '../../../build/package/deb.ts';
import { feedArguments } from '../../../build/package/feed.ts';
import { bytesIn } from '../../../build/package/size.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-package-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An archive as the format describes it, of files that hold zeros. */
function archive(name: string, files: Readonly<Record<string, number>>): string {
  const tree = { files: {} as Record<string, unknown> };
  let offset = 0;
  for (const [file, size] of Object.entries(files)) {
    const parts = file.split('/');
    let at = tree.files;
    for (const part of parts.slice(0, -1)) {
      at[part] ??= { files: {} };
      at = (at[part] as { files: Record<string, unknown> }).files;
    }
    at[parts.at(-1) ?? ''] = { size, offset: String(offset), integrity: { hash: `hash of ${file}` } };
    offset += size;
  }
  const json = Buffer.from(JSON.stringify(tree));
  const head = Buffer.alloc(16);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(json.length + 8, 4);
  head.writeUInt32LE(json.length + 4, 8);
  head.writeUInt32LE(json.length, 12);
  const full = path.join(folder, name);
  writeFileSync(full, Buffer.concat([head, json, Buffer.alloc(offset)]));
  return full;
}

describe('the contents of the archive', () => {
  const wanted = ['chunks/chunk-53YB3EXW.js', 'main.js', 'renderer/index.html'];
  const files = { 'main.js': 10, 'chunks/chunk-53YB3EXW.js': 20, 'renderer/index.html': 30 };

  test('are read from its header', () => {
    expect(contentsOf(archive('read.asar', files))).toEqual(
      wanted.map((name) => ({
        name,
        bytes: files[name as keyof typeof files],
        hash: `hash of ${name}`,
      })),
    );
  });

  test('are right where they are those of the build', () => {
    expect(wrongContents(archive('right.asar', files), wanted)).toEqual([]);
  });

  test('are wrong where something is missing, too much, not allowed or too large', () => {
    const { 'main.js': _gone, ...rest } = files;
    const wrong = wrongContents(archive('wrong.asar', { ...rest, '.env': 1, 'host.js': budget }), wanted);
    expect(wrong).toEqual([
      '.env may not be in the package',
      'main.js is missing',
      '.env is not of this build',
      'host.js is not of this build',
      expect.stringMatching(/^app\.asar has \d+ bytes, more than 6291456$/),
    ]);
  });

  test.each([
    'cli.js',
    'main.js.map',
    'node_modules/zod/index.js',
    'renderer/assets/main.ts',
    'chunks/../main.js',
    'storefront/.DS_Store',
    'test/unit.js',
    'id_rsa',
  ])('do not take %s', (name) => {
    expect(notAllowed([name])).toEqual([name]);
  });
});

describe('the fuses', () => {
  const wireOf = (fuses: typeof releaseFuses) =>
    Object.fromEntries([['version', '1'], ...fuses.map(({ option, on }) => [option, on ? 49 : 48])]);

  test('of the table are all that there are, by their names', () => {
    const all = Object.entries(FuseV1Options).filter(([, option]) => typeof option === 'number');
    expect(releaseFuses.map(({ name, option }) => [name, option])).toEqual(all);
    expect(releaseFuses).toHaveLength(9);
  });

  test('are right as a release has them, also with the eight of an older runtime', () => {
    expect(wrongFuses(wireOf(releaseFuses))).toEqual([]);
    const older = wireOf(releaseFuses.slice(0, 8));
    expect(wrongFuses(older)).toEqual([]);
    expect(fusesOn(older)).toHaveLength(8);
  });

  test('are wrong where one is otherwise, or is one that the table does not have', () => {
    expect(wrongFuses({ ...wireOf(releaseFuses), 0: 49, 5: 48, 9: 49 })).toEqual([
      'RunAsNode is not off',
      'OnlyLoadAppFromAsar is not on',
      'fuse 9 is not in the table',
    ]);
  });
});

describe('icons', () => {
  const drawn = (size: number) => ({ size, png: iconPng(size) });

  test('are drawn at the size that is asked for', () => {
    const png = iconPng(48);
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      48,
      48,
    ]);
  });

  test('of Windows hold each size, 256 as 0', () => {
    const images = [drawn(16), drawn(256)];
    const ico = icoOf(images);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 2]);
    for (const [index, { size, png }] of images.entries()) {
      const at = 6 + 16 * index;
      expect(ico[at]).toBe(size % 256);
      const from = ico.readUInt32LE(at + 12);
      expect(ico.subarray(from, from + ico.readUInt32LE(at + 8))).toEqual(png);
    }
  });

  test('of macOS say their length, and each entry its own', () => {
    const icns = icnsOf(icnsSizes.map(drawn));
    expect([icns.subarray(0, 4).toString(), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const types: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      types.push(icns.subarray(at, at + 4).toString());
      expect(icns.subarray(at + 9, at + 12).toString()).toBe('PNG');
    }
    expect(types).toEqual(['icp4', 'icp5', 'ic11', 'ic12', 'ic07', 'ic08', 'ic13', 'ic09', 'ic14', 'ic10']);
    expect(() => icnsOf([drawn(48)])).toThrow();
  });
});

describe('the licences', () => {
  const zod: ShippedPackage = {
    name: 'zod',
    version: '4.6.7',
    license: 'MIT',
    integrity: 'sha512-AAEC',
    texts: ['MIT text'],
  };
  const smithy: ShippedPackage = {
    name: '@smithy/core',
    version: '3.0.0',
    license: '(MIT OR Apache-2.0)',
    integrity: undefined,
    texts: ['MIT text'],
  };
  const bare: ShippedPackage = { ...zod, name: 'bare', license: 'NOASSERTION', texts: [] };

  test.each([
    ['node_modules/zod/v4/core/schemas.js', 'node_modules/zod'],
    ['node_modules/@smithy/core/dist-es/index.js', 'node_modules/@smithy/core'],
    ['node_modules/a/node_modules/@b/c/index.js', 'node_modules/a/node_modules/@b/c'],
    ['\0node_modules/zod/index.js?commonjs', 'node_modules/zod'],
    ['shared/errors.ts', undefined],
    ['\0vite/preload-helper.js', undefined],
  ])('know the package of %j', (file, expected) => {
    expect(packageFolder(file)).toBe(expected);
  });

  test('are said in the owners’ words, equal ones once, and missing ones as missing', () => {
    const notice = noticeOf('Program 1', [zod, smithy, bare]);
    expect(notice.match(/MIT text/g)).toHaveLength(1);
    for (const words of ['zod 4.6.7 (MIT)', '@smithy/core 3.0.0', 'bare 4.6.7', 'carries no licence text'])
      expect(notice).toContain(words);
  });

  test('are in the bill of materials with version, hash and package URL, the same at every making', () => {
    const subject = { name: 'program', version: '1.0.0', license: 'Apache-2.0', electron: '45.4.1' };
    const text = sbomOf(subject, [zod, smithy, bare]);
    expect(sbomOf(subject, [zod, smithy, bare])).toBe(text);
    const bill = JSON.parse(text);
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.6']);
    expect(bill.components.map(({ purl }: { purl: string }) => purl)).toEqual([
      'pkg:npm/electron@45.4.1',
      'pkg:npm/zod@4.6.7',
      'pkg:npm/%40smithy/core@3.0.0',
      'pkg:npm/bare@4.6.7',
    ]);
    expect(bill.components[1].hashes).toEqual([{ alg: 'SHA-512', content: '000102' }]);
    expect(bill.components[2]).toMatchObject({
      group: '@smithy',
      name: 'core',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    });
    expect(bill.components[3]).not.toHaveProperty('licenses');
    expect(bill.dependencies[0].dependsOn).toHaveLength(4);
  });
});

describe('the Debian package', () => {
  test('says what it is and depends on, old names and new', () => {
    const control = controlOf(
      {
        name: 'program',
        version: '1.0.0',
        description: 'Does things.',
        maintainer: 'Somebody <somebody@example.org>',
        architecture: 'amd64',
      },
      1234,
    );
    expect(control).toMatch(/^Package: program\nVersion: 1\.0\.0\nArchitecture: amd64\n/);
    expect(control).toContain('Installed-Size: 1234');
    expect(control).toMatch(/^Depends: libgtk-3-0 \| libgtk-3-0t64, /m);
    expect(control.endsWith('\n')).toBe(true);
  });
});

test('the size of a folder is that of its files, each once', () => {
  const measured = path.join(folder, 'measured');
  mkdirSync(path.join(measured, 'inner'), { recursive: true });
  writeFileSync(path.join(measured, 'one'), 'x'.repeat(1000));
  writeFileSync(path.join(measured, 'inner/two'), 'x'.repeat(24));
  symlinkSync('one', path.join(measured, 'link'));
  expect(bytesIn(measured)).toBe(1024);
});

describe('the feed of updates', () => {
  test('is none by default, an https address where one is named, and nothing else', () => {
    expect(feedArguments({})).toEqual([]);
    expect(feedArguments({ WORKBENCH_UPDATE_FEED: 'https://updates.example/workbench' })).toEqual([
      '-c.publish.provider=generic',
      '-c.publish.url=https://updates.example/workbench',
    ]);
    for (const feed of ['http://updates.example/', 'updates', 'file:///updates'])
      expect(() => feedArguments({ WORKBENCH_UPDATE_FEED: feed })).toThrow('https');
  });
});
