import type { XmlAttribute, XmlElement, XmlNode } from '../tree.ts';
import { attributeFrom, attributesFrom } from './attributes.ts';
import { decodeRun, type Scanner } from './scanner.ts';

/**
 * An element as the parser makes it. Most elements hold one run of text and nothing else; of these only the place of the
 * text is kept and the text node is made when it is asked for. Attributes are read from the tag when they are asked
 * for. That makes a tree a third as large, and quicker to make.
 */
export class ParsedElement implements XmlElement {
  readonly name: string;
  readonly offset: number;
  readonly parent: XmlElement | undefined;
  readonly #source: Scanner;
  #content: readonly XmlNode[] | number;

  constructor(source: Scanner, name: string, offset: number, parent: XmlElement | undefined) {
    this.name = name;
    this.offset = offset;
    this.parent = parent;
    this.#source = source;
    this.#content = noChildren;
  }

  get kind(): 'element' {
    return 'element';
  }

  get attributes(): readonly XmlAttribute[] {
    return attributesFrom(this.#source, this.offset + 1 + this.name.length);
  }

  /** The value of one attribute, without the others. */
  attribute(name: string): string | undefined {
    return attributeFrom(this.#source, this.offset + 1 + this.name.length, name);
  }

  get children(): readonly XmlNode[] {
    const content = this.#content;
    if (typeof content !== 'number') return content;
    return [{ kind: 'text', value: this.#run(content), offset: content }];
  }

  /** The text, where the element holds one run of it and nothing else: without a node made for it. */
  get text(): string | undefined {
    return typeof this.#content === 'number' ? this.#run(this.#content) : undefined;
  }

  /** True where the element holds one run of text and nothing else. */
  get isText(): boolean {
    return typeof this.#content === 'number';
  }

  #run(from: number): string {
    const { text } = this.#source;
    return decodeRun(text, from, text.indexOf('<', from));
  }

  /** Gives the element its children, or the offset of the one run of text that it holds. */
  fill(content: readonly XmlNode[] | number): void {
    this.#content = content;
  }
}

const noChildren: readonly XmlNode[] = [];
