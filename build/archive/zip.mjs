/**
 * Reading .zip files with Node's own modules: a bare machine may have no unzip program.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { ArchiveError, Unpacking } from './unpack.mjs';

const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const endSize = 22;
const longestComment = 0xffff;
/** A number that says "see the 64-bit record": archives of more than 4 GB, which are not read here. */
const tooLarge = 0xffffffff;

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {number} mode Unix mode with its kind bits, 0 when the archive was not made on Unix
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} packedSize
 * @property {number} size
 * @property {number} offset of the local header
 */

/**
 * Unpacks a .zip file.
 * @param {string} file
 * @param {string} folder made when absent
 * @param {(name: string) => boolean} [wanted] which entries to unpack, by default all
 * @throws {ArchiveError} for damage, unknown compression and entries outside the folder
 */
export async function unpackZip(file, folder, wanted = () => true) {
  const handle = await open(file, 'r');
  try {
    const unpacking = new Unpacking(folder);
    for (const entry of await readDirectory(handle)) {
      unpacking.place(entry.name);
      if (wanted(entry.name)) await unpackEntry(file, handle, entry, unpacking);
    }
    unpacking.finish();
  } finally {
    await handle.close();
  }
}

/**
 * @param {string} file
 * @param {import('node:fs/promises').FileHandle} handle
 * @param {Entry} entry
 * @param {Unpacking} unpacking
 */
async function unpackEntry(file, handle, entry, unpacking) {
  const kind = entry.mode & 0o170000;
  if (entry.name.endsWith('/') || kind === 0o040000) {
    unpacking.folder(entry.name);
    return;
  }
  const bytes = await contentOf(file, handle, entry);
  if (kind !== 0o120000) {
    await unpacking.file(entry.name, bytes, entry.mode);
    return;
  }
  const pieces = [];
  for await (const piece of bytes) pieces.push(piece);
  unpacking.link(entry.name, Buffer.concat(pieces).toString('utf8'));
}

/**
 * The bytes of one entry, checked against the sum and size that the directory names.
 * @param {string} file
 * @param {import('node:fs/promises').FileHandle} handle
 * @param {Entry} entry
 */
async function contentOf(file, handle, entry) {
  const local = await readAt(handle, entry.offset, 30);
  if (local.readUInt32LE(0) !== signature.local)
    throw new ArchiveError(`The archive is damaged at ${entry.name}`);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  return checked(entry, packedBytes(file, start, entry));
}

/**
 * @param {string} file
 * @param {number} start
 * @param {Entry} entry
 * @returns {AsyncIterable<Buffer>}
 */
function packedBytes(file, start, entry) {
  if (entry.method !== 0 && entry.method !== 8) {
    throw new ArchiveError(
      `The archive packs ${entry.name} in a way that is not read here (${entry.method})`,
    );
  }
  // An empty range cannot be asked of a file stream: its end is inclusive.
  if (entry.packedSize === 0) return emptyBytes();
  const packed = createReadStream(file, { start, end: start + entry.packedSize - 1 });
  if (entry.method === 0) return packed;
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  return packed.pipe(inflate);
}

/** @returns {AsyncGenerator<Buffer, void, undefined>} */
async function* emptyBytes() {}

/**
 * @param {Entry} entry
 * @param {AsyncIterable<Buffer>} bytes
 * @returns {AsyncGenerator<Buffer, void, undefined>}
 */
async function* checked(entry, bytes) {
  let size = 0;
  let sum = 0;
  try {
    for await (const piece of bytes) {
      size += piece.length;
      // More than announced is how a small archive fills a disk.
      if (size > entry.size) break;
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw new ArchiveError(
      `The archive is damaged at ${entry.name}: ${error instanceof Error ? error.message : error}`,
    );
  }
  if (size !== entry.size || sum !== entry.crc)
    throw new ArchiveError(`The archive is damaged at ${entry.name}`);
}

/**
 * @param {import('node:fs/promises').FileHandle} handle
 * @returns {Promise<Entry[]>}
 */
async function readDirectory(handle) {
  const { size } = await handle.stat();
  const tailStart = Math.max(0, size - endSize - longestComment);
  const tail = await readAt(handle, tailStart, size - tailStart);
  const end = findEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (offset === tooLarge || count === 0xffff)
    throw new ArchiveError('The archive is larger than is read here');
  const directory = await readAt(handle, offset, length);
  const entries = [];
  for (let at = 0; entries.length < count; ) {
    const { entry, next } = readEntry(directory, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/**
 * @param {Buffer} tail
 * @returns {number} where the end record is
 */
function findEnd(tail) {
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === signature.end && at + endSize + tail.readUInt16LE(at + 20) === tail.length)
      return at;
  }
  throw new ArchiveError('The file is not a zip archive');
}

/**
 * @param {Buffer} directory
 * @param {number} at
 * @returns {{ entry: Entry, next: number }}
 */
function readEntry(directory, at) {
  if (at + 46 > directory.length || directory.readUInt32LE(at) !== signature.entry) {
    throw new ArchiveError('The archive is damaged: its directory cannot be read');
  }
  const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
  const next = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  const name = directory.toString('utf8', at + 46, nameEnd);
  // The upper byte of "made by" is the system; 3 is Unix, whose mode is in the upper half of the attributes.
  const mode = directory[at + 5] === 3 ? directory.readUInt32LE(at + 38) >>> 16 : 0;
  const entry = {
    name,
    mode,
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
  if (next > directory.length) throw new ArchiveError('The archive is damaged: its directory cannot be read');
  if ([entry.packedSize, entry.size, entry.offset].includes(tooLarge)) {
    throw new ArchiveError('The archive is larger than is read here');
  }
  return { entry, next };
}

/**
 * @param {import('node:fs/promises').FileHandle} handle
 * @param {number} position
 * @param {number} length
 * @returns {Promise<Buffer>}
 */
async function readAt(handle, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead < length) throw new ArchiveError('The archive ends too early');
  return buffer;
}
