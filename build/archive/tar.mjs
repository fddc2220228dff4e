/**
 * Reading .tar.gz files, as npm packs them, with Node's own modules: a bare machine may have no tar program.
 */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ArchiveError, Unpacking } from './unpack.mjs';

const blockSize = 512;

/** @typedef {{ name: string, size: number, mode: number, type: string, target: string }} Header */

/**
 * Unpacks a .tar.gz file.
 * @param {string} file
 * @param {string} folder made when absent
 * @param {(name: string) => boolean} [wanted] which entries to unpack, by default all
 * @throws {ArchiveError} for damage, unknown kinds of entries and entries outside the folder
 */
export async function unpackTarGz(file, folder, wanted = () => true) {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  const reader = new Reader(source.pipe(gunzip));
  const unpacking = new Unpacking(folder);
  /** @type {Partial<Header>} what a special entry says about the next one */
  let next = {};
  try {
    for (;;) {
      const block = await reader.take(blockSize);
      if (block.length === 0 || block.every((byte) => byte === 0)) break;
      const header = { ...parseHeader(block), ...next };
      next = {};
      if (header.type === 'x') next = parsePax(await reader.takePadded(header.size));
      else if (header.type === 'L') next = { name: text(await reader.takePadded(header.size)) };
      else if (header.type === 'g') await reader.takePadded(header.size);
      else await unpackEntry(header, reader, unpacking, wanted);
    }
    unpacking.finish();
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
      ? new ArchiveError(`The archive is damaged: ${error.message}`)
      : error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/**
 * @param {Header} header
 * @param {Reader} reader
 * @param {Unpacking} unpacking
 * @param {(name: string) => boolean} wanted
 */
async function unpackEntry(header, reader, unpacking, wanted) {
  const bytes = reader.stream(header.size);
  if (!wanted(header.name)) {
    unpacking.place(header.name);
  } else if (header.type === '5') {
    unpacking.folder(header.name);
  } else if (header.type === '2') {
    unpacking.link(header.name, header.target);
  } else if (header.type === '0') {
    await unpacking.file(header.name, bytes, header.mode);
  } else {
    throw new ArchiveError(
      `The archive has an entry of unknown kind ${JSON.stringify(header.type)}: ${header.name}`,
    );
  }
  // Whatever of the entry was not read, and the padding up to the next block.
  for await (const _rest of bytes);
  await reader.take(padding(header.size));
}

/**
 * @param {Buffer} block
 * @returns {Header}
 */
function parseHeader(block) {
  if (block.length < blockSize) throw new ArchiveError('The archive ends in the middle of an entry');
  // The sum is over the header with its own field read as blanks.
  let sum = 8 * 0x20;
  for (const [index, byte] of block.entries()) if (index < 148 || index >= 156) sum += byte;
  if (sum !== octal(block.subarray(148, 156)))
    throw new ArchiveError('The archive is damaged: a header has a wrong checksum');
  const name = text(block.subarray(0, 100));
  const prefix = text(block.subarray(257, 262)) === 'ustar' ? text(block.subarray(345, 500)) : '';
  const type = String.fromCharCode(block[156] || 0x30);
  return {
    name: prefix ? `${prefix}/${name}` : name,
    mode: octal(block.subarray(100, 108)),
    // Links and folders have no bytes, whatever their header claims.
    size: '25'.includes(type) ? 0 : octal(block.subarray(124, 136)),
    type,
    target: text(block.subarray(157, 257)),
  };
}

/**
 * @param {Buffer} field
 * @returns {number}
 */
function octal(field) {
  const digits = text(field).trim();
  if (!/^[0-7]*$/.test(digits))
    throw new ArchiveError('The archive is damaged: a number in a header cannot be read');
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

/**
 * @param {Buffer} field
 * @returns {string} up to the first NUL
 */
function text(field) {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

/**
 * A pax header: lines "LENGTH KEY=VALUE", LENGTH counting the whole line in bytes.
 * @param {Buffer} bytes
 * @returns {Partial<Header>}
 */
function parsePax(bytes) {
  /** @type {Partial<Header>} */
  const found = {};
  for (let at = 0; at < bytes.length; ) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 20), 10);
    if (!(length > 0)) throw new ArchiveError('The archive is damaged: an extended header cannot be read');
    const [, key, value = ''] = /^\d+ ([^=]+)=(.*)\n$/s.exec(bytes.toString('utf8', at, at + length)) ?? [];
    if (key === 'path') found.name = value;
    if (key === 'linkpath') found.target = value;
    if (key === 'size') found.size = Number(value);
    at += length;
  }
  return found;
}

/**
 * @param {number} size
 * @returns {number}
 */
function padding(size) {
  return (blockSize - (size % blockSize)) % blockSize;
}

/** Takes exact amounts of bytes from a stream that comes in pieces of its own size. */
class Reader {
  /** @type {AsyncIterator<Buffer>} */
  #source;
  /** @type {Buffer} */
  #rest = Buffer.alloc(0);

  /** @param {AsyncIterable<Buffer>} source */
  constructor(source) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /**
   * @param {number} size
   * @returns {Promise<Buffer>} shorter only at the end of the stream
   */
  async take(size) {
    const pieces = [];
    for await (const piece of this.stream(size, false)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** @param {number} size */
  async takePadded(size) {
    // Special entries hold a path or two; a large one is an attempt to fill the memory.
    if (size > 1024 * 1024) throw new ArchiveError('The archive is damaged: an extended header is too long');
    const bytes = await this.take(size);
    await this.take(padding(size));
    return bytes;
  }

  /**
   * @param {number} size
   * @param {boolean} [whole] whether fewer bytes are an error
   * @returns {AsyncGenerator<Buffer, void, undefined>}
   */
  async *stream(size, whole = true) {
    let left = size;
    while (left > 0) {
      if (this.#rest.length === 0) {
        const { done, value } = await this.#source.next();
        if (done) {
          if (whole) throw new ArchiveError('The archive ends in the middle of an entry');
          return;
        }
        this.#rest = value;
      }
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
}
