import type { Comments } from '../../../shared/cxml/model.ts';
import { hex } from '../../../shared/cxml/payload-id.ts';
import { type Part, writeMultipart } from '../multipart.ts';
import type { Outside } from '../outside.ts';

/** A file that goes with an order. */
export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

/** Attachments as parts of a message, and the comment in the order that names them. */
export function attached(
  attachments: readonly Attachment[],
  outside: Outside,
  host: string,
): { readonly parts: readonly Part[]; readonly comments: Comments[] } {
  const parts = attachments.map(
    ({ name, contentType, text }): Part => ({
      contentId: `${hex(outside.randomBytes(8))}@${host}`,
      contentType,
      name,
      body: Buffer.from(text, 'utf8'),
    }),
  );
  const comment = {
    lang: 'en-US',
    text: 'See the attached files.',
    attachments: parts.map(({ contentId }) => `cid:${contentId}`),
  };
  return { parts, comments: [comment] };
}

/** The document and its attachments as one body. */
export function asMultipart(
  document: string | Uint8Array,
  parts: readonly Part[],
  outside: Outside,
  host: string,
): { readonly contentType: string; readonly body: Uint8Array } {
  const root: Part = {
    contentId: `${hex(outside.randomBytes(8))}@${host}`,
    contentType: 'text/xml; charset=UTF-8',
    body: Buffer.from(document),
  };
  return writeMultipart([root, ...parts], `=_${hex(outside.randomBytes(16))}`);
}
