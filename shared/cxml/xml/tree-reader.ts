import type { ParseLimits } from '../parse.ts';
import { attributesFrom } from './attributes.ts';
import { characterUnits, isPlainText, isPlainValue, isSpace } from './characters.ts';
import { XmlElement } from './element.ts';
import { bytesOfRow, contentKind, ElementTable } from './element-table.ts';
import { NamespaceScope } from './namespaces.ts';
import type { Scanner } from './scanner.ts';

const alwaysAllowedBytes = 8 * 1024 * 1024;

/** What a name takes that documents do not have in common: the string, and its place in two lists. */
const bytesOfName = 160;

const secretElements: ReadonlySet<string> = new Set(['SharedSecret', 'CredentialMac']);
/** More attributes than this are looked up in a set, so that a tag with many costs no more than its length. */
const fewAttributes = 16;

/** Reads the root and everything in it, without recursion: depth is a limit, not the stack's size. */
export class TreeReader {
  readonly #scanner: Scanner;
  readonly #table: ElementTable;
  readonly #text: string;
  readonly #limits: ParseLimits;
  readonly #bytesAllowed: number;
  #bytes = 0;
  /** Whether the tag that #openTag read last ended in `/>`. */
  #closed = false;
  /** Names of the attributes of the tag that was read last, up to #attributeCount. */
  readonly #attributeNames: string[] = [];
  #attributeCount = 0;
  /** Depth of the open element whose content is secret and not to be quoted; 0 where none is. */
  #secretDepth = 0;
  readonly #scope = new NamespaceScope();
  constructor(scanner: Scanner, limits: ParseLimits) {
    this.#scanner = scanner;
    this.#table = new ElementTable(scanner);
    this.#text = scanner.text;
    this.#limits = limits;
    this.#bytesAllowed = Math.max(alwaysAllowedBytes, scanner.text.length * limits.treeBytesPerCharacter);
  }

  read(): XmlElement {
    const scanner = this.#scanner;
    const table = this.#table;
    const text = this.#text;
    const end = text.length;
    let open = this.#openTag(-1, 1);
    let depth = this.#closed ? 0 : 1;
    while (depth > 0) {
      const from = scanner.at;
      let at = from;
      while (at < end && isSpace(text.charCodeAt(at))) at += 1;
      const isBlank = at < end && text.charCodeAt(at) === 0x3c;
      if (!isBlank) at = this.#textEnd(from);
      if (at >= end)
        scanner.refuse(`The element <${this.#shown(table.name(open))}> is not closed.`, table.offset(open));
      scanner.at = at;
      const next = text.charCodeAt(at + 1);
      if (next === 0x2f) {
        if (at > from) this.#lastText(open, from, isBlank);
        this.#closeTag(open);
        this.#scope.close(depth);
        if (this.#secretDepth === depth) this.#secretDepth = 0;
        table.close(open, scanner.at);
        open = table.parent(open);
        depth -= 1;
        continue;
      }
      if (at > from) table.holds(open, isBlank ? contentKind.elements : contentKind.mixed);
      if (next === 0x21 && scanner.startsWith('<!--')) {
        scanner.comment();
      } else if (next === 0x21 && scanner.startsWith('<![CDATA[')) {
        table.holds(open, contentKind.mixed);
        scanner.cdata();
      } else if (next === 0x3f) {
        scanner.instruction();
      } else {
        table.holds(open, contentKind.elements);
        const child = this.#openTag(open, depth + 1);
        if (!this.#closed) {
          open = child;
          depth += 1;
        }
      }
    }
    table.finish();
    return new XmlElement(table, 0);
  }

  /** The text before an end tag: all that there is in the element, or the last of several things. */
  #lastText(open: number, from: number, isBlank: boolean): void {
    const table = this.#table;
    if (table.kind(open) === contentKind.nothing) {
      table.holds(open, contentKind.run);
      table.startContent(open, from);
    } else {
      table.holds(open, isBlank ? contentKind.elements : contentKind.mixed);
    }
  }

