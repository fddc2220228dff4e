import { existsSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackTarGz } from '../../../build/archive/tar.mjs';
import { unpackZip } from '../../../build/archive/zip.mjs';
import { type Entry, tarEntry, tarGz, temporaryFolder, zip } from './archives.ts';

const kinds = [
  { kind: 'tar.gz', make: (entries: readonly Entry[]) => tarGz(entries), unpack: unpackTarGz },
  { kind: 'zip', make: (entries: readonly Entry[]) => zip(entries), unpack: unpackZip },
];

const onUnix = process.platform !== 'win32';

describe.each(kinds)('$kind', ({ make, unpack }) => {
  async function unpacked(bytes: Buffer, wanted?: (name: string) => boolean) {
    const base = temporaryFolder();
    const file = path.join(base, 'archive');
    const folder = path.join(base, 'inside', 'target');
    writeFileSync(file, bytes);
    await unpack(file, folder, wanted);
    return folder;
  }

  test('unpacks whatever files were packed', async () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9äß_.-]{1,60}$/).filter((text) => !/^\.+$/.test(text));
    // Names that differ in case only are one name on Windows and macOS.
    const files = fc.uniqueArray(
      fc.record({
        name: fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
        content: fc.uint8Array({ maxLength: 3000 }),
      }),
      { maxLength: 8, selector: (file) => file.name.split('/')[0]?.toLowerCase() },
    );
    await fc.assert(
      fc.asyncProperty(files, async (entries) => {
        const folder = await unpacked(
          make(entries.map((entry) => ({ ...entry, content: Buffer.from(entry.content) }))),
        );
        for (const { name, content } of entries) {
          expect(readFileSync(path.join(folder, name)).equals(Buffer.from(content))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('keeps links and the right to execute', async (context) => {
    context.skip(!onUnix, 'Windows has neither modes nor links for everybody');
    const folder = await unpacked(
      make([
        { name: 'bin', folder: true },
        { name: 'bin/link', link: 'program' },
        { name: 'bin/program', mode: 0o755, content: Buffer.from('text') },
      ]),
    );
    expect(readlinkSync(path.join(folder, 'bin/link'))).toBe('program');
    expect(readFileSync(path.join(folder, 'bin/link'), 'utf8')).toBe('text');
    expect(statSync(path.join(folder, 'bin/program')).mode & 0o777).toBe(0o755);
  });

  test('unpacks only what is wanted', async () => {
    const folder = await unpacked(make([{ name: 'a' }, { name: 'b/c' }]), (name) => name === 'b/c');
    expect(readdirSync(folder)).toEqual(['b']);
  });

  test.each(['../x', '/x', 'a/../../x', 'C:/x', '..\\x', 'a/b/../../../x'])(
    'refuses the name %j',
    async (name) => {
      const bytes = make([{ name, content: Buffer.from('x') }]);
      await expect(unpacked(bytes)).rejects.toThrow('outside its folder');
      await expect(unpacked(bytes, () => false)).rejects.toThrow('outside its folder');
    },
  );

  test.each(['/etc/passwd', '..', '../other', 'a/../../../x'])('refuses a link to %j', async (link) => {
    await expect(unpacked(make([{ name: 'link', link }]))).rejects.toThrow('link out of its folder');
  });

  test('writes nothing through a link of the same archive', async () => {
    const entries = [
      { name: 'inner', folder: true },
      { name: 'inner/up', link: '..' },
      { name: 'inner/up/x', content: Buffer.from('x') },
    ];
    await expect(unpacked(make(entries))).rejects.toThrow(/EEXIST/);
  });

  test('refuses links that lead out by way of each other', async (context) => {
    context.skip(!onUnix, 'Windows makes links for administrators only');
    const entries = [
      { name: 'a/b/up', link: '../..' },
      { name: 'out', link: 'a/b/up/..' },
    ];
    await expect(unpacked(make(entries))).rejects.toThrow('link out of its folder');
  });

  test('refuses two entries of one name', async () => {
    await expect(unpacked(make([{ name: 'a' }, { name: 'a' }]))).rejects.toThrow(/EEXIST/);
  });

  test('notices every archive that ends too early', async () => {
    const bytes = make([{ name: 'a', content: Buffer.from('some text that is not there in full') }]);
    const lengths = fc.integer({ min: 0, max: Math.floor(bytes.length * 0.8) });
    await fc.assert(
      fc.asyncProperty(lengths, async (length) => {
        await expect(unpacked(bytes.subarray(0, length))).rejects.toThrow();
      }),
      { numRuns: 25 },
    );
  });
});

test('a tar entry of an unknown kind is refused', async () => {
  const base = temporaryFolder();
  const file = path.join(base, 'archive');
  writeFileSync(file, tarGzOf(tarEntry({ name: 'device' }, '3')));
  await expect(unpackTarGz(file, path.join(base, 'target'))).rejects.toThrow('unknown kind');
  expect(existsSync(path.join(base, 'target/device'))).toBe(false);
});

test('a zip entry with other bytes than announced is refused', async () => {
  const base = temporaryFolder();
  const file = path.join(base, 'archive');
  const bytes = zip([{ name: 'a', content: Buffer.from('some text'), stored: true }]);
  bytes.write('S', bytes.indexOf('some text'));
  writeFileSync(file, bytes);
  await expect(unpackZip(file, path.join(base, 'target'))).rejects.toThrow('damaged at a');
});

test('a zip comment is passed over', async () => {
  const base = temporaryFolder();
  const file = path.join(base, 'archive');
  writeFileSync(file, zip([{ name: 'a' }], 'made by a test'));
  await unpackZip(file, path.join(base, 'target'));
  expect(readdirSync(path.join(base, 'target'))).toEqual(['a']);
});

function tarGzOf(entry: Buffer): Buffer {
  return gzipSync(Buffer.concat([entry, Buffer.alloc(1024)]));
}
