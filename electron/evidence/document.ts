import { maskSecrets } from '../../shared/cxml/mask.ts';
import type { Exchange } from '../../shared/rehearsal/events.ts';
import { messageText } from '../../shared/rehearsal/message-text.ts';

/** A document of a message, or what came with it, as a file. */
export interface SavedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The encodings that can be written; every other declared one is written as UTF-8, which its bytes then contradict. */
const singleByte: Readonly<Record<string, BufferEncoding>> = {
  'iso-8859-1': 'latin1',
  'us-ascii': 'ascii',
};

/**
 * The document of a request or an answer, byte for byte as it went over the wire but for masked secrets. A cart is taken
 * out of its form. Undefined where the exchange has no such part.
 */
export function documentOf(exchange: Exchange, part: 'request' | 'answer'): SavedDocument | undefined {
  const message = exchange[part];
  if (!message) return undefined;
  const text = maskSecrets(messageText(message).text, []);
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(text)?.[1]?.toLowerCase();
  const kind = message.document ?? 'message';
  return {
    name: `${exchange.id}-${kind.replace(/[^A-Za-z0-9-]/g, '_')}.${text.trimStart().startsWith('<') ? 'xml' : 'txt'}`,
    bytes: Buffer.from(text, singleByte[declared ?? ''] ?? 'utf8'),
  };
}
