import { fail } from '../../../shared/errors.ts';
import type { RunContext } from './context.ts';
import { Ended } from './ended.ts';

/** Something that a scenario is there to show. */
export interface Held {
  readonly holds: boolean;
  readonly code: string;
  readonly good: string;
  readonly bad: string;
  readonly fix: string;
  readonly exchange?: string | undefined;
}

/** Notes that a check held; where it did not, notes that, and the run ends with it. */
export function hold({ recorder }: RunContext, { holds, code, good, bad, fix, exchange }: Held): void {
  if (holds) {
    recorder.pass(code, good, exchange);
    return;
  }
  recorder.finding({
    severity: 'error',
    code,
    message: bad,
    fix,
    ...(exchange === undefined ? {} : { exchange }),
  });
  throw new Ended(fail(code, bad, fix).error);
}
