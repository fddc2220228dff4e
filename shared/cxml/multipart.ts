/** One part of a multipart/related message, as text: what is in base64 stays in it. */
export interface PartText {
  /** Without the angle brackets; what `cid:` names. */
  readonly contentId: string;
  readonly contentType: string;
  /** Name of a file, where it has one. */
  readonly name: string | undefined;
  readonly base64: boolean;
  readonly text: string;
  /** Where its text begins in the body. */
  readonly offset: number;
}

/** More parts than an order has; a bound for whoever sends more. */
const mostParts = 200;

/** Whether a Content-Type is of a document with attachments. */
export function isMultipart(contentType: string | undefined): contentType is string {
  return contentType !== undefined && /^\s*multipart\/related\s*(?:;|$)/i.test(contentType);
}

/**
 * The parts of a body, the document first (cXML User's Guide, "Attachments"; RFC 2387); in words what is wrong with it
 * where it cannot be taken apart.
 */
export function splitMultipart(
  contentType: string,
  body: string,
): readonly [PartText, ...PartText[]] | string {
  const boundary = parameter(contentType, 'boundary');
  if (boundary === undefined || boundary === '' || boundary.length > 70)
    return 'The Content-Type multipart/related has no usable boundary.';
  const delimiter = `\r\n--${boundary}`;
  const pieces = `\r\n${body}`.split(delimiter);
  const last = pieces.pop();
  if (pieces.length < 2 || last === undefined || !/^--[ \t]*(?:\r\n|$)/.test(last))
    return 'The multipart body does not end with its boundary.';
  if (pieces.length - 1 > mostParts) return `The multipart body has more than ${mostParts} parts.`;
  const parts: PartText[] = [];
  // The line break that was put before the body is not one of its characters.
  let at = (pieces[0]?.length ?? 0) + delimiter.length - 2;
  for (const piece of pieces.slice(1)) {
    const part = readPart(piece, at);
    if (typeof part === 'string') return part;
    parts.push(part);
    at += piece.length + delimiter.length;
  }
  const start = parameter(contentType, 'start')?.replace(/^<|>$/g, '');
  const first = parts.find(({ contentId }) => contentId === start) ?? parts[0];
  if (!first) return 'The multipart body has no part.';
  return [first, ...parts.filter((part) => part !== first)];
}

function readPart(piece: string, at: number): PartText | string {
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
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '8bit';
  if (!['7bit', '8bit', 'binary', 'base64'].includes(encoding))
    return `The transfer encoding “${encoding.slice(0, 40)}” of a part is not known.`;
  return {
    contentId: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
    contentType: headers.get('content-type') ?? 'text/plain',
    name: parameter(headers.get('content-disposition') ?? '', 'filename'),
    base64: encoding === 'base64',
    text: piece.slice(headEnd + 4),
    offset: at + headEnd + 4,
  };
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,300})"|([^\\s;"]{1,300}))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}
