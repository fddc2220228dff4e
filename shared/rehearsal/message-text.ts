import { decodeCartForm } from '../cxml/form.ts';
import { isMultipart, type PartText, splitMultipart } from '../cxml/multipart.ts';
import { type AppError, fail } from '../errors.ts';
import type { Exchange, SentAttachment } from './events.ts';

type Part = Exchange['request'] | NonNullable<Exchange['answer']>;

/** A body as it can be read. */
export interface MessageText {
  readonly text: string;
  /** The form field the document travelled in; then `text` is the decoded document. */
  readonly field?: string;
  /** A form without a readable cart: `text` is the body as sent. */
  readonly problem?: AppError;
  /** True where this is only the beginning. */
  readonly cut?: boolean;
  /** The files that came with the document; then `text` is the document alone. */
  readonly attachments?: readonly SentAttachment[];
}

/** More than this would make the window slow. */
export const shownCharacters = 100_000;

/** The document in a message: the body itself, what a cart's form carries, or the first of the parts with attachments. */
export function messageText(part: Part): MessageText {
  if (part.cut) {
    const { field, attachments } = part.cut;
    return {
      text: part.body,
      ...(part.cut.omitted > 0 && { cut: true }),
      ...(field !== undefined && { field }),
      ...(attachments && { attachments }),
    };
  }
  const parts = partsOf(part);
  if (typeof parts === 'string') {
    const { error } = fail('parts-unreadable', parts, 'The message is shown as it was sent.');
    return { text: part.body, problem: error };
  }
  if (parts) {
    const [document, ...attachments] = parts;
    return { text: document.text, attachments: attachments.map(listed) };
  }
  if (!isForm(part)) return { text: part.body };
  const decoded = decodeCartForm(part.body);
  if (decoded.ok) return { text: decoded.value.xml, field: decoded.value.field };
  return { text: part.body, problem: decoded.error };
}

/** The parts of a message with attachments, the document first; in words why it cannot be taken apart; else undefined. */
export function partsOf(part: Part): readonly [PartText, ...PartText[]] | string | undefined {
  const contentType = contentTypeOf(part);
  return isMultipart(contentType) ? splitMultipart(contentType, part.body) : undefined;
}

/** What is listed of a part: its size is that of the file, not of its base64. */
function listed({ name, contentId, contentType, base64, text }: PartText): SentAttachment {
  const compact = base64 ? text.replace(/[\t\n\r ]+/g, '').replace(/={1,2}$/, '').length : 0;
  return {
    name: name ?? contentId,
    contentType,
    bytes: base64 ? Math.floor((compact * 3) / 4) : new TextEncoder().encode(text).length,
  };
}

/** Whether the highlighter for XML fits: XML, or HTML, which is near enough. */
export function looksLikeMarkup(text: string): boolean {
  return text.trimStart().startsWith('<');
}

/** Whether a message is a form, as a browser posts it. */
export function isForm(part: Part): boolean {
  return contentTypeOf(part)?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;
}

/** The Content-Type that a message was sent with. */
export function contentTypeOf({ headers }: Part): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
}
