import type { Diagnosis } from '../../../shared/cxml/judgement.ts';
import { words } from '../../words/inspect.ts';

const sure: Readonly<Record<Diagnosis['confidence'], string>> = {
  documented: words.sure.documented,
  reported: words.sure.reported,
  inferred: words.sure.inferred,
};

/** Where a statement is from and how sure it is, in one line. */
export function sourceLine(source: string, confidence: Diagnosis['confidence']): string {
  return source === '' ? sure[confidence] : `${sure[confidence]}: ${source}`;
}
