import { decodeCartForm } from '../cxml/form.ts';
import type { AppError } from '../errors.ts';
import type { Exchange } from './events.ts';

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
}

/** More than this would make the window slow. */
export const shownCharacters = 100_000;

/** The document in a message: the body itself, or what a cart's form carries. */
export function messageText(part: Part): MessageText {
  if (part.cut)
    return { text: part.body, cut: true, ...(part.cut.field !== undefined && { field: part.cut.field }) };
  if (!isForm(part)) return { text: part.body };
  const decoded = decodeCartForm(part.body);
  if (decoded.ok) return { text: decoded.value.xml, field: decoded.value.field };
  return { text: part.body, problem: decoded.error };
}

/** Whether the highlighter for XML fits: XML, or HTML, which is near enough. */
export function looksLikeMarkup(text: string): boolean {
  return text.trimStart().startsWith('<');
}

/** Whether a message is a form, as a browser posts it. */
export function isForm(part: Part): boolean {
  const type = part.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return type.toLowerCase().startsWith('application/x-www-form-urlencoded');
}
