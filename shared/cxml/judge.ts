import { diagnose } from '../procurement/diagnoses/diagnose.ts';
import type { Evidence } from '../procurement/diagnoses/evidence.ts';
import { signsLook } from '../procurement/diagnoses/line-signs.ts';
import { adviceLook } from './advise/advisories.ts';
import { arrivalLook } from './advise/arrival.ts';
import type { CxmlFinding } from './finding.ts';
import { judgedTypes } from './grammar.ts';
import type { DtdVerdict, JudgeContext, Judgement } from './judgement.ts';
import { firstLinesLook, outlineOf } from './outline.ts';
import { type Look, passLines } from './protocol/line-pass.ts';
import { judgeProtocol, protocolLook } from './protocol/protocol.ts';
import type { Reading } from './read.ts';
import { summarise } from './summary.ts';

/** What is wrong with a document, and whether that makes it invalid. */
export type Verdict = Pick<Judgement, 'type' | 'version' | 'verdict' | 'findings'>;

/**
 * The verdict on a document and every finding, without the explanations. `verdict` is about the document's form:
 * well-formed, and as cXML defines it. What the protocol says stands beside it.
 */
export function verdictOn(reading: Reading, context: JudgeContext, dtd: readonly DtdVerdict[] = []): Verdict {
  return verdictWith(reading, dtd, judgeProtocol(reading, context));
}

function verdictWith(
  reading: Reading,
  dtd: readonly DtdVerdict[],
  protocol: readonly CxmlFinding[],
): Verdict {
  const { verdict, findings } = decide(reading, dtd);
  const { type, version } = reading;
  return { type, version: version ?? null, verdict, findings: [...findings, ...protocol] };
}

/** What else is at hand that may tell what went wrong, beside the document itself. */
export type Around = Omit<Evidence, 'reading' | 'signs' | 'findings' | 'context'>;

/**
 * Everything that is said of one document: from its reading, what is known around it, and the official DTDs' word where
 * they are at hand.
 */
export function judge(
  reading: Reading,
  context: JudgeContext,
  dtd: readonly DtdVerdict[] = [],
  around: Around = {},
): Judgement {
  const first = firstLinesLook();
  const judgement = judgeWith(reading, context, dtd, around, [first]);
  return { ...judgement, outline: outlineOf(reading, first.found()) };
}

/** As judge, without the outline, which is for a window. */
export function explain(
  reading: Reading,
  context: JudgeContext,
  dtd: readonly DtdVerdict[] = [],
  around: Around = {},
): Omit<Judgement, 'outline'> {
  return judgeWith(reading, context, dtd, around, []);
}

function judgeWith(
  reading: Reading,
  context: JudgeContext,
  dtd: readonly DtdVerdict[],
  around: Around,
  looks: readonly Look<unknown>[],
): Omit<Judgement, 'outline'> {
  const protocol = protocolLook(reading, context);
  const advice = adviceLook(reading);
  const arrival = arrivalLook(reading);
  const signs = signsLook();
  passLines(reading.subject, [protocol, advice, arrival, signs, ...looks]);
  const verdict = verdictWith(reading, dtd, protocol.found());
  return {
    ...verdict,
    summary: summarise(reading),
    dtd: [...dtd],
    advisories: advice.found(),
    arrival: arrival.found(),
    diagnoses: diagnose({
      ...around,
      reading,
      signs: signs.found(),
      findings: verdict.findings,
      context,
    }),
  };
}

/**
 * The DTD's word is final. A document that one of the DTDs takes, its own version's or the newest, is valid: receivers
 * go by either, and what the other says stays as a warning. Without a DTD the built-in grammar decides, for the types
 * that it knows.
 */
function decide(
  reading: Reading,
  dtd: readonly DtdVerdict[],
): { verdict: Judgement['verdict']; findings: CxmlFinding[] } {
  const own = reading.findings;
  const judged = dtd.filter(({ valid, findings }) => !valid || findings.length === 0);
  if (judged.length === 0) {
    const invalid = own.some(({ severity }) => severity === 'error');
    const verdict = invalid ? 'invalid' : judgedTypes.has(reading.type) ? 'valid' : 'unknown';
    const unjudged = verdict === 'unknown' ? [notJudged(reading.type)] : [];
    return { verdict, findings: [...own, ...unjudged, ...dtd.flatMap(({ findings }) => findings)] };
  }
  const said = judged.flatMap(({ findings }) => findings);
  if (judged.some(({ valid }) => valid)) {
    const kept = own.filter(({ rule, severity }) => rule !== 'grammar' || severity !== 'error');
    return {
      verdict: 'valid',
      findings: [...kept, ...said.map((finding): CxmlFinding => ({ ...finding, severity: 'warning' }))],
    };
  }
  // Where both object at one place, the grammar's words say more; the DTD's are kept where it alone objects.
  const lines = new Set(own.map(({ line }) => line));
  const first = judged.at(-1)?.findings ?? [];
  return { verdict: 'invalid', findings: [...own, ...first.filter(({ line }) => !lines.has(line))] };
}

function notJudged(type: string): CxmlFinding {
  return {
    rule: 'grammar',
    severity: 'note',
    code: 'content-not-judged',
    path: '/cXML',
    line: 1,
    column: 1,
    message: `${type}: well-formed, and its envelope is right. The content of this type is not judged.`,
    fix: 'Install the official DTDs: they judge every type.',
  };
}
