import type { Diagnosis } from '../../../shared/cxml/judgement.ts';

const words: Readonly<Record<Diagnosis['confidence'], string>> = {
  documented: 'Documented by the vendor',
  reported: 'Reported by others',
  inferred: 'Inferred, not confirmed',
};

/** Where a statement is from and how sure it is, in one line. */
export function sourceLine(source: string, confidence: Diagnosis['confidence']): string {
  return source === '' ? words[confidence] : `${words[confidence]}: ${source}`;
}
