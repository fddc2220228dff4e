import type { Exchange } from '../../shared/rehearsal/events.ts';
import { partsOf } from '../../shared/rehearsal/message-text.ts';
import type { SavedDocument } from './document.ts';

/**
 * A file that came with the document of a message, as it was before it was packed for the wire. `index` counts from 0
 * in the order in which they are listed. Undefined where there is none.
 */
export function attachmentOf(
  exchange: Exchange,
  part: 'request' | 'answer',
  index: number,
): SavedDocument | undefined {
  const message = exchange[part];
  const parts = message && partsOf(message);
  // The first part is the document.
  const found = typeof parts === 'object' ? parts[index + 1] : undefined;
  if (!found) return undefined;
  const { name, contentId, base64, text } = found;
  return {
    name: `${exchange.id}-${safeFileName(name ?? contentId)}`,
    bytes: Buffer.from(text, base64 ? 'base64' : 'utf8'),
  };
}

/** Letters of a name that every file system takes. */
const mostLetters = 80;

/**
 * A name that a stranger gave a file, as one that is only a name: no folders, no characters that a system forbids or
 * does not show, and an extension, so that the dialog shows what kind of file it is.
 */
function safeFileName(name: string): string {
  const plain = name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}<>:"|?*/\\]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 && plain.length - dot <= 12 ? plain.slice(dot) : '.bin';
  const stem = dot > 0 && plain.length - dot <= 12 ? plain.slice(0, dot) : plain;
  return `${[...stem].slice(0, mostLetters).join('') || 'attachment'}${extension}`;
}
