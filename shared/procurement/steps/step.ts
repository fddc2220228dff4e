import type { CheckName } from '../step-checks.ts';

/** Where a step is done. `here`: in this program. */
export type Place = 'aws' | 'coupa' | 'coupa-supplier-portal' | 'ariba' | 'contact-aws' | 'here';

/** Which part of the life cycle a step belongs to. */
export type Stage = 'aws' | 'procurement-system' | 'rehearsal' | 'live';

/**
 * A step of a guide, as data: what is done where, and how it is known to be done. One page shows all of them. Any step
 * may be proven by the administrator's word; `check` names the check that can prove it without.
 */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  readonly stage: Stage;
  readonly check?: CheckName;
  /** The step is mostly waiting for somebody else: it carries a date and a reminder. */
  readonly waits?: true;
  /** Left out without harm. */
  readonly optional?: true;
  /** Steps that have to be done before this one makes sense. */
  readonly needs: readonly string[];
}
