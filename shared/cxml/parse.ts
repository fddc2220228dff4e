import { type Position, positionAt, type XmlElement } from './tree.ts';
import { type Doctype, readProlog, skipMisc } from './xml/prolog.ts';
import { Refusal, type RefusalCode, Scanner } from './xml/scanner.ts';
import { TreeReader } from './xml/tree-reader.ts';

/**
 * A strict XML 1.0 parser that keeps positions and reads nothing but its argument. It exists because the judge has to
 * name line and column, and because fast-xml-parser accepts text that is not well-formed; a document that this parser
 * takes is well-formed, and the tree is the only thing that the rest of the program reads.
 */

/** Limits that no honest cXML document reaches; beyond them the document is refused, not read. */
export interface ParseLimits {
  /** Levels of elements within each other. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /**
   * Bytes of tree for each character of the document, as estimated. It keeps what is held of a document within a few
   * times its size, however it is cut into pieces; a tree of fewer than 8 MB is never held against it. Documents without
   * any white space between their elements have 0.5 to 1.3.
   */
  readonly treeBytesPerCharacter: number;
}

const defaultLimits: ParseLimits = { depth: 200, attributes: 200, treeBytesPerCharacter: 4 };
export interface ParsedXml {
  readonly root: XmlElement;
  readonly doctype: Doctype | undefined;
  /** Encoding named in the XML declaration. */
  readonly encoding: string | undefined;
  /** True where the XML declaration says standalone="yes". */
  readonly standalone: boolean;
}

export interface ParseProblem extends Position {
  readonly code: RefusalCode;
  readonly message: string;
}

export type ParseResult =
  | { readonly ok: true; readonly value: ParsedXml }
  | { readonly ok: false; readonly problem: ParseProblem };

/** Parses a whole document. A byte order mark must be gone already. Never throws on what is in the text. */
export function parseXml(text: string, limits: Partial<ParseLimits> = {}): ParseResult {
  const scanner = new Scanner(text);
  try {
    const { encoding, standalone, doctype } = readProlog(scanner);
    const root = new TreeReader(scanner, { ...defaultLimits, ...limits }).read();
    skipMisc(scanner);
    if (scanner.at < text.length) scanner.refuseUnexpected('There is content after the root element.');
    return { ok: true, value: { root, doctype, encoding, standalone } };
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, message, offset } = error;
      return { ok: false, problem: { code, message, ...positionAt(text, offset) } };
    }
    throw error;
  }
}
