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
import { type Issue, type Rule, subjectOf } from './subject.ts';

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
  const subject = subjectOf(reading);
  if (!subject) return judgeUnreadable(reading);
  const findings: CxmlFinding[] = [];
  for (const rule of rules) {
    const seen = new Map<string, { first: Issue; beyond: number }>();
    const counts = new Map<string, number>();
    for (const issue of rule(subject, context)) {
      const count = (counts.get(issue.code) ?? 0) + 1;
      counts.set(issue.code, count);
      if (count <= most) findings.push(findingOf(issue, reading.text));
      else {
        const more = seen.get(issue.code);
        if (more) more.beyond += 1;
        else seen.set(issue.code, { first: issue, beyond: 1 });
      }
    }
    for (const { first, beyond } of seen.values()) {
      const message = `The same in ${counted(beyond, 'more place')}, from here on.`;
      findings.push(findingOf({ ...first, message }, reading.text));
    }
  }
  return findings;
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
