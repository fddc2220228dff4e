import { Gunzip, Unzlib } from 'fflate';
import { concatBytes } from '../../shared/cxml/extract/bytes.ts';

/** Packed bytes go in in pieces of this size, so that what comes out of one is bounded: a thousand times as much at most. */
const piece = 4096;

/**
 * Undoes the Content-Encoding of an HTTP body: gzip and deflate. Undefined where it is another one, where the bytes are
 * not in it, and where more than `most` bytes come out: a few packed kilobytes can be gigabytes.
 */
export function unpackBody(bytes: Uint8Array, encoding: string, most: number): Uint8Array | undefined {
  const name = encoding.trim().toLowerCase();
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const take = (chunk: Uint8Array, final: boolean) => {
    parts.push(chunk);
    length += chunk.length;
    ended ||= final;
  };
  const stream =
    name === 'gzip' || name === 'x-gzip'
      ? new Gunzip(take)
      : name === 'deflate'
        ? new Unzlib(take)
        : undefined;
  if (!stream || bytes.length === 0) return undefined;
  try {
    for (let at = 0; at < bytes.length && length <= most; at += piece)
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  } catch {
    // fflate throws where the bytes are not what they say.
    return undefined;
  }
  return ended && length <= most ? concatBytes(parts) : undefined;
}
