/**
 * The two formats that hold an icon at several sizes. Both are lists of PNG files behind a small header.
 */

/** A square PNG and the length of its side. */
export interface SizedPng {
  readonly size: number;
  readonly png: Buffer;
}

/** Bytes of the header of an ICO file and of each of its entries. */
const icoHeader = 6;
const icoEntry = 16;

/**
 * A Windows icon. Sizes up to 256, in the order given.
 * Format: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
export function icoOf(images: readonly SizedPng[]): Buffer {
  const header = Buffer.alloc(icoHeader + icoEntry * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of images.entries()) {
    const at = icoHeader + icoEntry * index;
    // One byte for each side: 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** Types of the entries of an ICNS file that hold a PNG, by the length of its side; several where a size has a retina twin. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** The sizes that a macOS icon has. */
export const icnsSizes = Object.keys(icnsTypes).map(Number);

/** A macOS icon. Throws for a size that the format does not know. */
export function icnsOf(images: readonly SizedPng[]): Buffer {
  const entries = images.flatMap(({ size, png }) => {
    const types = icnsTypes[size];
    if (!types) throw new Error(`An ICNS file has no entry of ${size} pixels`);
    return types.map((type) => Buffer.concat([Buffer.from(type, 'latin1'), lengthOf(8 + png.length), png]));
  });
  const body = Buffer.concat(entries);
  return Buffer.concat([Buffer.from('icns', 'latin1'), lengthOf(8 + body.length), body]);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
