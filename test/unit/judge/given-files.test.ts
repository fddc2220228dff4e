import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GivenFiles } from '../../../electron/judge/given-files.ts';
import { maxMaterialBytes } from '../../../shared/ipc/inspect.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-given-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, bytes: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, 'x');
  truncateSync(file, bytes);
  return file;
}

async function read(...files: string[]) {
  const given = new GivenFiles();
  given.add({ files, more: 0 });
  return await given.read();
}

it('gives each file once, by its name and its bytes', async () => {
  const given = new GivenFiles();
  given.add({ files: [fileOf('one.xml', 3)], more: 0 });
  given.add({ files: [fileOf('two.xml', 0)], more: 0 });
  const { files, refused } = await given.read();
  expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['one.xml', 3],
    ['two.xml', 0],
  ]);
  expect(refused).toEqual([]);
  expect(await given.read()).toEqual({ files: [], refused: [] });
});

it('takes a file of the largest size, byte for byte, and none above it', async () => {
  const { files, refused } = await read(
    fileOf('largest.xml', maxMaterialBytes),
    fileOf('larger.xml', maxMaterialBytes + 1),
  );
  expect(files.map(({ name, bytes }) => [name, bytes.length, bytes[0]])).toEqual([
    ['largest.xml', maxMaterialBytes, 120],
  ]);
  expect(refused.map(({ message }) => message)).toEqual(['larger.xml has more than 20 MB.']);
});

it('says of what is no file that it is none, and of no folder where it is', async () => {
  const { files, refused } = await read(folder, path.join(folder, 'missing.xml'), '\0');
  expect(files).toEqual([]);
  expect(refused.map(({ code }) => code)).toEqual(['not-a-file', 'cannot-read', 'cannot-read']);
  expect(refused[1]?.message).toBe('missing.xml could not be read: there is no such file.');
  expect(JSON.stringify(refused)).not.toContain(os.tmpdir());
});

it.skipIf(process.platform === 'win32')('waits for no pipe, and reads no device', async () => {
  const pipe = path.join(folder, 'pipe');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  const { refused } = await read(pipe, '/dev/zero');
  expect(refused.map(({ code }) => code)).toEqual(['not-a-file', 'not-a-file']);
});

it('says how many were too many', async () => {
  const given = new GivenFiles();
  given.add({ files: [], more: 1 });
  expect((await given.read()).refused.map(({ message }) => message)).toEqual(['1 more file was not opened.']);
});
