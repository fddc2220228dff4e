import type { CxmlFinding } from '../../shared/cxml/finding.ts';
import type { JudgeContext, Judgement, OutlineNode } from '../../shared/cxml/judgement.ts';
import type { Judged, Said } from '../../shared/ipc/inspect.ts';
import { columnShift, type Hidden, hide, maskAll, sensitiveParts } from './masking.ts';
import type { Travel, Viewed } from './protocol.ts';

/** More findings, advisories or changes than this nobody reads; the window is told how many were left out. */
const maxListed = 2000;

/** More nodes than this the outline of the window does not hold. */
const maxOutlineNodes = 5000;

/** A document's judgement in the terms of the text that the window shows. */
export interface ViewRequest {
  readonly where: string;
  readonly real: string;
  readonly travel: Travel;
  /** With secrets and e-mail addresses. */
  readonly show: boolean;
  readonly judgement: Judgement;
}

/** Masks a document, and moves every position of its judgement to where it is in the masked text. */
export function viewOf({ where, real, travel, show, judgement }: ViewRequest): Viewed {
  const hidden = show ? [] : sensitiveParts(real);
  const { text, masks } = hide(real, hidden);
  return {
    where,
    travel,
    real,
    hidden: [...hidden],
    shown: text,
    masks: [...masks],
    judged: judgedAs(judgement, real, hidden, show),
  };
}

/** A judgement of `real` in the positions of the text without what is hidden, and no longer than the window can use. */
export function judgedAs(
  judgement: Judgement,
  real: string,
  hidden: readonly Hidden[],
  show: boolean,
): Judged {
  const shift = columnShift(real, hidden);
  const words = show ? (text: string) => text : maskAll;
  const place = <T extends { line: number; column: number; message: string; fix: string }>(
    noticed: T,
  ): T => ({
    ...noticed,
    column: shift(noticed.line, noticed.column),
    message: words(noticed.message),
    fix: words(noticed.fix),
  });
  const findings = worstFirst(judgement.findings).slice(0, maxListed);
  const advisories = judgement.advisories.slice(0, maxListed);
  const arrival = judgement.arrival.slice(0, maxListed);
  return {
    judgement: {
      ...judgement,
      summary: words(judgement.summary),
      findings: findings.map(place),
      dtd: judgement.dtd.map((dtd) => ({ ...dtd, findings: dtd.findings.slice(0, maxListed).map(place) })),
      advisories: advisories.map(place),
      arrival: arrival.map((change) => ({
        ...change,
        before: words(change.before),
        ...(change.after !== undefined && { after: words(change.after) }),
      })),
      diagnoses: judgement.diagnoses.map((diagnosis) => ({
        ...diagnosis,
        evidence: diagnosis.evidence.map(words),
      })),
      outline: outlineAs(judgement.outline, words),
    },
    omitted:
      judgement.findings.length -
      findings.length +
      (judgement.advisories.length - advisories.length) +
      (judgement.arrival.length - arrival.length),
  };
}

const ranks: Readonly<Record<CxmlFinding['severity'], number>> = { error: 0, warning: 1, note: 2 };

function worstFirst(findings: readonly CxmlFinding[]): CxmlFinding[] {
  return findings.toSorted(
    (a, b) => ranks[a.severity] - ranks[b.severity] || a.line - b.line || a.column - b.column,
  );
}

function outlineAs(nodes: readonly OutlineNode[], words: (text: string) => string): OutlineNode[] {
  let left = maxOutlineNodes;
  const copy = (node: OutlineNode): OutlineNode => {
    left -= 1;
    const children: OutlineNode[] = [];
    for (const child of node.children) {
      if (left <= 0) break;
      children.push(copy(child));
    }
    return { ...node, label: words(node.label), children };
  };
  return nodes.slice(0, maxOutlineNodes).map(copy);
}

/** What the rules may know of a document: how it came, what the person says of it, and the moment. */
export function contextOf(travel: Travel, { mode, buyerCookie, operation }: Said, now: Date): JudgeContext {
  const { carriedBy, httpStatus, contentType } = travel;
  const session =
    buyerCookie === undefined && operation === undefined ? undefined : { buyerCookie, operation };
  return { carriedBy, httpStatus, contentType, mode, session, now };
}
