import type { CxmlFinding } from '../finding.ts';
import type { JudgeContext } from '../judgement.ts';
import type { Reading } from '../read.ts';
import { pathOf, positionAt } from '../tree.ts';
import { counted } from '../words.ts';
import { amountRules } from './amounts.ts';
import { confirmationRules } from './confirmation.ts';
import { credentialRules } from './credentials.ts';
import { encodingRules, judgeUnreadable } from './encoding.ts';
import { envelopeRules } from './envelope.ts';
import { type LineWatch, type Look, seen } from './line-pass.ts';
import { lineRules } from './lines.ts';
import { orderRules } from './orders.ts';
import { sessionLineRules, sessionRules } from './session.ts';
import { statusRules } from './status.ts';
import type { Issue, LineRule, Rule } from './subject.ts';

const rules: readonly Rule[] = [
  ...envelopeRules,
  ...credentialRules,
  ...statusRules,
  ...sessionRules,
  ...orderRules,
  ...confirmationRules,
  ...encodingRules,
];

const rulesOfLines: readonly LineRule[] = [...amountRules, ...lineRules, ...sessionLineRules];

/** Findings of one code are given one by one up to this many; the rest is one finding that counts them. */
const most = 25;

/**
 * Judges what no DTD can say: how the parts of a document fit each other, the session, the transport and the moment.
 * Rules that need more than `context` holds are not applied. Errors are what a receiver has to refuse or cannot
 * understand, warnings what goes wrong in practice, notes what is worth knowing (cXML User's Guide; the DTD's comments).
 * A document that is no XML is only looked at for the encodings that made it so. Never throws on what is in the document.
 */
export function judgeProtocol(reading: Reading, context: JudgeContext): CxmlFinding[] {
  return seen(reading.subject, protocolLook(reading, context));
}

/** As judgeProtocol, for whoever has more to look for while the lines pass. */
export function protocolLook(reading: Reading, context: JudgeContext): Look<CxmlFinding[]> {
  const { subject, text } = reading;
  if (!subject) return { watches: [], found: () => judgeUnreadable(reading) };
  const tallies: Tally[] = [];
  const tally = () => {
    const one = new Tally(text);
    tallies.push(one);
    return one;
  };
  for (const rule of rules) {
    let issues: Tally | undefined;
    // Most rules find nothing in most documents.
    for (const issue of rule(subject, context)) {
      issues ??= tally();
      issues.tell(issue);
    }
  }
  const watches: LineWatch[] = [];
  for (const rule of rulesOfLines) {
    const issues = tally();
    const watch = rule(subject, issues.tell, context);
    if (watch) watches.push(watch);
  }
  return { watches, found: () => tallies.flatMap((one) => one.findings) };
}

/** What one rule noticed. */
class Tally {
  readonly #text: string;
  readonly #listed: CxmlFinding[] = [];
  readonly #counts = new Map<string, Count>();

  constructor(text: string) {
    this.#text = text;
  }

  readonly tell = (issue: Issue): void => {
    let count = this.#counts.get(issue.code);
    if (!count) {
      count = { all: 0, beyond: undefined };
      this.#counts.set(issue.code, count);
    }
    count.all += 1;
    if (count.all <= most) this.#listed.push(findingOf(issue, this.#text));
    else count.beyond ??= issue;
  };

  get findings(): CxmlFinding[] {
    const findings = [...this.#listed];
    for (const { all, beyond } of this.#counts.values()) {
      if (!beyond) continue;
      const message = `The same in ${counted(all - most, 'more place')}, from here on.`;
      findings.push(findingOf({ ...beyond, message }, this.#text));
    }
    return findings;
  }
}

/** How often a rule found the same, and the first time that is not listed by itself. */
interface Count {
  all: number;
  beyond: Issue | undefined;
}

function findingOf(issue: Issue, text: string): CxmlFinding {
  const { severity, code, at, attribute, message, fix } = issue;
  const named = at.attributes.find(({ name }) => name === attribute);
  return {
    rule: 'protocol',
    severity,
    code,
    path: pathOf(at),
    ...positionAt(text, issue.offset ?? named?.offset ?? at.offset),
    message,
    fix,
  };
}
