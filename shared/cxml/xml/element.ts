import type { XmlAttribute, XmlElement, XmlNode } from '../tree.ts';
import { decodeRun } from './scanner.ts';

/**
 * An element as the parser makes it. Most elements hold one run of text and nothing else; of these only the place of the
 * text is kept and the text node is made when it is asked for. That halves the memory of a tree and the time to make it.
 */
export class ParsedElement implements XmlElement {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly offset: number;
  readonly parent: XmlElement | undefined;
  readonly #source: string;
  #content: readonly XmlNode[] | number;

  constructor(
    source: string,
    name: string,
    attributes: readonly XmlAttribute[],
    offset: number,
    parent: XmlElement | undefined,
  ) {
    this.name = name;
    this.attributes = attributes;
    this.offset = offset;
    this.parent = parent;
    this.#source = source;
    this.#content = noChildren;
  }

  get kind(): 'element' {
    return 'element';
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
    return decodeRun(this.#source, from, this.#source.indexOf('<', from));
  }

  /** Gives the element its children, or the offset of the one run of text that it holds. */
  fill(content: readonly XmlNode[] | number): void {
    this.#content = content;
  }
}

const noChildren: readonly XmlNode[] = [];
