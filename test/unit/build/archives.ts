/**
 * Makes archives for tests, hostile ones among them, which no ordinary program would make.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

/** One entry of an archive to be made. */
export interface Entry {
  name: string;
  content?: Buffer;
  mode?: number;
  /** The target, which makes the entry a symbolic link. */
  link?: string;
  folder?: boolean;
  /** Zip only: without compression. */
  stored?: boolean;
}

/** A folder that is deleted after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-unit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The bytes of a .tar.gz file. */
export function tarGz(entries: readonly Entry[]): Buffer {
  return gzipSync(Buffer.concat([...entries.map((entry) => tarEntry(entry)), Buffer.alloc(1024)]));
}

/** One entry as it stands in a tar file; `kind` overrides the type flag. */
export function tarEntry(entry: Entry, kind?: string): Buffer {
  const content = entry.content ?? Buffer.alloc(0);
  const type = kind ?? (entry.link === undefined ? (entry.folder ? '5' : '0') : '2');
  const long = Buffer.byteLength(entry.name) > 100;
  const header = tarHeader(
    long ? 'long' : entry.name,
    content.length,
    entry.mode ?? 0o644,
    type,
    entry.link ?? '',
  );
  const own = Buffer.concat([header, padded(content)]);
  return long ? Buffer.concat([paxHeader('path', entry.name), own]) : own;
}

function paxHeader(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  // The length counts its own digits.
  let length = rest + 1;
  while (String(length).length + rest !== length) length += 1;
  const line = Buffer.from(`${length} ${key}=${value}\n`);
  return Buffer.concat([tarHeader('pax', line.length, 0o644, 'x', ''), padded(line)]);
}

function tarHeader(name: string, size: number, mode: number, type: string, link: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${mode.toString(8).padStart(7, '0')}\0`, 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(' '.repeat(8), 148);
  header.write(type, 156);
  header.write(link, 157);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

/** The bytes of a .zip file made on Unix. */
export function zip(entries: readonly Entry[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = entry.link === undefined ? (entry.content ?? Buffer.alloc(0)) : Buffer.from(entry.link);
    const packed = entry.stored ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
    locals.push(local);
    directory.push(centralEntry(common, name, kindOf(entry), offset));
    offset += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, all, end, Buffer.from(comment)]);
}

function centralEntry(common: Buffer, name: Buffer, mode: number, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((mode & 0xffff) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  // "Made by" Unix, which gives the mode its meaning.
  return Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, rest, name]);
}

function kindOf(entry: Entry): number {
  if (entry.link !== undefined) return 0o120777;
  return entry.folder ? 0o040755 : 0o100000 | (entry.mode ?? 0o644);
}
