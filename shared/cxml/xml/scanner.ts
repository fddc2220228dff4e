import { characterUnits, firstForbidden, isCharacter, isSpace, nameEnd } from './characters.ts';

/** Why a document is refused. */
export type RefusalCode =
  | 'not-well-formed'
  | 'doctype-refused'
  | 'too-deep'
  | 'too-many-attributes'
  | 'too-large';

/** Ends the parsing; never leaves parseXml. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly offset: number;
  constructor(code: RefusalCode, message: string, offset: number) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

const predefinedEntities: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
]);

const internedNames = 1024;
/** Several times longer than any name of cXML; it bounds what findings and paths are made of. */
const longestName = 200;

/**
 * The engine's own string for a text, which it makes for every key of an object and every name in a program. Two such
 * strings are compared by address: looking for a child by its name costs no comparison of characters.
 */
function internalized(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}

/** The first name that any document had at each place: mostly cXML's own, which the next document has again. */
const commonNames: (string | undefined)[] = new Array(internedNames);

/** The place of a name among those that are kept. */
function slotOf(text: string, from: number, to: number): number {
  return (
    ((to - from) * 67 +
      text.charCodeAt(from) * 31 +
      text.charCodeAt(from + ((to - from) >> 1)) * 7 +
      text.charCodeAt(to - 1) +
      text.charCodeAt(to - 2) * 11 +
      text.charCodeAt(to - 3) * 101) &
    (internedNames - 1)
  );
}

/** A place in a text and the small steps over it that every part of the parser takes. */
export class Scanner {
  readonly text: string;
  at = 0;
  readonly #names: (string | undefined)[] = [];
  readonly #ownNames: string[] = [];
  readonly #ownNumbers = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  refuse(message: string, offset = this.at, code: RefusalCode = 'not-well-formed'): never {
    throw new Refusal(code, message, offset);
  }

  /** Refuses a character that XML does not allow at all. */
  refuseCharacter(offset: number): never {
    const code = (this.text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    this.refuse(`The character U+${code} is not allowed in XML.`, offset);
  }

  startsWith(token: string): boolean {
    return this.text.startsWith(token, this.at);
  }

  expect(token: string, where: string): void {
    if (!this.startsWith(token)) this.refuse(`Expected "${token}" ${where}.`);
    this.at += token.length;
  }

  /** Steps over white space; false where there is none. */
  space(): boolean {
    const { text } = this;
    const from = this.at;
    let at = from;
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    this.at = at;
    return at > from;
  }

  /** Steps over a name. */
  name(what: string): string {
    const from = this.at;
    return this.nameBetween(from, this.#nameEnd(what));
  }

  /** Steps over the name of an element: its number, for which `nameOf` gives the name. */
  nameNumber(what: string): number {
    const from = this.at;
    const to = this.#nameEnd(what);
    const slot = slotOf(this.text, from, to);
    const common = commonNames[slot];
    if (common !== undefined && common.length === to - from && this.text.startsWith(common, from))
      return slot;
    const name = this.nameBetween(from, to);
    if (common === undefined) return slot;
    let number = this.#ownNumbers.get(name);
    if (number === undefined) {
      number = internedNames + this.#ownNames.push(name) - 1;
      this.#ownNumbers.set(name, number);
    }
    return number;
  }

  nameOf(number: number): string {
    return (number < internedNames ? commonNames[number] : this.#ownNames[number - internedNames]) ?? '';
  }

  /** How many names of elements there are so far that documents do not have in common. */
  get ownNames(): number {
    return this.#ownNames.length;
  }

  #nameEnd(what: string): number {
    const from = this.at;
    const to = nameEnd(this.text, from);
    if (to === from) this.refuseUnexpected(`Expected ${what}.`);
    this.at = to;
    if (to - from > longestName)
      this.refuse(`A name has more than ${longestName} characters.`, from, 'too-large');
    return to;
  }

  /**
   * The name that stands there. The same name is mostly the same string again: a document has few names and uses each
   * often, so they are kept and comparing them is cheap.
   */
  nameBetween(from: number, to: number): string {
    const { text } = this;
    const length = to - from;
    const slot = slotOf(text, from, to);
    const common = commonNames[slot];
    if (common === undefined) {
      const name = internalized(text.slice(from, to));
      commonNames[slot] = name;
      return name;
    }
    if (common.length === length && text.startsWith(common, from)) return common;
    const kept = this.#names[slot];
    if (kept !== undefined && kept.length === length && text.startsWith(kept, from)) return kept;
    const name = text.slice(from, to);
    // Only the first name of a place is looked up: a document of nothing but different names must not fill the engine's table.
    this.#names[slot] = kept === undefined ? internalized(name) : name;
    return this.#names[slot];
  }

  /** Refuses what stands here: by its own name where XML allows it nowhere, else as what was not expected. */
  refuseUnexpected(message: string): never {
    if (this.at < this.text.length && characterUnits(this.text, this.at) === 0) this.refuseCharacter(this.at);
    this.refuse(message);
  }

  comment(): void {
    const { text } = this;
    const start = this.at;
    const end = text.indexOf('--', start + 4);
    this.allowedTo(end < 0 ? text.length : end);
    if (end < 0) this.refuse('The comment is not closed.', start);
    if (text.charCodeAt(end + 2) !== 0x3e) this.refuse('A comment must not contain "--".', end);
    this.at = end + 3;
  }

  instruction(): void {
    const { text } = this;
    const start = this.at;
    this.at += 2;
    const target = this.name('the name of a processing instruction');
    if (target.toLowerCase() === 'xml')
      this.refuse('The XML declaration must stand at the very beginning.', start);
    if (target.includes(':'))
      this.refuse('The name of a processing instruction must not have a colon.', start);
    const end = text.indexOf('?>', this.at);
    this.allowedTo(end < 0 ? text.length : end);
    if (end < 0) this.refuse('The processing instruction is not closed.', start);
    if (end > this.at && !isSpace(text.charCodeAt(this.at)))
      this.refuse('The name of a processing instruction must be followed by a space.');
    this.at = end + 2;
  }

  /** Steps over a CDATA section. */
  cdata(): void {
    const { text } = this;
    const offset = this.at;
    this.at += '<![CDATA['.length;
    const end = text.indexOf(']]>', this.at);
    this.allowedTo(end < 0 ? text.length : end);
    if (end < 0) this.refuse('The CDATA section is not closed.', offset);
    this.at = end + 3;
  }

  allowedTo(end: number): void {
    const bad = firstForbidden(this.text, this.at, end);
    if (bad >= 0) this.refuseCharacter(bad);
  }

  /**
   * Reads the reference at this place, which has an `&`: its code point. Only XML's own five entities and character
   * references exist; others are refused, so nothing ever expands. Without `quoting`, the refusal does not name it: it
   * could be a part of a secret.
   */
  reference(quoting = true): number {
    const { text } = this;
    const offset = this.at;
    if (text.charCodeAt(offset + 1) === 0x23) return this.#characterReference(quoting);
    const to = nameEnd(text, offset + 1);
    if (to === offset + 1 || text.charCodeAt(to) !== 0x3b) this.refuse('"&" must be written &amp;.', offset);
    // No entity that is known is longer; a name of megabytes is not looked up.
    const name = text.slice(offset + 1, Math.min(to, offset + 41));
    const code = predefinedEntities.get(name);
    if (code === undefined) {
      this.refuse(
        `The entity ${quoting ? `&${name};` : 'of this reference'} is not declared. XML itself knows only amp, lt, gt, quot, apos.`,
        offset,
      );
    }
    this.at = to + 1;
    return code;
  }

  #characterReference(quoting: boolean): number {
    const { text } = this;
    const offset = this.at;
    const hexadecimal = text.charCodeAt(offset + 2) === 0x78;
    const from = offset + (hexadecimal ? 3 : 2);
    let at = from;
    let code = 0;
    for (; at < text.length; at += 1) {
      const digit = digitOf(text.charCodeAt(at), hexadecimal);
      if (digit < 0) break;
      // Leading zeros are allowed in any number; beyond Unicode, the exact value no longer matters.
      code = Math.min(code * (hexadecimal ? 16 : 10) + digit, 0x110000);
    }
    if (text.charCodeAt(at) !== 0x3b || at === from) this.refuse('"&" must be written &amp;.', offset);
    if (!isCharacter(code)) {
      this.refuse(
        `The reference ${quoting ? `${text.slice(offset, Math.min(at, offset + 20))}; ` : ''}names no character of XML.`,
        offset,
      );
    }
    this.at = at + 1;
    return code;
  }
}

