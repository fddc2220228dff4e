import type { HttpAnswer } from '../../cxml/extract/found.ts';
import type { CxmlFinding } from '../../cxml/finding.ts';
import type { JudgeContext } from '../../cxml/judgement.ts';
import type { Reading } from '../../cxml/read.ts';
import { type DocumentFacts, documentFactsOf } from './document-facts.ts';
import type { Evidence } from './evidence.ts';
import { type TextFacts, textFactsOf } from './text-facts.ts';

/** The evidence as the rules read it; made once for all of them. */
export interface Facts {
  readonly texts: readonly TextFacts[];
  readonly http: HttpAnswer | undefined;
  readonly documents: readonly DocumentFacts[];
  /** The document that was sent, where an exchange or the document itself says so. */
  readonly request: DocumentFacts | undefined;
  /** A document that came back: it has a Status, or an exchange names it. */
  readonly answered: boolean;
  /** What was sent is a cart that a browser carried: pages and redirects are the usual answer to it. */
  readonly cartReturn: boolean;
  readonly readings: readonly Reading[];
  readonly findings: readonly CxmlFinding[];
  readonly context: JudgeContext;
  readonly sentTo: string | undefined;
  readonly encodedTwice: boolean;
}

export function factsOf(evidence: Evidence): Facts {
  const { reading, signs, http, text, exchange } = evidence;
  const document = documentFactsOf(reading, 'the document', signs);
  const request = documentFactsOf(exchange?.request, 'the request');
  const answer = documentFactsOf(exchange?.answer, 'the answer');
  const documents = [document, request, answer].filter((one) => one !== undefined);
  const readings = [reading, exchange?.request, exchange?.answer].filter((one) => one !== undefined);
  const texts = documents
    .filter(({ status }) => status !== undefined)
    .map(({ status, where }) => textFactsOf(status?.words ?? '', `the Status of ${where}`));
  if (http?.body !== undefined && http.body !== '') texts.push(textFactsOf(http.body, 'the answer'));
  if (text !== undefined) texts.push(textFactsOf(text, 'the pasted text'));
  for (const one of readings)
    if (one.type === 'not-cxml' && one.parsed?.root.name.toLowerCase() === 'html')
      texts.push(textFactsOf(one.text, 'the document'));
  const sent = request ?? (document && document.status === undefined ? document : undefined);
  return {
    texts,
    http,
    documents,
    request: sent,
    answered: documents.some((one) => one !== sent),
    cartReturn:
      sent?.type === 'PunchOutOrderMessage' || evidence.context?.carriedBy?.startsWith('form') === true,
    readings,
    findings: [...readings.flatMap(({ findings }) => findings), ...(evidence.findings ?? [])],
    context: evidence.context ?? {},
    sentTo: evidence.sentTo,
    encodedTwice: evidence.encodedTwice ?? false,
  };
}
