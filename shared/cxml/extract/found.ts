import type { JudgeContext } from '../judgement.ts';

/** What an HTTP answer said beside its document: enough to name what went wrong where no cXML came. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType?: string | undefined;
  readonly location?: string | undefined;
  /** The body as text, where it is no document; at most 200,000 characters. */
  readonly body?: string | undefined;
}

/** One document, or text without any, found in pasted or opened material. */
export interface FoundDocument {
  /** `document` is XML to be read and judged; `text` is a web page, a log or an empty answer, of use to diagnose only. */
  readonly kind: 'document' | 'text';
  /** The document alone, in its own encoding; material that was text already is UTF-8 here, and `context` says so. */
  readonly bytes: Uint8Array;
  /** Where it was, in words: "in the body of an HTTP answer, status 200". */
  readonly where: string;
  /** Where it starts in the material: bytes, or UTF-16 units where the material is a string. */
  readonly offset: number;
  readonly context: Pick<JudgeContext, 'carriedBy' | 'httpStatus' | 'contentType'>;
  /** Where it was in an HTTP answer. */
  readonly http?: HttpAnswer;
  /** Where it was in an HTTP request: what it was sent to. */
  readonly request?: { readonly method: string; readonly target: string };
  /** True where the value of a form field was percent-encoded or escaped once more than the form does it. */
  readonly encodedTwice?: true;
}
