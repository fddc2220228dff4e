import type { ParseLimits } from './parse.ts';
import { type Position, positionAt } from './tree.ts';

/** Bytes to text, and what is refused on the way. Nothing is ever fetched. */

export const defaultMaxBytes = 20 * 1024 * 1024;

export interface GuardProblem extends Position {
  readonly code: 'too-large' | 'bad-encoding';
  readonly message: string;
}

export type GuardResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: GuardProblem };

export interface GuardOptions {
  /**
   * The Content-Type header, where the document came by HTTP. Its charset beats the XML declaration; a byte order mark
   * beats both (RFC 7303, section 3).
   */
  readonly contentType?: string;
  /** Refused above this many bytes. */
  readonly maxBytes?: number;
  /** What the parser refuses beyond: depth, attributes of an element, nodes for the size. */
  readonly limits?: Partial<ParseLimits>;
}

/**
 * Decodes a document: byte order mark, then HTTP charset, then XML declaration, then UTF-8.
 * Knows us-ascii, UTF-8, UTF-16 and ISO-8859-1; anything else, or bytes that are not in it, is refused.
 */
export function decodeBytes(bytes: Uint8Array, options: GuardOptions = {}): GuardResult {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  if (bytes.length > maxBytes) {
    return refuse('too-large', `The document has ${bytes.length} bytes; more than ${maxBytes} are not read.`);
  }
  const foreign = foreignEncoding(bytes);
  if (foreign) return refuseEncoding(foreign);
  const mark = byteOrderMark(bytes);
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const named =
    mark?.encoding ?? charsetOf(options.contentType) ?? sniffUtf16(body) ?? declaredEncoding(body) ?? 'utf-8';
  switch (named.toLowerCase()) {
    case 'utf-8':
    case 'utf8':
      return decodeWith('utf-8', 'UTF-8', body);
    case 'utf-16':
      return decodeWith(
        mark?.encoding === 'utf-16be' || sniffUtf16(body) === 'utf-16be' ? 'utf-16be' : 'utf-16le',
        'UTF-16',
        body,
      );
    case 'utf-16le':
    case 'utf-16be':
      return decodeWith(named.toLowerCase(), 'UTF-16', body);
    case 'us-ascii':
    case 'ascii':
      return decodeAscii(body);
    case 'iso-8859-1':
    case 'latin1':
      return { ok: true, text: latin1(body) };
    default:
      return refuseEncoding(named);
  }
}

function refuseEncoding(name: string): GuardResult {
  return refuse(
    'bad-encoding',
    `The encoding "${name.slice(0, 40)}" is not one that cXML partners use: UTF-8, UTF-16, us-ascii, ISO-8859-1.`,
  );
}

/** Encodings that are known by their first bytes and not read (XML 1.0, appendix F). */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'UTF-32';
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d === 0x3c))) return 'UTF-32';
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return 'UTF-32';
  if (a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94) return 'EBCDIC';
  return undefined;
}

function refuse(
  code: GuardProblem['code'],
  message: string,
  position: Position = { line: 1, column: 1 },
): GuardResult {
  return { ok: false, problem: { code, message, ...position } };
}

function byteOrderMark(bytes: Uint8Array): { length: number; encoding: string } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { length: 3, encoding: 'utf-8' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { length: 2, encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { length: 2, encoding: 'utf-16be' };
  return undefined;
}

function sniffUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  return undefined;
}

function charsetOf(contentType: string | undefined): string | undefined {
  const match = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(contentType ?? '');
  return match?.[1] ?? match?.[2];
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 256));
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
}

function decodeWith(label: string, name: string, bytes: Uint8Array): GuardResult {
  try {
    return { ok: true, text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const at = name === 'UTF-8' ? illFormedUtf8(bytes) : illFormedUtf16(bytes, label);
    const before = new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(0, at));
    return refuse(
      'bad-encoding',
      `The document has bytes that are not ${name}.`,
      positionAt(before, before.length),
    );
  }
}

/** Where the first sequence starts that is not UTF-8 (Unicode, table 3-7); the number of bytes where there is none. */
function illFormedUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const further = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if (further === 0) return at;
    const second = bytes[at + 1] ?? 0;
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return at;
    for (let next = 2; next <= further; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return at;
    at += further + 1;
  }
  return at;
}

/** Where the first unit starts that is a surrogate without its other half, or the half of a unit at the end. */
function illFormedUtf16(bytes: Uint8Array, label: string): number {
  const high = label === 'utf-16be' ? 0 : 1;
  const kindAt = (at: number) => (at + 1 < bytes.length ? (bytes[at + high] ?? 0) & 0xfc : 0);
  let at = 0;
  while (at + 1 < bytes.length) {
    const kind = kindAt(at);
    if (kind === 0xdc || (kind === 0xd8 && kindAt(at + 2) !== 0xdc)) return at;
    at += kind === 0xd8 ? 4 : 2;
  }
  return at;
}

function decodeAscii(bytes: Uint8Array): GuardResult {
  const at = bytes.findIndex((byte) => byte > 0x7f);
  const text = latin1(at < 0 ? bytes : bytes.subarray(0, at));
  if (at < 0) return { ok: true, text };
  return refuse(
    'bad-encoding',
    'The document says us-ascii and has a byte above 127.',
    positionAt(text, text.length),
  );
}

/** ISO-8859-1 byte for byte. TextDecoder would read windows-1252 under that name. */
function latin1(bytes: Uint8Array): string {
  const step = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += step)
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + step));
  return text;
}
