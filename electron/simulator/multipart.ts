import { createHash } from 'node:crypto';
import { type PartText, splitMultipart } from '../../shared/cxml/multipart.ts';

/** One part of a multipart/related message, its transfer encoding undone. */
export interface Part {
  /** Without the angle brackets; what `cid:` names. */
  readonly contentId: string;
  readonly contentType: string;
  /** Name of a file, where it has one. */
  readonly name?: string | undefined;
  readonly body: Uint8Array;
}

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

/** The parts of a body, the document first; in words what is wrong with it where it cannot be taken apart. */
export function readMultipart(contentType: string, body: Uint8Array): readonly [Part, ...Part[]] | string {
  // One character per byte, so that places in the text are places in the bytes.
  const parts = splitMultipart(contentType, Buffer.from(body).toString('latin1'));
  if (typeof parts === 'string') return parts;
  const [first, ...others] = parts;
  return [asPart(first), ...others.map(asPart)];
}

function asPart({ contentId, contentType, name, base64, text }: PartText): Part {
  return { contentId, contentType, name, body: Buffer.from(text, base64 ? 'base64' : 'latin1') };
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
