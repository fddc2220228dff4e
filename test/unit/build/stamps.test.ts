import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint, hashFile, readStamp, writeStamp } from '../../../build/setup/stamps.mjs';
import { temporaryFolder } from './archives.ts';

describe('stamps', () => {
  test('are read back, each by its name', () => {
    const file = path.join(temporaryFolder(), 'new', 'setup.json');
    expect(readStamp('one', file)).toBeUndefined();
    writeStamp('one', { a: 1 }, file);
    writeStamp('two', 'text', file);
    expect(readStamp('one', file)).toEqual({ a: 1 });
    expect(readStamp('two', file)).toBe('text');
  });

  test.each(['', '{', 'null', '[]', '3'])('a file with %j counts as no stamp and is replaced', (text) => {
    const file = path.join(temporaryFolder(), 'setup.json');
    writeFileSync(file, text);
    expect(readStamp('one', file)).toBeUndefined();
    writeStamp('one', 1, file);
    expect(readStamp('one', file)).toBe(1);
  });
});

describe('a fingerprint', () => {
  function sources() {
    const base = temporaryFolder();
    mkdirSync(path.join(base, 'src/deep'), { recursive: true });
    writeFileSync(path.join(base, 'src/deep/a.ts'), 'a');
    writeFileSync(path.join(base, 'b.json'), 'b');
    return { base, take: () => fingerprint(base, ['src', 'b.json', 'absent']) };
  }

  test('stays while nothing changes', () => {
    const { take } = sources();
    expect(take()).toBe(take());
  });

  test.each([
    ['a file grows', (base: string) => writeFileSync(path.join(base, 'src/deep/a.ts'), 'aa')],
    ['a file is added', (base: string) => writeFileSync(path.join(base, 'src/c.ts'), '')],
    ['a file goes', (base: string) => rmSync(path.join(base, 'b.json'))],
    ['an absent file appears', (base: string) => writeFileSync(path.join(base, 'absent'), '')],
    ['a file is saved with the same size', (base: string) => utimesSync(path.join(base, 'b.json'), 1, 1)],
  ])('changes when %s', (_when, change) => {
    const { base, take } = sources();
    const before = take();
    change(base);
    expect(take()).not.toBe(before);
  });
});

test('the hash of a file that is not there is no hash', () => {
  const file = path.join(temporaryFolder(), 'file');
  expect(hashFile(file)).toBeUndefined();
  writeFileSync(file, 'abc');
  expect(hashFile(file)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
