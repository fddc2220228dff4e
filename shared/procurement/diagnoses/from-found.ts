import type { FoundDocument } from '../../cxml/extract/found.ts';
import type { JudgeContext } from '../../cxml/judgement.ts';
import type { Reading } from '../../cxml/read.ts';
import type { Evidence } from './evidence.ts';

/** One find of findDocuments, with its reading where it is a document. */
export interface ReadFind {
  readonly found: FoundDocument;
  readonly reading?: Reading | undefined;
}

/**
 * The evidence of one material: its first document, the exchange where a request and an answer follow each other, what
 * HTTP said, and the text around. `material` is what was pasted, as text; `context` is what is known beside it.
 */
export function evidenceFrom(
  finds: readonly ReadFind[],
  material?: string,
  context: JudgeContext = {},
): Evidence {
  const sent = finds.find(({ found }) => found.request !== undefined);
  const first = sent ?? finds.find(({ found }) => found.kind === 'document') ?? finds[0];
  const answer = finds.find((one) => one !== first && one.found.http !== undefined);
  const second = answer ?? finds.find((one) => one !== first && one.reading !== undefined);
  const http = answer?.found.http ?? first?.found.http;
  return {
    ...(second?.reading
      ? { exchange: { request: first?.reading, answer: second.reading } }
      : { reading: first?.reading }),
    http,
    text: http && !first?.reading ? undefined : material,
    context: { ...first?.found.context, ...(http ? { httpStatus: http.status } : {}), ...context },
    sentTo: first?.found.request?.target,
    encodedTwice: finds.some(({ found }) => found.encodedTwice === true),
  };
}