function digitOf(code: number, hexadecimal: boolean): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (!hexadecimal) return -1;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

const decodedAtOnce = 4096;
const decodedUnits = new Uint16Array(decodedAtOnce);

/**
 * A run of character data as it is read: references resolved, line ends as `\n`; in the value of an attribute, each white
 * space that is not a reference as a space. Refuses a reference that is none, as Scanner does.
 */
export function decodeRun(text: string, from: number, to: number, isValue = false): string {
  const raw = text.slice(from, to);
  if (!isValue && !raw.includes('&') && !raw.includes('\r')) return raw;
  const scanner = new Scanner(text);
  let value = '';
  let count = 0;
  for (let at = from; at < to; ) {
    if (count >= decodedAtOnce - 1) {
      value += stringOf(count);
      count = 0;
    }
    let code = text.charCodeAt(at);
    if (code === 0x26) {
      scanner.at = at;
      code = scanner.reference();
      at = scanner.at;
      if (code > 0xffff) {
        decodedUnits[count] = 0xd800 + ((code - 0x10000) >> 10);
        count += 1;
        code = 0xdc00 + ((code - 0x10000) & 0x3ff);
      }
    } else {
      at += 1;
      if (code === 0x0d) {
        if (text.charCodeAt(at) === 0x0a) at += 1;
        code = 0x0a;
      }
      if (isValue && code < 0x20) code = 0x20;
    }
    decodedUnits[count] = code;
    count += 1;
  }
  return value + stringOf(count);
}

function stringOf(count: number): string {
  if (count <= 64) {
    let text = '';
    for (let at = 0; at < count; at += 1) text += String.fromCharCode(decodedUnits[at] ?? 0);
    return text;
  }
  return Reflect.apply(String.fromCharCode, undefined, decodedUnits.subarray(0, count));
}
