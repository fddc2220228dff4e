import type { CxmlFinding } from '../finding.ts';
import type { JudgeContext } from '../judgement.ts';
import type { Reading } from '../read.ts';
import { elementsOf, positionAt, textOf, type XmlElement } from '../tree.ts';
import { quote } from '../words.ts';
import { linesOf } from './line-pass.ts';
import type { Issue, Rule, Subject } from './subject.ts';

/** Rules of what a form does to a cart on its way (cXML User's Guide, "PunchOutOrderMessage", HTML form encoding). */
export const encodingRules: readonly Rule[] = [escapedTwice, percentEncodedTwice, nonAscii];

/** Why a text is no XML, where an encoding that was not undone, or done twice, is to blame. */
const disguises: readonly { code: string; looks: RegExp; message: string; fix: string }[] = [
  {
    code: 'still-percent-encoded',
    looks: /^\s*%(?:25)*3C(?:%(?:25)*(?:3F|21)|\?xml|!DOCTYPE|cXML)/i,
    message:
      'The document is still percent-encoded: it begins with %3C instead of <. It was encoded before the browser encoded it, or the receiver did not decode the form.',
    fix: 'Put the plain XML into the field cXML-urlencoded; the browser encodes it when the form is sent. cXML-base64 avoids the question.',
  },
  {
    code: 'escaped-whole',
    looks: /^\s*&(?:amp;)*lt;(?:\?xml|!DOCTYPE|cXML)/i,
    message:
      'The document is escaped: it begins with &lt; instead of <. It was escaped for HTML once too often, or copied from the source of a page.',
    fix: 'Escape the XML once in the value of the hidden field; the browser undoes that.',
  },
  {
    code: 'still-base64',
    looks: /^\s*(?:PD94bWwg|PCFET0NUWVBF|PGNYTUwg|77u\/PD94bWwg)/,
    message: 'The document is still in base64.',
    fix: 'Send it in the field cXML-base64, so that the receiver decodes it.',
  },
];

/** The one thing that can be said of a text that is no cXML document: that an encoding hides one. */
export function judgeUnreadable({ text, parsed }: Reading): CxmlFinding[] {
  if (parsed) return [];
  const disguise = disguises.find(({ looks }) => looks.test(text));
  if (!disguise) return [];
  const { code, message, fix } = disguise;
  const offset = text.length - text.trimStart().length;
  return [{ rule: 'protocol', severity: 'error', code, path: '', ...positionAt(text, offset), message, fix }];
}

/** `&amp;amp;` in the text, or a reference inside CDATA: people will read `&amp;` in the description. */
function* escapedTwice({ root, text }: Subject): Iterable<Issue> {
  if (!text.includes('&') && !text.includes('<![CDATA[')) return;
  if (!/&(?:amp|#38|#x26);(?:amp|lt|gt|quot|apos|nbsp|#)|<!\[CDATA\[/i.test(text)) return;
  for (const at of elementsIn(root)) {
    if (at.name === 'SharedSecret' || at.name === 'CredentialMac' || at.name === 'URL') continue;
    const found = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/i.exec(textOf(at));
    if (!found) continue;
    yield {
      severity: 'warning',
      code: 'escaped-twice',
      at,
      message: `The text reads "${quote(found[0], 12)}" after it is decoded: it was escaped twice. People will see the code instead of the character.`,
      fix: 'Escape the text once, when the XML is written.',
    };
  }
}

/** Text that is percent-encoded inside a form that the browser has encoded already. */
function* percentEncodedTwice(subject: Subject, { carriedBy }: JudgeContext): Iterable<Issue> {
  if (carriedBy !== 'form-urlencoded' || !subject.text.includes('%')) return;
  for (const { detail, number } of linesOf(subject)) {
    for (const at of detail ? elementsIn(detail) : []) {
      if (at.name === 'URL' || !/%(?:20|2[1-9A-F]|3[A-F]|C[2-9A-F]%[89AB][\dA-F])/i.test(textOf(at)))
        continue;
      yield {
        severity: 'warning',
        code: 'still-percent-encoded',
        at,
        message: `The ${at.name} of line ${number} is still percent-encoded. It was encoded before the browser encoded the form.`,
        fix: 'Put plain text into the XML; the browser encodes the field when the form is sent.',
      };
    }
  }
}

/** cXML-urlencoded is us-ascii: what a browser makes of other characters depends on the page it stands in. */
function* nonAscii({ root, text }: Subject, { carriedBy }: JudgeContext): Iterable<Issue> {
  if (carriedBy !== 'form-urlencoded') return;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the range of us-ascii
  const offset = text.search(/[^\u0000-\u007f]/);
  if (offset < 0) return;
  yield {
    severity: 'warning',
    code: 'non-ascii-in-form',
    at: elementAt(root, offset),
    offset,
    message:
      'There are characters beyond us-ascii in a cart that came as cXML-urlencoded. They turn into others where the page has another encoding.',
    fix: 'Send the cart as cXML-base64, or write such characters as numeric references like &#233;.',
  };
}

/** The element in which an offset lies, or the root for what stands before it. */
function elementAt(root: XmlElement, offset: number): XmlElement {
  let at = root;
  for (;;) {
    const inner = elementsOf(at).findLast((child) => child.offset <= offset);
    if (!inner) return at;
    at = inner;
  }
}

function* elementsIn(top: XmlElement): Iterable<XmlElement> {
  const pending = [top];
  for (let element = pending.pop(); element; element = pending.pop()) {
    yield element;
    // One by one: an order of 100,000 lines has more children than a call may have arguments.
    for (const child of elementsOf(element).reverse()) pending.push(child);
  }
}