  #take(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#bytesAllowed) {
      this.#scanner.refuse(
        'The document is cut into too many elements, attributes and texts for its size.',
        this.#scanner.at,
        'too-large',
      );
    }
  }

  /** A name as it may stand in a message. */
  #shown(name: string): string {
    if (this.#secretDepth > 0) return '…';
    return name.length > 60 ? `${name.slice(0, 60)}…` : name;
  }

  /** Reads a start tag into a row of its own, which is closed where the tag ends in `/>`. */
  #openTag(parent: number, depth: number): number {
    const scanner = this.#scanner;
    const text = this.#text;
    const offset = scanner.at;
    scanner.at = offset + 1;
    const known = scanner.ownNames;
    const number = scanner.nameNumber('the name of an element after "<"');
    if (scanner.ownNames > known) this.#take(bytesOfName);
    const name = scanner.nameOf(number);
    if (depth > this.#limits.depth) {
      scanner.refuse(`Elements are nested deeper than ${this.#limits.depth} levels.`, offset, 'too-deep');
    }
    this.#attributeCount = 0;
    let code = text.charCodeAt(scanner.at);
    if (code !== 0x3e && code !== 0x2f) {
      this.#attributes(name, offset);
      code = text.charCodeAt(scanner.at);
    }
    if (code === 0x2f) {
      if (text.charCodeAt(scanner.at + 1) !== 0x3e) {
        scanner.refuse(
          scanner.at + 1 >= text.length
            ? `The tag <${this.#shown(name)}> is not closed.`
            : `Expected a space, ">" or "/>" in the tag <${this.#shown(name)}>.`,
          scanner.at + 1 >= text.length ? offset : scanner.at,
        );
      }
      scanner.at += 2;
      this.#closed = true;
    } else {
      scanner.at += 1;
      this.#closed = false;
    }
    this.#take(bytesOfRow);
    if (!this.#closed && this.#secretDepth === 0 && secretElements.has(name)) this.#secretDepth = depth;
    const row = this.#table.open(number, offset, parent);
    this.#table.startContent(row, scanner.at);
    if (isScoped(name) || this.#hasScopedAttribute()) {
      const attributes = attributesFrom(scanner, offset + 1 + name.length);
      const problem = this.#scope.open(name, offset, attributes, depth);
      if (problem) scanner.refuse(problem.message, problem.offset);
      if (this.#closed) this.#scope.close(depth);
    }
    if (this.#closed) this.#table.close(row, scanner.at);
    return row;
  }

  #hasScopedAttribute(): boolean {
    for (let index = 0; index < this.#attributeCount; index += 1)
      if (isScoped(this.#attributeNames[index] ?? '')) return true;
    return false;
  }

  /** Steps over the attributes of a tag, up to its `>` or `/`, and finds them right. */
  #attributes(element: string, tagOffset: number): void {
    const scanner = this.#scanner;
    const text = this.#text;
    const list = this.#attributeNames;
    let count = 0;
    let names: Set<string> | undefined;
    for (;;) {
      const spaced = scanner.space();
      const offset = scanner.at;
      if (offset >= text.length)
        scanner.refuse(`The tag <${this.#shown(element)}> is not closed.`, tagOffset);
      const code = text.charCodeAt(offset);
      if (code === 0x3e || code === 0x2f) return;
      if (!spaced)
        scanner.refuseUnexpected(`Expected a space, ">" or "/>" in the tag <${this.#shown(element)}>.`);
      const name = scanner.name('an attribute, ">" or "/>" in the tag');
      if (count === fewAttributes) names = new Set(list.slice(0, count));
      if (names ? names.has(name) : isAmong(list, count, name))
        scanner.refuse(`The attribute ${this.#shown(name)} is given twice.`, offset);
      names?.add(name);
      if (count >= this.#limits.attributes) {
        scanner.refuse(
          `An element has more than ${this.#limits.attributes} attributes.`,
          offset,
          'too-many-attributes',
        );
      }
      this.#value(name, offset);
      list[count] = name;
      count += 1;
      this.#attributeCount = count;
    }
  }

  #value(name: string, offset: number): void {
    const scanner = this.#scanner;
    const text = this.#text;
    if (text.charCodeAt(scanner.at) !== 0x3d) {
      scanner.space();
      scanner.expect('=', `after the attribute ${this.#shown(name)}`);
      scanner.space();
    } else {
      scanner.at += 1;
      scanner.space();
    }
    const quote = text.charCodeAt(scanner.at);
    if (quote !== 0x22 && quote !== 0x27)
      scanner.refuseUnexpected(`The value of the attribute ${this.#shown(name)} must be quoted.`);
    let at = scanner.at + 1;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isPlainValue(code)) continue;
      if (code === quote) break;
      if (code === 0x3c)
        scanner.refuse(`"<" in the value of the attribute ${this.#shown(name)} must be written &lt;.`, at);
      if (code === 0x26) {
        scanner.at = at;
        scanner.reference();
        at = scanner.at - 1;
        continue;
      }
      const units = characterUnits(text, at);
      if (units === 0) scanner.refuseCharacter(at);
      if (units === 2) at += 1;
    }
    if (at >= text.length)
      scanner.refuse(`The value of the attribute ${this.#shown(name)} is not closed.`, offset);
    scanner.at = at + 1;
  }

  #closeTag(open: number): void {
    const scanner = this.#scanner;
    const text = this.#text;
    const offset = scanner.at;
    const opened = this.#table.name(open);
    const after = offset + 2 + opened.length;
    if (text.charCodeAt(after) === 0x3e && text.startsWith(opened, offset + 2)) {
      scanner.at = after + 1;
      return;
    }
    scanner.at = offset + 2;
    const name = scanner.name('the name of an element after "</"');
    if (name !== opened) scanner.refuse(`</${this.#shown(name)}> closes <${this.#shown(opened)}>.`, offset);
    scanner.space();
    scanner.expect('>', `at the end of </${this.#shown(name)}>`);
  }

  /** Where a run of text ends: at the next `<`. Everything in it has been found right. */
  #textEnd(from: number): number {
    const scanner = this.#scanner;
    const text = this.#text;
    const end = text.length;
    let at = from;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (isPlainText(code)) {
        at += 1;
      } else if (code === 0x3c) {
        return at;
      } else if (code === 0x26) {
        scanner.at = at;
        scanner.reference(this.#secretDepth === 0);
        at = scanner.at;
      } else if (code === 0x5d) {
        if (text.startsWith(']]>', at)) scanner.refuse('"]]>" in text must be written ]]&gt;.', at);
        at += 1;
      } else {
        const units = characterUnits(text, at);
        if (units === 0) scanner.refuseCharacter(at);
        at += units;
      }
    }
    return end;
  }
}

function isAmong(names: readonly string[], count: number, name: string): boolean {
  for (let index = 0; index < count; index += 1) if (names[index] === name) return true;
  return false;
}

/** Whether a name has to do with namespaces; xml:lang needs no look. */
function isScoped(name: string): boolean {
  return name.includes(':') ? name !== 'xml:lang' : name === 'xmlns';
}
