import type { FoundDocument } from '../../shared/cxml/extract/found.ts';
import { decodeBytes } from '../../shared/cxml/guard.ts';
import type { Travel } from './protocol.ts';

/** How a found document travelled. */
export function travelOf({ context, http, request, encodedTwice }: FoundDocument): Travel {
  return { ...context, http, sentTo: request?.target, encodedTwice };
}

/** A text as the window holds it: the editor knows no other line end than `\n`. */
export function withPlainLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/** What was opened as text: by its own encoding, or as near as can be where it is in none. */
export function readable(material: string | Uint8Array): string {
  if (typeof material === 'string') return withPlainLineEnds(material);
  const decoded = decodeBytes(material);
  return withPlainLineEnds(decoded.ok ? decoded.text : new TextDecoder().decode(material));
}
