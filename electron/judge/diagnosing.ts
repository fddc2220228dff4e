import type { FoundDocument } from '../../shared/cxml/extract/found.ts';
import type { Diagnosis } from '../../shared/cxml/judgement.ts';
import type { Reading } from '../../shared/cxml/read.ts';
import { diagnose } from '../../shared/procurement/diagnoses/diagnose.ts';
import { readable } from './found.ts';

/** The document that a document was sent with: the request of an answer, or the answer to a request. */
export interface Exchange {
  readonly request?: Reading | undefined;
  readonly answer?: Reading | undefined;
}

/**
 * The known failures that the text around the documents points to: log lines, and answers whose body is no document.
 * Each once, with the most evidence that was found for it.
 */
export function diagnosesOfTexts(
  material: string | Uint8Array,
  finds: readonly FoundDocument[],
  exchanges: ReadonlyMap<FoundDocument, Exchange>,
): Diagnosis[] {
  const [only] = finds;
  const bare = finds.length === 1 && only?.kind === 'document' && only.where === 'the whole material';
  const texts = finds.filter(({ kind }) => kind === 'text');
  const found = [
    ...(bare ? [] : diagnose({ text: readable(material) })),
    ...texts.flatMap((text) => {
      const { http, context, request } = text;
      return diagnose({ http, context, sentTo: request?.target, exchange: exchanges.get(text) });
    }),
  ];
  const best = new Map<string, Diagnosis>();
  for (const one of found) if (one.score > (best.get(one.id)?.score ?? 0)) best.set(one.id, one);
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.number - b.number);
}

/** Something found, and its reading where it is a document. */
export interface ReadFind {
  readonly found: FoundDocument;
  readonly reading: Reading | undefined;
}

/**
 * What each find was exchanged with: a request and the next answer after it are a pair. An answer that is no document,
 * such as a redirect or a page, has its request; the request is judged by itself then.
 */
export function exchangesOf(finds: readonly ReadFind[]): ReadonlyMap<FoundDocument, Exchange> {
  const exchanges = new Map<FoundDocument, Exchange>();
  let waiting: ReadFind | undefined;
  for (const find of finds) {
    if (find.found.request) waiting = find;
    if (!find.found.http || !waiting) continue;
    const exchange = { request: waiting.reading, answer: find.reading };
    if (find.reading) exchanges.set(waiting.found, exchange);
    exchanges.set(find.found, exchange);
    waiting = undefined;
  }
  return exchanges;
}
