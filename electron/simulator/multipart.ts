import { createHash } from 'node:crypto';

/** One part of a multipart/related message, its transfer encoding undone. */
export interface Part {
  /** Without the angle brackets; what `cid:` names. */
  readonly contentId: string;
  readonly contentType: string;
  /** Name of a file, where it has one. */
  readonly name?: string | undefined;
  readonly body: Uint8Array;
}

/** More parts than an order has; a bound for whoever sends more. */
const mostParts = 200;

/**
 * A cXML document with its attachments as one body: the document first, attachments in base64 behind it (cXML User's
 * Guide, "Attachments"; RFC 2387). `boundary` must not occur in the document.
 */
export function writeMultipart(
  [root, ...attachments]: readonly [Part, ...Part[]],
  boundary: string,
): { readonly contentType: string; readonly body: Buffer } {
  const head = (part: Part, more: readonly string[]) =>
    [
      `--${boundary}`,
      `Content-Type: ${part.contentType}`,
      `Content-ID: <${part.contentId}>`,
      ...more,
      '',
      '',
    ].join('\r\n');
  const pieces: (string | Uint8Array)[] = [head(root, []), root.body, '\r\n'];
  for (const part of attachments) {
    const named = part.name === undefined ? '' : `; filename="${part.name}"`;
    pieces.push(
      head(part, ['Content-Transfer-Encoding: base64', `Content-Disposition: attachment${named}`]),
      Buffer.from(part.body).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '\r\n',
    );
  }
  pieces.push(`--${boundary}--\r\n`);
  return {
    contentType: `multipart/related; boundary="${boundary}"; type="text/xml"; start="<${root.contentId}>"`,
    body: Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))),
  };
}

/** Whether a Content-Type is of a document with attachments. */
export function isMultipart(contentType: string | undefined): contentType is string {
  return contentType !== undefined && /^\s*multipart\/related\s*(?:;|$)/i.test(contentType);
}

/** The parts of a body, the document first; in words what is wrong with it where it cannot be taken apart. */
export function readMultipart(contentType: string, body: Uint8Array): readonly [Part, ...Part[]] | string {
  const boundary = parameter(contentType, 'boundary');
  if (boundary === undefined || boundary === '' || boundary.length > 70)
    return 'The Content-Type multipart/related has no usable boundary.';
  // One character per byte, so that places in the text are places in the bytes.
  const text = `\r\n${Buffer.from(body).toString('latin1')}`;
  const pieces = text.split(`\r\n--${boundary}`);
  const last = pieces.pop();
  if (pieces.length < 2 || last === undefined || !/^--[ \t]*(?:\r\n|$)/.test(last))
    return 'The multipart body does not end with its boundary.';
  if (pieces.length - 1 > mostParts) return `The multipart body has more than ${mostParts} parts.`;
  const parts: Part[] = [];
  for (const piece of pieces.slice(1)) {
    const part = readPart(piece);
    if (typeof part === 'string') return part;
    parts.push(part);
  }
  const start = parameter(contentType, 'start')?.replace(/^<|>$/g, '');
  const first = parts.find(({ contentId }) => contentId === start) ?? parts[0];
  if (!first) return 'The multipart body has no part.';
  return [first, ...parts.filter((part) => part !== first)];
}

/** What is said of an attachment. */
export function describePart({ contentId, contentType, name, body }: Part): {
  name: string;
  contentType: string;
  bytes: number;
  sha256: string;
} {
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { name: name ?? contentId, contentType, bytes: body.length, sha256 };
}

function readPart(piece: string): Part | string {
  const headEnd = piece.indexOf('\r\n\r\n');
  if (!piece.startsWith('\r\n') && !/^[ \t]*\r\n/.test(piece))
    return 'A part does not begin on a line of its own.';
  if (headEnd < 0) return 'A part of the multipart body has no end of its headers.';
  const headers = new Map<string, string>();
  for (const line of piece
    .slice(0, headEnd)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const raw = piece.slice(headEnd + 4);
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '8bit';
  if (!['7bit', '8bit', 'binary', 'base64'].includes(encoding))
    return `The transfer encoding “${encoding.slice(0, 40)}” of a part is not known.`;
  return {
    contentId: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
    contentType: headers.get('content-type') ?? 'text/plain',
    name: parameter(headers.get('content-disposition') ?? '', 'filename'),
    body: encoding === 'base64' ? Buffer.from(raw, 'base64') : Buffer.from(raw, 'latin1'),
  };
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,300})"|([^\\s;"]{1,300}))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}
