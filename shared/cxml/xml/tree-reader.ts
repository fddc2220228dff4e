import type { ParseLimits } from '../parse.ts';
import type { XmlElement, XmlNode, XmlText } from '../tree.ts';
import { characterUnits, isPlainText, isPlainValue, isSpace } from './characters.ts';
import { ParsedElement } from './element.ts';
import { NamespaceScope } from './namespaces.ts';
import { decodeRun, type Scanner } from './scanner.ts';

const alwaysAllowedBytes = 8 * 1024 * 1024;

/**
 * What the parts of a tree take in a 64-bit engine: with the strings that belong to them, a slot in the list of their
 * parent and one among the pending.
 */
const bytesOf = { element: 80, childList: 48, text: 96, blank: 16 } as const;

const secretElements: ReadonlySet<string> = new Set(['SharedSecret', 'CredentialMac']);
/** More attributes than this are looked up in a set, so that a tag with many costs no more than its length. */
const fewAttributes = 16;
const longestBlank = 200;

/** Reads the root and everything in it, without recursion: depth is a limit, not the stack's size. */
export class TreeReader {
  readonly #scanner: Scanner;
  readonly #text: string;
  readonly #limits: ParseLimits;
  readonly #bytesAllowed: number;
  #bytes = 0;
  /** Children of all open elements, innermost last; cut off and handed to their element when it closes. */
  readonly #pending: XmlNode[] = [];
  #pendingCount = 0;
  /** Whether the tag that #openTag read last ended in `/>`. */
  #closed = false;
  /** Names of the attributes of the tag that was read last, up to #attributeCount. */
  readonly #attributeNames: string[] = [];
  #attributeCount = 0;
  /** Depth of the open element whose content is secret and not to be quoted; 0 where none is. */
  #secretDepth = 0;
  readonly #scope = new NamespaceScope();
  /** White space between tags, one node for each that is different: most nodes of a document are nothing else. */
  readonly #blanks: ({ readonly raw: string; readonly node: XmlText } | undefined)[] = new Array(
    longestBlank,
  );

  constructor(scanner: Scanner, limits: ParseLimits) {
    this.#scanner = scanner;
    this.#text = scanner.text;
    this.#limits = limits;
    this.#bytesAllowed = Math.max(alwaysAllowedBytes, scanner.text.length * limits.treeBytesPerCharacter);
  }

  read(): XmlElement {
    const scanner = this.#scanner;
    const text = this.#text;
    const end = text.length;
    /** The open elements around the innermost one, and where its children start in #pending. */
    const around: ParsedElement[] = [];
    const starts: number[] = [0];
    const root = this.#openTag(undefined, 1);
    let open: ParsedElement | undefined = this.#closed ? undefined : root;
    while (open) {
      const from = scanner.at;
      let at = from;
      while (at < end && isSpace(text.charCodeAt(at))) at += 1;
      const isBlank = at < end && text.charCodeAt(at) === 0x3c;
      if (!isBlank) at = this.#textEnd(from);
      if (at >= end) scanner.refuse(`The element <${this.#shown(open.name)}> is not closed.`, open.offset);
      scanner.at = at;
      const next = text.charCodeAt(at + 1);
      if (next === 0x2f) {
        this.#closeTag(open);
        this.#scope.close(starts.length);
        if (this.#secretDepth === starts.length) this.#secretDepth = 0;
        const start = starts.pop() ?? 0;
        if (this.#pendingCount > start) {
          if (at > from) this.#keepText(from, at, isBlank);
          this.#take(bytesOf.childList);
          open.fill(this.#pending.slice(start, this.#pendingCount));
          this.#pendingCount = start;
        } else if (at > from) {
          open.fill(from);
        }
        open = around.pop();
        continue;
      }
      if (at > from) this.#keepText(from, at, isBlank);
      if (next === 0x21 && scanner.startsWith('<!--')) {
        scanner.comment();
      } else if (next === 0x21 && scanner.startsWith('<![CDATA[')) {
        this.#take(bytesOf.text);
        this.#keep({ kind: 'text', value: scanner.cdata(), offset: at });
      } else if (next === 0x3f) {
        scanner.instruction();
      } else {
        const child: ParsedElement = this.#openTag(open, starts.length + 1);
        this.#keep(child);
        if (!this.#closed) {
          starts.push(this.#pendingCount);
          around.push(open);
          open = child;
        }
      }
    }
    return root;
  }

  #keep(node: XmlNode): void {
    this.#pending[this.#pendingCount] = node;
    this.#pendingCount += 1;
  }

  #keepText(from: number, to: number, isBlank: boolean): void {
    this.#take(isBlank ? bytesOf.blank : bytesOf.text);
    this.#keep(
      isBlank
        ? this.#blank(from, to)
        : { kind: 'text', value: decodeRun(this.#text, from, to), offset: from },
    );
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

  #openTag(parent: ParsedElement | undefined, depth: number): ParsedElement {
    const scanner = this.#scanner;
    const text = this.#text;
    const offset = scanner.at;
    scanner.at = offset + 1;
    const name = scanner.name('the name of an element after "<"');
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
    this.#take(bytesOf.element);
    if (!this.#closed && this.#secretDepth === 0 && secretElements.has(name)) this.#secretDepth = depth;
    const element = new ParsedElement(scanner, name, offset, parent);
    if (isScoped(name) || this.#hasScopedAttribute()) {
      const problem = this.#scope.open(name, offset, element.attributes, depth);
      if (problem) scanner.refuse(problem.message, problem.offset);
      if (this.#closed) this.#scope.close(depth);
    }
    return element;
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

  #closeTag(open: ParsedElement): void {
    const scanner = this.#scanner;
    const text = this.#text;
    const offset = scanner.at;
    const after = offset + 2 + open.name.length;
    if (text.charCodeAt(after) === 0x3e && text.startsWith(open.name, offset + 2)) {
      scanner.at = after + 1;
      return;
    }
    scanner.at = offset + 2;
    const name = scanner.name('the name of an element after "</"');
    if (name !== open.name)
      scanner.refuse(`</${this.#shown(name)}> closes <${this.#shown(open.name)}>.`, offset);
    scanner.space();
    scanner.expect('>', `at the end of </${this.#shown(name)}>`);
  }

  #blank(from: number, to: number): XmlText {
    const length = to - from;
    const kept = length < this.#blanks.length ? this.#blanks[length] : undefined;
    if (kept && this.#text.startsWith(kept.raw, from)) return kept.node;
    const raw = this.#text.slice(from, to);
    const value = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    const node: XmlText = { kind: 'text', value, offset: -1 };
    if (length < this.#blanks.length) this.#blanks[length] = { raw, node };
    this.#take(bytesOf.text);
    return node;
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
