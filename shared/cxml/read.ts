import { fail, ok, type Result } from '../errors.ts';
import type { CxmlFinding } from './finding.ts';
import { judgedTypes, judgeGrammar } from './grammar.ts';
import { decodeBytes, type GuardOptions } from './guard.ts';
import type { CxmlDocument } from './model.ts';
import { type ParsedXml, type ParseLimits, parseXml } from './parse.ts';
import { type Subject, takeApart } from './protocol/subject.ts';
import { modelOf } from './read-model.ts';
import { childOf, elementsOf, type XmlElement } from './tree.ts';

/** A document as far as it could be read: the tree where it is XML, the model where it is of a type that is read. */
export interface Reading {
  /** What it is: `PunchOutSetupRequest`, …, `Response`; `not-cxml` where the root is another; `unreadable` where it is no XML. */
  readonly type: string;
  /** Version of cXML by DOCTYPE, else by the attribute `version`. */
  readonly version: string | undefined;
  readonly text: string;
  readonly parsed: ParsedXml | undefined;
  readonly document: CxmlDocument | undefined;
  /** The document taken apart for the rules, where it is cXML. */
  readonly subject: Subject | undefined;
  readonly findings: readonly CxmlFinding[];
}

/** Reads and judges a document from its bytes: guard, parse, grammar, model. Never throws on what is in the bytes. */
export function readBytes(bytes: Uint8Array, options: GuardOptions = {}): Reading {
  const decoded = decodeBytes(bytes, options);
  if (!decoded.ok) {
    const { code, message, line, column } = decoded.problem;
    return unreadable('', {
      rule: 'xml',
      severity: 'error',
      code,
      path: '',
      line,
      column,
      message,
      fix: fixes[code],
    });
  }
  return readText(decoded.text, options.limits);
}

/** As readBytes, for a document that is text already, such as one taken from a form field. */
export function readText(text: string, limits: Partial<ParseLimits> = {}): Reading {
  const parsed = parseXml(text, limits);
  if (!parsed.ok) {
    const { code, message, line, column } = parsed.problem;
    return unreadable(text, {
      rule: 'xml',
      severity: 'error',
      code,
      path: '',
      line,
      column,
      message,
      fix: fixes[code],
    });
  }
  const { root } = parsed.value;
  const version = versionOf(parsed.value);
  if (root.name !== 'cXML') {
    const finding: CxmlFinding = {
      rule: 'xml',
      severity: 'error',
      code: 'not-cxml',
      path: `/${root.name}`,
      line: 1,
      column: 1,
      message: `The root element is <${root.name}>, not <cXML>.`,
      fix: /^html$/i.test(root.name)
        ? 'This is a web page. The address leads to a site for people, or to a sign-in page; use the cXML address.'
        : 'Send a cXML document: its root element is <cXML>.',
    };
    return {
      type: 'not-cxml',
      version,
      text,
      parsed: parsed.value,
      document: undefined,
      subject: undefined,
      findings: [finding],
    };
  }
  const type = typeOf(root);
  const findings = judgeGrammar(root, type, text, parsed.value.standalone);
  return new CxmlReading(text, parsed.value, { type, version, findings });
}

/** A reading of cXML. What is made of the tree is made when it is first asked for: whoever only judges needs no model. */
class CxmlReading implements Reading {
  readonly type: string;
  readonly version: string | undefined;
  readonly text: string;
  readonly parsed: ParsedXml;
  readonly findings: readonly CxmlFinding[];
  #document: CxmlDocument | undefined;
  #modelled = false;
  #subject: Subject | undefined;

  constructor(
    text: string,
    parsed: ParsedXml,
    { type, version, findings }: Pick<Reading, 'type' | 'version' | 'findings'>,
  ) {
    this.type = type;
    this.version = version;
    this.text = text;
    this.parsed = parsed;
    this.findings = findings;
  }

  get document(): CxmlDocument | undefined {
    if (!this.#modelled && !this.findings.some((one) => one.severity === 'error'))
      this.#document = modelOf(this.parsed.root, this.type, this.parsed.doctype && this.version);
    this.#modelled = true;
    return this.#document;
  }

  get subject(): Subject {
    this.#subject ??= takeApart(this.type, this.text, this.parsed);
    return this.#subject;
  }
}

function unreadable(text: string, finding: CxmlFinding): Reading {
  return {
    type: 'unreadable',
    version: undefined,
    text,
    parsed: undefined,
    document: undefined,
    subject: undefined,
    findings: [finding],
  };
}

const fixes = {
  'too-large': 'Send it in smaller parts.',
  'bad-encoding': 'Save the document as UTF-8 and say so in the XML declaration and in Content-Type.',
  'not-well-formed': 'Correct the XML at this place; nothing after it was read.',
  'doctype-refused': 'Remove everything between [ and ] in the DOCTYPE.',
  'too-deep': 'A cXML document is never nested so deeply; look at the program that wrote it.',
  'too-many-attributes': 'A cXML element never has so many attributes; look at the program that wrote it.',
} as const;

function versionOf(parsed: ParsedXml): string | undefined {
  const byDoctype = /\/(\d+(?:\.\d+)+)\/[A-Za-z]+\.dtd$/.exec(parsed.doctype?.systemId?.trim() ?? '')?.[1];
  return byDoctype ?? parsed.root.attributes.find(({ name }) => name === 'version')?.value;
}

/** The type by which people call a document: the request, the message, or what a Response carries. */
function typeOf(root: XmlElement): string {
  const body = childOf(root, 'Request') ?? childOf(root, 'Message') ?? childOf(root, 'Response');
  if (!body) return 'cXML';
  const payload = elementsOf(body).find((element) => element.name !== 'Status');
  return payload?.name ?? body.name;
}

/** Reads a document that must be whole: the model, or the first reason why there is none. */
export function readDocument(
  bytes: Uint8Array,
  options: GuardOptions = {},
): Result<{ readonly document: CxmlDocument; readonly root: XmlElement; readonly text: string }> {
  return wholeDocument(readBytes(bytes, options));
}

/** The model of a reading, or its first error as an AppError: code of the finding, place in the message. */
export function wholeDocument(
  reading: Reading,
): Result<{ readonly document: CxmlDocument; readonly root: XmlElement; readonly text: string }> {
  const { document, parsed, text, findings, type } = reading;
  if (document && parsed) return ok({ document, root: parsed.root, text });
  const first = findings.find((one) => one.severity === 'error');
  if (!first) {
    return judgedTypes.has(type)
      ? fail(
          'incomplete-document',
          `The ${type} has a Status whose code is not a number of three digits.`,
          'Send one of the status codes that cXML has, such as 200 or 401.',
        )
      : fail(
          'unknown-document',
          `Documents of the type ${type} are not handled here.`,
          `Send one of: ${[...judgedTypes].join(', ')}.`,
        );
  }
  const code = parsed && first.code !== 'not-cxml' ? 'incomplete-document' : first.code;
  return fail(
    code,
    `${first.message} (line ${first.line}, column ${first.column}${first.path === '' ? '' : `, ${first.path}`})`,
    first.fix,
  );
}
