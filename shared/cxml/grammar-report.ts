import type { CxmlFinding } from './finding.ts';
import { pathOf, positionAt, type XmlElement, type XmlNode, type XmlText } from './tree.ts';

/** A document with more errors than this has one that repeats; the rest is not listed. */
const maxFindings = 500;

/** What the grammar finds in one document, with the places in its text. */
export class Report {
  readonly findings: CxmlFinding[] = [];
  /** IDs of the document, and the references to them that are still to be resolved. */
  readonly ids = new Set<string>();
  readonly references: { readonly element: XmlElement; readonly offset: number; readonly id: string }[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get full(): boolean {
    return this.findings.length >= maxFindings;
  }

  error(code: string, element: XmlElement, offset: number, message: string, fix: string): void {
    this.#add('error', code, element, offset, message, fix);
  }

  /**
   * An error in the content of an element, which a child or a text in it causes. It stands at that child where this is
   * on the same line or the next; else at the element, with a note at the child. `message` gets the place in words.
   */
  errorAt(
    code: string,
    element: XmlElement,
    cause: XmlNode,
    message: (place: string) => string,
    fix: string,
  ): void {
    const at = cause.kind === 'element' ? cause : element;
    const { line } = positionAt(this.#text, cause.offset);
    if (line - positionAt(this.#text, element.offset).line <= 1) {
      this.#add('error', code, at, cause.offset, message(''), fix);
    } else {
      this.#add('error', code, element, element.offset, message(` (line ${line})`), fix);
      this.#add('note', code, at, cause.offset, message(''), fix);
    }
  }

  /** True for text that must not stand between elements: anything but white space, and every CDATA section. */
  isStray(node: XmlText): boolean {
    return /[^ \t\n\r]/.test(node.value) || this.#text.startsWith('<![CDATA[', node.offset);
  }

  /** True where not even a comment is between the tags of an element without children. */
  hasNothingInside(element: XmlElement): boolean {
    const last = element.attributes.at(-1);
    const tagEnd = /(?:[^"'>]|"[^"]*"|'[^']*')*>/y;
    tagEnd.lastIndex = last?.offset ?? element.offset;
    if (!tagEnd.test(this.#text)) return false;
    return this.#text.startsWith('/>', tagEnd.lastIndex - 2) || this.#text.startsWith('</', tagEnd.lastIndex);
  }

  #add(
    severity: CxmlFinding['severity'],
    code: string,
    element: XmlElement,
    offset: number,
    message: string,
    fix: string,
  ): void {
    if (this.full) return;
    this.findings.push({
      rule: 'grammar',
      severity,
      code,
      path: pathOf(element),
      ...positionAt(this.#text, offset),
      message,
      fix,
    });
  }
}
