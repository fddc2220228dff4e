import { explain } from '../../shared/cxml/judge.ts';
import type { JudgeContext, Judgement } from '../../shared/cxml/judgement.ts';
import { readBytes } from '../../shared/cxml/read.ts';
import { judgeByDtd } from './dtd/judge-by-dtd.ts';
import type { DtdLibrary } from './dtd/library.ts';
import type { DtdValidation } from './dtd/validator.ts';

/** The official DTDs, where they are at hand, and the thread that runs them. */
export interface DtdJudge {
  readonly library: DtdLibrary;
  readonly validation: DtdValidation;
}

/** Judges a document by everything that is at hand: the reader, the grammar, the DTDs, the protocol's rules. */
export async function judgeDocument(
  bytes: Uint8Array,
  context: JudgeContext,
  dtd: DtdJudge | undefined,
): Promise<Omit<Judgement, 'outline'>> {
  const { contentType } = context;
  const reading = readBytes(bytes, contentType === undefined ? {} : { contentType });
  const verdicts = dtd ? await judgeByDtd(reading, dtd.library, dtd.validation) : [];
  return explain(reading, context, verdicts);
}
