import { decodeBase64 } from '../base64.ts';
import { defaultMaxBytes } from '../guard.ts';
import { byteText, looseText, utf8, utf16Of } from './bytes.ts';
import { unescapeQuotedPrintable } from './decode.ts';
import type { FoundDocument } from './found.ts';
import { firstPart, type HttpMessage, httpMessages, mimeMessage } from './http.ts';
import { contextOf, type Layer, Lines, part } from './layer.ts';
import { bare, documentsIn, mostDocuments, scan } from './scan.ts';

/** Text kept of a body that is no document: what diagnose reads of it. */
const mostBody = 200_000;

/**
 * Undoes the Content-Encoding of an HTTP body. Undefined where that cannot be done, or more than `most` bytes come out.
 */
export type Unpack = (bytes: Uint8Array, encoding: string, most: number) => Uint8Array | undefined;

/**
 * Finds the cXML documents in pasted or opened material: alone, in HTTP exchanges, form bodies, multipart bodies,
 * base64, percent-encoding, HTML or JSON escapes, and logs; in the order in which they stand, at most 50. Material
 * without any is given back as one text. Never throws on what is in it; time grows with its length only.
 */
export function findDocuments(input: string | Uint8Array, unpack: Unpack = () => undefined): FoundDocument[] {
  const wasText = typeof input === 'string';
  const given = wasText ? utf8(input) : input;
  if (given.length > defaultMaxBytes) return [whole('document', given)];
  const wide = wasText ? undefined : utf16Of(given);
  const bytes = wide ? utf8(new TextDecoder(wide).decode(given)) : given;
  const layer: Layer = {
    ...start(bytes, ''),
    decoded: wasText || wide !== undefined,
  };
  const found = bare(layer)
    ? [wide ? whole('document', given) : whole('document', bytes, contextOf(layer))]
    : search(layer, unpack);
  if (found.length === 0) return [whole('text', bytes)];
  return wasText ? inUnits(found.slice(0, mostDocuments), bytes) : found.slice(0, mostDocuments);
}

function whole(
  kind: FoundDocument['kind'],
  bytes: Uint8Array,
  context: FoundDocument['context'] = {},
): FoundDocument {
  return { kind, bytes, where: 'the whole material', offset: 0, context };
}

function start(bytes: Uint8Array, where: string): Layer {
  const known = { context: {} };
  return {
    bytes,
    text: byteText(bytes),
    where,
    offset: 0,
    exact: true,
    decoded: false,
    depth: 0,
    firstLine: 1,
    known,
  };
}

/** Offsets in bytes to offsets in UTF-16 units. */
function inUnits(found: readonly FoundDocument[], bytes: Uint8Array): FoundDocument[] {
  let at = 0;
  let units = 0;
  return found.map((one) => {
    if (one.offset < at) return { ...one, offset: units };
    units += looseText(bytes.subarray(at, one.offset)).length;
    at = one.offset;
    return { ...one, offset: units };
  });
}

function search(layer: Layer, unpack: Unpack): FoundDocument[] {
  const messages = httpMessages(layer.text, layer.bytes, mostDocuments);
  const mime = messages.length === 0 ? mimeMessage(layer.text, layer.bytes) : undefined;
  if (mime) {
    const inMime = inMessage(layer, mime, unpack);
    if (inMime.some(({ kind }) => kind === 'document')) return inMime;
  }
  const found: FoundDocument[] = [];
  const lines = new Lines(layer.text);
  let at = 0;
  for (const message of messages) {
    found.push(...scan(part(layer, at, message.start, lines.at(at))), ...inMessage(layer, message, unpack));
    at = message.end;
  }
  found.push(...scan(part(layer, at, layer.bytes.length, lines.at(at))));
  return found;
}

function inMessage(layer: Layer, message: HttpMessage, unpack: Unpack): FoundDocument[] {
  const { headers, request, status, body } = message;
  const contentType = headers.get('content-type');
  const location = headers.get('location');
  const answer = status === undefined ? undefined : { status, contentType, location };
  const where = request
    ? `in the body of an HTTP request, ${request.method} ${request.target.slice(0, 60)}`
    : answer
      ? `in the body of an HTTP answer, status ${answer.status}`
      : 'in the body of a MIME message';
  const known = {
    context: {
      ...(request ? { carriedBy: 'http' as const } : {}),
      ...(status === undefined ? {} : { carriedBy: 'http' as const, httpStatus: status }),
      ...(contentType === undefined ? {} : { contentType }),
    },
    ...(answer ? { http: answer } : {}),
    ...(request ? { request } : {}),
  };
  const inside: Layer = {
    bytes: body,
    text: byteText(body),
    where,
    offset: layer.offset + (layer.exact ? message.bodyStart : 0),
    exact: layer.exact && message.exact,
    decoded: layer.decoded,
    depth: layer.depth + 1,
    firstLine: 1,
    known,
  };
  const found = inBody(unpacked(inside, headers.get('content-encoding'), unpack), headers);
  if (found.length > 0) return found;
  if (!answer && body.length === 0) return [];
  const text = looseText(body.subarray(0, mostBody));
  return [
    {
      kind: 'text',
      bytes: body,
      where: body.length === 0 ? `an HTTP answer without a body, status ${status}` : where,
      offset: inside.offset,
      ...known,
      ...(answer ? { http: { ...answer, body: text } } : {}),
    },
  ];
}

/** The body as it was before it was packed for the way; as it is where that cannot be undone. */
function unpacked(layer: Layer, encoding: string | undefined, unpack: Unpack): Layer {
  const bytes = encoding === undefined ? undefined : unpack(layer.bytes, encoding, defaultMaxBytes);
  if (!bytes) return layer;
  const where = `unpacked, ${layer.where}`;
  return { ...layer, bytes, text: byteText(bytes), where, exact: false, decoded: false };
}

function inBody(layer: Layer, headers: ReadonlyMap<string, string>): FoundDocument[] {
  const type = headers.get('content-type') ?? '';
  if (/^\s*multipart\//i.test(type)) {
    const first = firstPart(layer.text, layer.bytes, type);
    if (first) return inPart(layer, first);
  }
  const plain = transferDecoded(layer, headers.get('content-transfer-encoding'));
  return documentsIn(plain);
}

function inPart(layer: Layer, first: NonNullable<ReturnType<typeof firstPart>>): FoundDocument[] {
  const { contentType: _outer, ...context } = layer.known.context;
  const contentType = first.headers.get('content-type');
  const inside: Layer = {
    ...part(layer, first.start, first.start + first.body.length, 1),
    where: `in the first part, ${layer.where}`,
    depth: layer.depth + 1,
    known: { ...layer.known, context: { ...context, ...(contentType === undefined ? {} : { contentType }) } },
  };
  return documentsIn(transferDecoded(inside, first.headers.get('content-transfer-encoding')));
}

function transferDecoded(layer: Layer, encoding: string | undefined): Layer {
  const bytes =
    encoding?.toLowerCase() === 'base64'
      ? decodeBase64(layer.text)
      : encoding?.toLowerCase() === 'quoted-printable'
        ? unescapeQuotedPrintable(layer.text)
        : undefined;
  return bytes ? { ...layer, bytes, text: byteText(bytes), exact: false, decoded: false } : layer;
}
