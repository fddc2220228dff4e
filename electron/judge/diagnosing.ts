import type { FoundDocument } from '../../shared/cxml/extract/found.ts';
import type { Diagnosis, JudgeContext, Judgement } from '../../shared/cxml/judgement.ts';
import type { Reading } from '../../shared/cxml/read.ts';
import { diagnose } from '../../shared/procurement/diagnoses/diagnose.ts';
import { readable } from './found.ts';
import type { Travel } from './protocol.ts';

/** The document that a document was sent with: the request of an answer, or the answer to a request. */
export interface Exchange {
  readonly request?: Reading | undefined;
  readonly answer?: Reading | undefined;
}

/** A judgement with the known failures that fit the document and how it travelled. */
export function withDiagnoses(
  judgement: Judgement,
  reading: Reading,
  { travel, context, exchange }: { travel: Travel; context: JudgeContext; exchange?: Exchange | undefined },
): Judgement {
  const { http, sentTo, encodedTwice } = travel;
  const diagnoses = diagnose({
    reading,
    findings: judgement.findings,
    context,
    http,
    sentTo,
    encodedTwice,
    exchange,
  });
  return { ...judgement, diagnoses };
}

/**
 * The known failures that the text around the documents points to: log lines, and answers whose body is no document.
 * Each once, with the most evidence that was found for it.
 */
export function diagnosesOfTexts(
  material: string | Uint8Array,
  documents: readonly FoundDocument[],
  texts: readonly FoundDocument[],
): Diagnosis[] {
  const [only] = documents;
  const bare = documents.length === 1 && only?.offset === 0 && only.where === 'the whole material';
  const found = [
    ...(bare ? [] : diagnose({ text: readable(material) })),
    ...texts.flatMap(({ http, context, request }) => diagnose({ http, context, sentTo: request?.target })),
  ];
  const best = new Map<string, Diagnosis>();
  for (const one of found) if (one.score > (best.get(one.id)?.score ?? 0)) best.set(one.id, one);
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.number - b.number);
}

/** Which document a document was exchanged with: a request and the next answer after it are a pair. */
export function exchangesOf(
  documents: readonly { readonly found: FoundDocument; readonly reading: Reading }[],
): ReadonlyMap<FoundDocument, Exchange> {
  const exchanges = new Map<FoundDocument, Exchange>();
  let waiting: (typeof documents)[number] | undefined;
  for (const document of documents) {
    if (document.found.request) waiting = document;
    if (!document.found.http || !waiting) continue;
    const exchange = { request: waiting.reading, answer: document.reading };
    exchanges.set(waiting.found, exchange);
    exchanges.set(document.found, exchange);
    waiting = undefined;
  }
  return exchanges;
}
