import { attributeFrom, attributesFrom, type XmlAttribute } from './attributes.ts';
import { contentKind, type ElementTable } from './element-table.ts';
import { decodeRun } from './scanner.ts';

export interface XmlText {
  readonly kind: 'text';
  /** Decoded: references resolved, line ends as `\n`. */
  readonly value: string;
  /** As of an element. */
  readonly offset: number;
}

export type XmlNode = XmlElement | XmlText;

/**
 * An element of a document: a look at its row. Text, attributes and children are read from the document when they are
 * asked for; looks at one element are not the same object, their offset tells whether they are of the same element.
 */
export class XmlElement {
  readonly #table: ElementTable;
  readonly #row: number;

  constructor(table: ElementTable, row: number) {
    this.#table = table;
    this.#row = row;
  }

  get kind(): 'element' {
    return 'element';
  }

  get name(): string {
    return this.#table.name(this.#row);
  }

  /** Offset of the `<` in the text, in UTF-16 units. */
  get offset(): number {
    return this.#table.offset(this.#row);
  }

  get parent(): XmlElement | undefined {
    const row = this.#table.parent(this.#row);
    return row < 0 ? undefined : new XmlElement(this.#table, row);
  }

  get attributes(): readonly XmlAttribute[] {
    return attributesFrom(this.#table.source, this.#attributesStart);
  }

  /** The value of one attribute, without the others. */
  attribute(name: string): string | undefined {
    return attributeFrom(this.#table.source, this.#attributesStart, name);
  }

  get #attributesStart(): number {
    return this.offset + 1 + this.name.length;
  }

  /** True where the element holds one run of text and nothing else. */
  get isText(): boolean {
    return this.#table.kind(this.#row) === contentKind.run;
  }

  /** True where there is text in it that is not white space alone, or a CDATA section, beside elements or other text. */
  get isMixed(): boolean {
    return this.#table.kind(this.#row) === contentKind.mixed;
  }

  get holdsElements(): boolean {
    return this.#table.next(this.#row) > this.#row + 1;
  }

  /** How many child elements there are. */
  get elementCount(): number {
    const table = this.#table;
    const end = table.next(this.#row);
    let count = 0;
    for (let row = this.#row + 1; row < end; row = table.next(row)) count += 1;
    return count;
  }

  /** The child elements, in order. */
  get elements(): XmlElement[] {
    const elements: XmlElement[] = [];
    const table = this.#table;
    const end = table.next(this.#row);
    for (let row = this.#row + 1; row < end; row = table.next(row)) elements.push(new XmlElement(table, row));
    return elements;
  }

  /** The child elements of one name, in order. */
  elementsCalled(name: string): XmlElement[] {
    const elements: XmlElement[] = [];
    const table = this.#table;
    const end = table.next(this.#row);
    for (let row = this.#row + 1; row < end; row = table.next(row))
      if (table.name(row) === name) elements.push(new XmlElement(table, row));
    return elements;
  }

  /** The first child element of that name. */
  firstCalled(name: string): XmlElement | undefined {
    const table = this.#table;
    const end = table.next(this.#row);
    for (let row = this.#row + 1; row < end; row = table.next(row))
      if (table.name(row) === name) return new XmlElement(table, row);
    return undefined;
  }

  /** How many elements of that name stand in it, and how many of them up to the one at this offset. */
  twins(name: string, offset: number): { readonly all: number; readonly nth: number } {
    return this.#table.twins(this.#row, name, offset);
  }

  /** The text directly in it, exact: nothing trimmed. Text inside child elements does not count. */
  get text(): string {
    const kind = this.#table.kind(this.#row);
    if (kind === contentKind.nothing) return '';
    if (kind === contentKind.run) return this.#run(this.#table.content(this.#row));
    let text = '';
    for (const node of this.children) if (node.kind === 'text') text += node.value;
    return text;
  }

  /** Elements and texts in order. A comment or an instruction parts two texts and is not among them. */
  get children(): readonly XmlNode[] {
    const table = this.#table;
    const kind = table.kind(this.#row);
    if (kind === contentKind.nothing) return [];
    let at = table.content(this.#row);
    if (kind === contentKind.run) return [this.#textAt(at)];
    const { text } = table.source;
    const nodes: XmlNode[] = [];
    let row = this.#row + 1;
    for (;;) {
      const markup = text.indexOf('<', at);
      if (markup > at) nodes.push(this.#textAt(at));
      const sign = text.charCodeAt(markup + 1);
      if (sign === 0x2f) return nodes;
      if (sign === 0x3f) {
        at = text.indexOf('?>', markup) + 2;
      } else if (sign !== 0x21) {
        nodes.push(new XmlElement(table, row));
        at = table.end(row);
        row = table.next(row);
      } else if (text.startsWith('<!--', markup)) {
        at = text.indexOf('-->', markup + 4) + 3;
      } else {
        const end = text.indexOf(']]>', markup);
        const raw = text.slice(markup + '<![CDATA['.length, end);
        nodes.push({ kind: 'text', value: raw.replace(/\r\n?/g, '\n'), offset: markup });
        at = end + 3;
      }
    }
  }

  #textAt(offset: number): XmlText {
    return { kind: 'text', value: this.#run(offset), offset };
  }

  #run(from: number): string {
    const { text } = this.#table.source;
    return decodeRun(text, from, text.indexOf('<', from));
  }
}
