/**
 * A payload ID in the form that cXML recommends, `datetime.random@host`: unique for all time (DTD, cXML/@payloadID).
 * `random` is at least eight strong random bytes.
 */
export function payloadId(now: Date, random: Uint8Array, host: string): string {
  return `${now.getTime()}.${hex(random)}@${host}`;
}

/** ISO 8601 in UTC with a numeric offset: cXML asks for the offset, and `Z` is not one (DTD, isoDateTime). */
export function timestamp(now: Date): string {
  return now.toISOString().replace(/\.\d{3}Z$/, '+00:00');
}

/** Bytes as lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += pairs[byte];
  return text;
}

const pairs: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
