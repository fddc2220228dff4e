import { checkDocument } from './check.ts';
import type { DtdVerdict, JudgeContext, Judgement } from './judgement.ts';

/**
 * Everything that is said of one document, from its bytes and what is known around it. `dtd` is the official DTD's word
 * where one is at hand; it is final on valid or not. Never throws on what is in the bytes.
 */
export function judge(bytes: Uint8Array, context: JudgeContext, dtd: readonly DtdVerdict[] = []): Judgement {
  const { contentType } = context;
  const report = checkDocument(bytes, contentType === undefined ? {} : { contentType });
  const { type, version, verdict, findings } = report;
  return {
    type,
    version,
    verdict,
    summary: '',
    findings,
    dtd: [...dtd],
    advisories: [],
    arrival: [],
    diagnoses: [],
    outline: [],
  };
}
