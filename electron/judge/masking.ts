import { maskText } from '../../shared/cxml/mask.ts';

/** A stretch of text that is not shown: from, inclusive, to, exclusive, in UTF-16 units; and what stands in its place. */
export interface Hidden {
  readonly from: number;
  readonly to: number;
  readonly mask: string;
}

/** What stands in place of an e-mail address: as long for everyone. */
const maskedAddress = '****@****';

/**
 * Secrets and e-mail addresses of a text, in order and without overlap: the content of SharedSecret and CredentialMac,
 * closed or not, the values of HTTP headers that carry credentials, and everything with the shape of an e-mail address
 * but for message IDs, which have the same shape. A hidden stretch never crosses a line end, so that lines keep their
 * numbers. The time is linear in the text, whatever is in it.
 */
export function sensitiveParts(text: string): readonly Hidden[] {
  const secrets = [...secretElements(text), ...credentialHeaders(text)].toSorted((a, b) => a.from - b.from);
  const all = [...secrets, ...addresses(text)].toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Hidden[] = [];
  for (const part of all) if (part.from >= (kept.at(-1)?.to ?? 0)) kept.push(part);
  return kept;
}

function* secretElements(text: string): Generator<Hidden> {
  const opening = /<(SharedSecret|CredentialMac)(?=[\s>])/g;
  for (;;) {
    const match = opening.exec(text);
    if (!match) return;
    const open = text.indexOf('>', match.index);
    if (open < 0) return;
    opening.lastIndex = open + 1;
    if (text.charAt(open - 1) === '/') continue;
    // Where it is never closed, the next closing tag of anything ends it: the rest of the document stays readable.
    const closing = text.indexOf(`</${match[1]}`, open);
    const next = closing < 0 ? text.indexOf('</', open) : closing;
    const end = next < 0 ? text.length : next;
    yield* byLine(text, open + 1, end, maskText);
    opening.lastIndex = end;
  }
}

function* credentialHeaders(text: string): Generator<Hidden> {
  const header = /^(?:proxy-authorization|authorization|cookie|set-cookie|x-api-key)[ \t]*:[ \t]*/gim;
  for (let match = header.exec(text); match; match = header.exec(text)) {
    const from = header.lastIndex;
    const end = text.slice(from, from + 20_000).search(/[\r\n]/);
    yield* byLine(text, from, end < 0 ? Math.min(text.length, from + 20_000) : from + end, maskText);
  }
}

/** Each line's own part of a stretch, without the white space around it. */
function* byLine(text: string, from: number, to: number, mask: string): Generator<Hidden> {
  const part = /[^\s](?:[^\r\n]*[^\s])?/g;
  const content = text.slice(from, to);
  for (let match = part.exec(content); match; match = part.exec(content))
    yield { from: from + match.index, to: from + match.index + match[0].length, mask };
}

// The lengths that addresses may have (RFC 5321, 4.5.3.1) bound the search to both sides of an @.
const localPart = /[A-Za-z0-9._%+'=/-]{1,64}$/;
const domainPart = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/;
const messageIdBefore = /(?:payloadID|inReplyTo)\s*=\s*["'][^"'<]{0,200}$/;

function* addresses(text: string): Generator<Hidden> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = localPart.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const domain = domainPart.exec(text.slice(at + 1, at + 256))?.[0];
    if (local === undefined || domain === undefined) continue;
    const from = at - local.length;
    if (messageIdBefore.test(text.slice(Math.max(0, from - 240), from))) continue;
    yield { from, to: at + 1 + domain.length, mask: maskedAddress };
  }
}

/** A text with stretches of it hidden, and where their masks now stand. */
export interface Masked {
  readonly text: string;
  /** In the order of `hidden`. */
  readonly masks: readonly { readonly from: number; readonly to: number }[];
}

/** Puts masks in place of hidden stretches, which are in order and don't overlap. */
export function hide(text: string, hidden: readonly Hidden[]): Masked {
  const parts: string[] = [];
  const masks: { from: number; to: number }[] = [];
  let read = 0;
  let written = 0;
  for (const { from, to, mask } of hidden) {
    parts.push(text.slice(read, from), mask);
    written += from - read;
    masks.push({ from: written, to: written + mask.length });
    written += mask.length;
    read = to;
  }
  parts.push(text.slice(read));
  return { text: parts.join(''), masks };
}

/** Secrets and e-mail addresses of a short text replaced by their masks. */
export function maskAll(text: string): string {
  return hide(text, sensitiveParts(text)).text;
}

/**
 * How columns of a text become columns of the same text with stretches hidden. Lines stay as they are. A place inside a
 * hidden stretch becomes the beginning of its mask. Line and column are from 1, the column in UTF-16 units.
 */
export function columnShift(
  text: string,
  hidden: readonly Hidden[],
): (line: number, column: number) => number {
  // Only the lines that are asked for are looked at: a document may hide something in each of a million lines.
  const starts = lineStarts(text);
  return (at, column) => {
    const start = starts[at - 1] ?? text.length;
    const next = starts[at] ?? text.length + 1;
    let shift = 0;
    for (let index = firstFrom(hidden, start); index < hidden.length; index += 1) {
      const part = hidden[index];
      if (!part || part.from >= next) break;
      const place = part.from - start + 1;
      if (column < place) break;
      if (column < part.to - start + 1) return place + shift;
      shift += part.mask.length - (part.to - part.from);
    }
    return column + shift;
  };
}

/** Where each line starts; a line ends at `\n`, `\r\n` or `\r`. */
function lineStarts(text: string): number[] {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.exec(text)) starts.push(lineEnd.lastIndex);
  return starts;
}

/** Index of the first hidden stretch that begins at an offset or behind it. */
function firstFrom(hidden: readonly Hidden[], offset: number): number {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hidden[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
