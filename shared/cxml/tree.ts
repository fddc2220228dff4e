import type { XmlElement } from './xml/element.ts';

export type { XmlAttribute } from './xml/attributes.ts';
export type { XmlElement, XmlNode, XmlText } from './xml/element.ts';

/** The element children, in order. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.elements;
}

/** The first child element of that name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.firstCalled(name);
}

/** All child elements of that name, in order. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.elementsCalled(name);
}

/** The text directly in an element, exact: nothing trimmed. Text inside child elements does not count. */
export function textOf(element: XmlElement): string {
  return element.text;
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attribute(name);
}

/** The place of an element in words that a person can follow: `/cXML/Message/PunchOutOrderMessage/ItemIn[3]`. */
export function pathOf(element: XmlElement): string {
  let path = '';
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const twins = at.parent?.twins(at.name, at.offset);
    path = `/${at.name}${twins && twins.all > 1 ? `[${twins.nth}]` : ''}${path}`;
  }
  return path;
}

/** A place in a text: both from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Texts shorter than this are counted from their start each time. */
const shortText = 2048;
/** Distance of the places at which the count is kept, in UTF-16 units; a power of two. */
const stride = 64;

let latest: LineCounts | undefined;

/**
 * Turns an offset into line and column. Line ends are `\n`, `\r\n` or a lone `\r`, as XML reads them. Of the text that
 * was asked about last the lines are kept, so that asking for many places in it is cheap.
 */
export function positionAt(text: string, offset: number): Position {
  if (text.length < shortText) return countFrom(text, 0, 1, 0, offset);
  if (latest?.text !== text) latest = new LineCounts(text);
  // Texts that are equal and not the same are compared in full; kept as the same, the next comparison is at once.
  latest.text = text;
  return latest.positionAt(offset);
}

/** Of a text, at each stride: the line that its first unit is on, and where that line starts. Counted as far as asked. */
class LineCounts {
  text: string;
  readonly #lines: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #hasReturns: boolean;
  #counted = 0;
  #line = 1;
  #start = 0;
  /** The next end of a line behind what is counted. */
  #end: number;

  constructor(text: string) {
    this.text = text;
    const size = Math.floor(text.length / stride) + 1;
    this.#lines = new Uint32Array(size);
    this.#starts = new Uint32Array(size);
    this.#hasReturns = text.includes('\r');
    this.#end = this.#lineEnd(0);
  }

  positionAt(offset: number): Position {
    const index = Math.min(Math.max(Math.floor(offset / stride), 0), this.#lines.length - 1);
    if (index >= this.#counted) this.#count(index);
    return countFrom(this.text, index * stride, this.#lines[index] ?? 1, this.#starts[index] ?? 0, offset);
  }

  #count(index: number): void {
    for (; this.#counted <= index; this.#counted += 1) {
      while (this.#end < this.#counted * stride) {
        this.#line += 1;
        this.#start = this.#end + 1;
        this.#end = this.#lineEnd(this.#start);
      }
      this.#lines[this.#counted] = this.#line;
      this.#starts[this.#counted] = this.#start;
    }
  }

  #lineEnd(from: number): number {
    const { text } = this;
    if (this.#hasReturns) {
      for (let at = from; at < text.length; at += 1) if (endsLine(text, at)) return at;
      return text.length;
    }
    const at = text.indexOf('\n', from);
    return at < 0 ? text.length : at;
  }
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

function countFrom(
  text: string,
  from: number,
  firstLine: number,
  firstStart: number,
  offset: number,
): Position {
  let line = firstLine;
  let start = firstStart;
  for (let at = from; at < offset; at += 1) {
    if (!endsLine(text, at)) continue;
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
