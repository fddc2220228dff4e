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
  /** The Content-Type header, where the document came by HTTP. Its charset beats the XML declaration. */
  readonly contentType?: string;
  /** Refused above this many bytes. */
  readonly maxBytes?: number;
}

/**
 * Decodes a document: HTTP charset, then byte order mark, then XML declaration, then UTF-8.
 * Knows us-ascii, UTF-8, UTF-16 and ISO-8859-1; anything else, or bytes that are not in it, is refused.
 */
export function decodeBytes(bytes: Uint8Array, options: GuardOptions = {}): GuardResult {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  if (bytes.length > maxBytes) {
    return refuse('too-large', `The document has ${bytes.length} bytes; more than ${maxBytes} are not read.`);
  }
  const mark = byteOrderMark(bytes);
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const named =
    charsetOf(options.contentType) ?? mark?.encoding ?? sniffUtf16(body) ?? declaredEncoding(body) ?? 'utf-8';
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
      return refuse(
        'bad-encoding',
        `The encoding "${named.slice(0, 40)}" is not one that cXML partners use: UTF-8, UTF-16, us-ascii, ISO-8859-1.`,
      );
  }
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
    const lenient = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
    const at = lenient.indexOf('\ufffd');
    return refuse(
      'bad-encoding',
      `The document has bytes that are not ${name}.`,
      at < 0 ? undefined : positionAt(lenient, at),
    );
  }
}

function decodeAscii(bytes: Uint8Array): GuardResult {
  const text = latin1(bytes);
  const at = bytes.findIndex((byte) => byte > 0x7f);
  if (at < 0) return { ok: true, text };
  return refuse('bad-encoding', 'The document says us-ascii and has a byte above 127.', positionAt(text, at));
}

/** ISO-8859-1 byte for byte. TextDecoder would read windows-1252 under that name. */
function latin1(bytes: Uint8Array): string {
  const step = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += step)
    text += String.fromCharCode(...bytes.subarray(at, at + step));
  return text;
}
