/**
 * Which characters XML 1.0 (fifth edition) allows where: productions 2 (Char), 3 (S), 4 (NameStartChar), 4a (NameChar).
 * ASCII is looked up in a table, since it is nearly all of every document; the rest is compared with ranges.
 */

const nameStart = 1;
const nameFurther = 2;
const space = 4;
const textStop = 8;
const valueStop = 16;

const ascii = new Uint8Array(128);
function flag(bits: number, from: number, to: number = from): void {
  for (let code = from; code <= to; code += 1) ascii[code] = (ascii[code] ?? 0) | bits;
}
// Control characters stop everything: all but tab, line feed and carriage return are forbidden.
flag(textStop | valueStop, 0x00, 0x1f);
for (const code of [0x09, 0x0a, 0x0d, 0x20]) flag(space, code);
for (const code of [0x09, 0x0a]) ascii[code] = (ascii[code] ?? 0) & ~textStop;
for (const character of '<&') flag(textStop | valueStop, character.charCodeAt(0));
for (const character of ']') flag(textStop, character.charCodeAt(0));
for (const character of `"'`) flag(valueStop, character.charCodeAt(0));
for (const character of ':_') flag(nameStart | nameFurther, character.charCodeAt(0));
for (const [from, to] of ['AZ', 'az'])
  flag(nameStart | nameFurther, from?.charCodeAt(0) ?? 0, to?.charCodeAt(0));
for (const character of '-.0123456789') flag(nameFurther, character.charCodeAt(0));

/** Pairs of first and last; the start of a name first, what may follow besides it after. */
const nameStartRanges = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f, 0x2c00,
  0x2fef, 0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd, 0x10000, 0xeffff,
];
const nameFurtherRanges = [...nameStartRanges, 0xb7, 0xb7, 0x300, 0x36f, 0x203f, 0x2040];

/** Space, tab, line feed, carriage return. */
export function isSpace(code: number): boolean {
  return code < 128 && ((ascii[code] ?? 0) & space) !== 0;
}

/** Whether a run of text may go on over this unit without a look at it: no markup, no reference, nothing forbidden. */
export function isPlainText(code: number): boolean {
  return code < 128 ? ((ascii[code] ?? 0) & textStop) === 0 : code < 0xd800;
}

/** As isPlainText, for the value of an attribute: no quote, nothing to normalise. */
export function isPlainValue(code: number): boolean {
  return code < 128 ? ((ascii[code] ?? 0) & valueStop) === 0 : code < 0xd800;
}

/** How many UTF-16 units the character at this place has: 1 or 2, or 0 where XML does not allow it. */
export function characterUnits(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d ? 1 : 0;
  if (code < 0xd800) return 1;
  if (code < 0xe000) {
    const next = text.charCodeAt(at + 1);
    return code < 0xdc00 && next >= 0xdc00 && next < 0xe000 ? 2 : 0;
  }
  return code < 0xfffe ? 1 : 0;
}

/** The first character in a part of a text that XML does not allow, as an offset; -1 where there is none. */
export function firstForbidden(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0xd800) continue;
    const units = characterUnits(text, at);
    if (units === 0) return at;
    if (units === 2) at += 1;
  }
  return -1;
}

/** Whether a code point is a character of XML. */
export function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code < 0xd800 || (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);
}

/** Where the name that starts at this place ends; the place itself where none starts. */
export function nameEnd(text: string, from: number): number {
  const end = text.length;
  if (from >= end) return from;
  const first = text.charCodeAt(from);
  let at = from;
  if (first < 128) {
    if (((ascii[first] ?? 0) & nameStart) === 0) return from;
    at += 1;
  } else {
    const units = unitsWithin(nameStartRanges, text, from);
    if (units === 0) return from;
    at += units;
  }
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (((ascii[code] ?? 0) & nameFurther) === 0) return at;
      at += 1;
    } else {
      const units = unitsWithin(nameFurtherRanges, text, at);
      if (units === 0) return at;
      at += units;
    }
  }
  return at;
}

function unitsWithin(ranges: readonly number[], text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  for (let index = 0; index < ranges.length; index += 2) {
    if (code >= (ranges[index] ?? 0) && code <= (ranges[index + 1] ?? 0)) return code > 0xffff ? 2 : 1;
  }
  return 0;
}
