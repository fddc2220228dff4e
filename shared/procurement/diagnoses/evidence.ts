import type { HttpAnswer } from '../../cxml/extract/found.ts';
import type { CxmlFinding } from '../../cxml/finding.ts';
import type { JudgeContext } from '../../cxml/judgement.ts';
import type { Reading } from '../../cxml/read.ts';
import type { LineSigns } from './line-signs.ts';

/** Everything at hand that may tell what went wrong. Each part is optional; what is absent points nowhere. */
export interface Evidence {
  readonly reading?: Reading | undefined;
  /** What was seen in its lines, where they have passed already. */
  readonly signs?: LineSigns | undefined;
  /** Findings made outside the reading: of the protocol rules, of the official DTD. */
  readonly findings?: readonly CxmlFinding[] | undefined;
  /** The answer as HTTP gave it, where its body is no cXML or its status matters. */
  readonly http?: HttpAnswer | undefined;
  /** What a person pasted: a log line, an error message, a sentence. Documents inside it are not read as text. */
  readonly text?: string | undefined;
  readonly context?: JudgeContext | undefined;
  readonly exchange?:
    | { readonly request?: Reading | undefined; readonly answer?: Reading | undefined }
    | undefined;
  /** Path or address that the document was posted to. */
  readonly sentTo?: string | undefined;
  /** True where a form field was percent-encoded or escaped once more than the form does it. */
  readonly encodedTwice?: boolean | undefined;
}
