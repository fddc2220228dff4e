/** A document as a tree in which every node knows where it stands. */
export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Offset of the `<` in the text, in UTF-16 units. */
  readonly offset: number;
  readonly parent: XmlElement | undefined;
}

export interface XmlText {
  readonly kind: 'text';
  /** Decoded: references resolved, line ends as `\n`. */
  readonly value: string;
  readonly offset: number;
}

export interface XmlAttribute {
  readonly name: string;
  /** Decoded and normalised as XML says for CDATA attributes. */
  readonly value: string;
  readonly offset: number;
}

export type XmlNode = XmlElement | XmlText;

/** The element children, in order. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node) => node.kind === 'element');
}

/** The first child element of that name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  for (const node of parent.children) if (node.kind === 'element' && node.name === name) return node;
  return undefined;
}

/** All child elements of that name, in order. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).filter((element) => element.name === name);
}

/** The text directly in an element, exact: nothing trimmed. Text inside child elements does not count. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const node of element.children) if (node.kind === 'text') text += node.value;
  return text;
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The place of an element in words that a person can follow: `/cXML/Message/PunchOutOrderMessage/ItemIn[3]`. */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const twins = at.parent ? childrenOf(at.parent, at.name) : [];
    steps.unshift(twins.length > 1 ? `${at.name}[${twins.indexOf(at) + 1}]` : at.name);
  }
  return `/${steps.join('/')}`;
}

/** A place in a text: both from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns an offset into line and column. Line ends are `\n`, `\r\n` or a lone `\r`, as XML reads them. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      line += 1;
      start = at + 1;
    }
  }
  return { line, column: offset - start + 1 };
}
