import type { HttpAnswer } from '../../../shared/cxml/extract/found.ts';
import type { Diagnosis, JudgeContext } from '../../../shared/cxml/judgement.ts';
import { judgeProtocol } from '../../../shared/cxml/protocol/protocol.ts';
import type { Reading } from '../../../shared/cxml/read.ts';
import { diagnose } from '../../../shared/procurement/diagnoses/diagnose.ts';
import type { Finding, Mode, SupplierRecord } from '../../../shared/rehearsal/events.ts';
import { recordWords } from '../../../shared/rehearsal/record-words.ts';

/** One message of a run with its answer, as evidence. */
export interface Heard {
  readonly request?: Reading | undefined;
  readonly answer?: Reading | undefined;
  readonly http?: HttpAnswer | undefined;
  readonly sentTo: string;
  readonly context: JudgeContext;
  /** What was said about it: why no answer came. */
  readonly said?: string | undefined;
  /** True where it did not go as it should. */
  readonly troubled: boolean;
  readonly encodedTwice?: boolean | undefined;
}

/**
 * Everything that a run leaves behind and an administrator could lay before somebody who knows: messages, what the
 * systems showed, what the supplier's books say. Which failure was brought about is not in it.
 */
export class EvidenceOfRun {
  readonly #heard: Heard[] = [];
  readonly #findings: Finding[] = [];
  readonly #records: SupplierRecord[] = [];
  #mode: Mode = 'test';

  /** The mode that the buyer believes to be in. */
  begin(mode: Mode): void {
    this.#mode = mode;
  }

  hear(heard: Heard): void {
    this.#heard.push(heard);
  }

  find(finding: Finding): void {
    if (finding.severity === 'warning' || finding.severity === 'error') this.#findings.push(finding);
  }

  record(record: SupplierRecord): void {
    this.#records.push(record);
  }

  /** The entries of the failure catalogue that it points to, best first. */
  diagnoses(): Diagnosis[] {
    const troubled = this.#heard.filter((one) => one.troubled);
    const looked = troubled.length > 0 || this.#findings.length > 0 ? troubled : this.#heard;
    const found = looked.flatMap((one) =>
      diagnose({
        ...(one.request && one.answer
          ? { exchange: { request: one.request, answer: one.answer } }
          : { reading: one.request ?? one.answer }),
        findings: one.request ? judgeProtocol(one.request, one.context) : [],
        http: one.http,
        context: one.context,
        sentTo: one.sentTo,
        text: one.said,
        encodedTwice: one.encodedTwice,
      }),
    );
    const text = [
      ...this.#findings.flatMap(({ message, shownAs }) => [message, shownAs ?? '']),
      ...this.#records.flatMap((record) => bookEntry(record, this.#mode)),
    ]
      .filter((line) => line !== '')
      .join('\n');
    if (text !== '') found.push(...diagnose({ text }));
    // Where a test is meant, that nothing is subscribed is no failure.
    return together(found.filter(({ id }) => this.#mode === 'production' || id !== 'test-mode-left-on'));
  }
}

/** What the supplier's books say that nobody else was told. */
function bookEntry(record: SupplierRecord, mode: Mode): string[] {
  if (record.kind === 'order-received' && record.subscriptions === 0 && mode === 'production')
    return [
      `The order ${record.orderId} was sent, approved and answered with status 200, but no subscription was created. Test mode is on.`,
    ];
  const { title, details, refused } = recordWords(record);
  return refused ? [`${title}. ${details.join('. ')}`] : [];
}

/** Each entry once, with all of its evidence. */
function together(found: readonly Diagnosis[]): Diagnosis[] {
  const merged = new Map<string, Diagnosis>();
  for (const one of found) {
    const known = merged.get(one.id);
    merged.set(
      one.id,
      known
        ? {
            ...known,
            evidence: [...new Set([...known.evidence, ...one.evidence])],
            score: Math.max(known.score, one.score),
          }
        : one,
    );
  }
  return [...merged.values()].sort((a, b) => b.score - a.score || a.number - b.number);
}
