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
import { lineRules } from './lines.ts';
import { orderRules } from './orders.ts';
import { sessionRules } from './session.ts';
import { statusRules } from './status.ts';
import type { Issue, Rule } from './subject.ts';

const rules: readonly Rule[] = [
  ...envelopeRules,
  ...credentialRules,
  ...statusRules,
  ...sessionRules,
  ...amountRules,
  ...lineRules,
  ...orderRules,
  ...confirmationRules,
  ...encodingRules,
];

/** Findings of one code are given one by one up to this many; the rest is one finding that counts them. */
const most = 25;

/**
 * Judges what no DTD can say: how the parts of a document fit each other, the session, the transport and the moment.
 * Rules that need more than `context` holds are not applied. Errors are what a receiver has to refuse or cannot
 * understand, warnings what goes wrong in practice, notes what is worth knowing (cXML User's Guide; the DTD's comments).
 * A document that is no XML is only looked at for the encodings that made it so. Never throws on what is in the document.
 */
export function judgeProtocol(reading: Reading, context: JudgeContext): CxmlFinding[] {
  const subject = reading.subject;
  if (!subject) return judgeUnreadable(reading);
  const findings: CxmlFinding[] = [];
  for (const rule of rules) {
    // Most rules find nothing in most documents.
    let counts: Map<string, Count> | undefined;
    for (const issue of rule(subject, context)) {
      counts ??= new Map();
      const count = counts.get(issue.code) ?? { all: 0, beyond: undefined };
      count.all += 1;
      if (count.all <= most) findings.push(findingOf(issue, reading.text));
      else count.beyond ??= issue;
      counts.set(issue.code, count);
    }
    for (const { all, beyond } of counts?.values() ?? []) {
      if (!beyond) continue;
      const message = `The same in ${counted(all - most, 'more place')}, from here on.`;
      findings.push(findingOf({ ...beyond, message }, reading.text));
    }
  }
  return findings;
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
