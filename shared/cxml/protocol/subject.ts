import type { JudgeContext } from '../judgement.ts';
import type { ParsedXml } from '../parse.ts';
import { childOf, elementsOf, type XmlElement } from '../tree.ts';
import type { LineWatch } from './line-pass.ts';

/** A document taken apart once, for all rules. Parts are absent where the document does not have them. */
export interface Subject {
  readonly type: string;
  readonly text: string;
  readonly root: XmlElement;
  /** The DOCTYPE's address. */
  readonly systemId: string | undefined;
  readonly header: XmlElement | undefined;
  /** Request, Message or Response. */
  readonly body: XmlElement | undefined;
  readonly status: XmlElement | undefined;
  /** What the body carries: PunchOutSetupRequest, OrderRequest, … */
  readonly payload: XmlElement | undefined;
  /** PunchOutOrderMessageHeader or OrderRequestHeader. */
  readonly orderHeader: XmlElement | undefined;
  /** Each ItemIn and ItemOut directly in the payload; `passLines` and `linesOf` take them apart. */
  readonly lines: readonly XmlElement[];
}

/** What a rule noticed, before it has a place in words. */
export interface Issue {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  readonly at: XmlElement;
  /** The attribute that it is about, where there is one. */
  readonly attribute?: string;
  /** Offset in the text, where it is more exact than the element's. */
  readonly offset?: number;
  readonly message: string;
  readonly fix: string;
}

/** One rule: looks at a document and what is known around it, and yields what it noticed. */
export type Rule = (subject: Subject, context: JudgeContext) => Iterable<Issue>;

/** Hears what a rule noticed. */
export type Tell = (issue: Issue) => void;

/** A rule of lines: says what it noticed while the lines pass, or that the document does not concern it. */
export type LineRule = (subject: Subject, tell: Tell, context: JudgeContext) => LineWatch | undefined;

/** Takes a cXML document apart, once for all who ask; see `subject` of its reading. */
export function takeApart(type: string, text: string, { root, doctype }: ParsedXml): Subject {
  const body = childOf(root, 'Request') ?? childOf(root, 'Message') ?? childOf(root, 'Response');
  const payload = body && elementsOf(body).find((element) => element.name !== 'Status');
  return {
    type,
    text,
    root,
    systemId: doctype?.systemId,
    header: childOf(root, 'Header'),
    body,
    status: body && childOf(body, 'Status'),
    payload,
    orderHeader:
      payload && (childOf(payload, 'PunchOutOrderMessageHeader') ?? childOf(payload, 'OrderRequestHeader')),
    lines: payload ? elementsOf(payload).filter(isLine) : [],
  };
}

function isLine({ name }: XmlElement): boolean {
  return name === 'ItemIn' || name === 'ItemOut';
}
