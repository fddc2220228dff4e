import type { FaultName } from '../../../shared/rehearsal/faults.ts';
import type { Fault } from './fault.ts';
import { htmlAnswer } from './html-answer.ts';
import { unitNotEnabled } from './unit-not-enabled.ts';
import { wrongSecret } from './wrong-secret.ts';

/** How each failure is brought about. */
export const faultPoints: Readonly<Record<FaultName, Fault>> = {
  'wrong-secret': wrongSecret,
  'html-answer': htmlAnswer,
  'unit-not-enabled': unitNotEnabled,
};
