import { decodeBytes } from '../../shared/cxml/guard.ts';
import type { Diagnosis } from '../../shared/cxml/judgement.ts';
import type { Travel } from './protocol.ts';

/** A document and the text around it, as the search for documents tells. */
export interface Found {
  readonly found: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly documents: readonly {
    readonly where: string;
    readonly bytes: Uint8Array;
    readonly travel: Travel;
  }[];
  readonly diagnoses: readonly Diagnosis[];
}

/** Finds the documents in what was opened. */
export function foundIn(bytes: Uint8Array): Found {
  return {
    found: 'a document',
    headers: [],
    documents: [{ where: '', bytes, travel: {} }],
    diagnoses: [],
  };
}

/** The text of bytes with `\n` as line ends: by their own encoding, or as near as can be where they are not in it. */
export function textOfBytes(bytes: Uint8Array, contentType: string | undefined): string {
  const decoded = decodeBytes(bytes, contentType === undefined ? {} : { contentType });
  const text = decoded.ok ? decoded.text : new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
  return text.replaceAll(/\r\n?/g, '\n');
}
