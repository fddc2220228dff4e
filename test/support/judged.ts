import { judge } from '../../shared/cxml/judge.ts';
import type { Judgement } from '../../shared/cxml/judgement.ts';
import { readBytes } from '../../shared/cxml/read.ts';

/** A document judged from its bytes alone. */
export function judgeBytes(bytes: Uint8Array): Judgement {
  return judge(readBytes(bytes), {});
}

/** The same with the reader's and the grammar's findings only. */
export function judgeForm(bytes: Uint8Array): Judgement {
  const judgement = judgeBytes(bytes);
  return { ...judgement, findings: judgement.findings.filter(({ rule }) => rule !== 'protocol') };
}
