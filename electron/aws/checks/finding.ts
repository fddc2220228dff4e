/** What a check says, before the runner adds the time; and what a check is given. */
import type { CheckId, CheckResult } from '../../../shared/aws/checks.ts';
import type { AwsSession } from '../session.ts';

export type CheckFinding = Omit<CheckResult, 'id' | 'at' | 'durationMs'>;

/** Who signs the requests. */
export interface Identity {
  readonly accountId: string;
  readonly arn: string;
}

/** The organization of the account; `none` where it is in no organization. */
export type Organization =
  | { readonly state: 'none' }
  | { readonly state: 'found'; readonly id: string; readonly managementAccountId: string };

/** What a check asks with. Answers that several checks need are asked for once; a failed one is asked for again. */
export interface CheckContext {
  readonly session: AwsSession;
  /** Ends the check: cancelled, or out of time. */
  readonly signal: AbortSignal;
  readonly identity: () => Promise<Identity>;
  readonly organization: () => Promise<Organization>;
  /** Notes the call that is about to be made, for the words about its failure. */
  readonly calling: (call: string, permission: string) => void;
}

/** Asks AWS. Throws what the SDK throws; the runner puts it into words as a result `unknown`. */
export type Check = (context: CheckContext) => Promise<CheckFinding>;

export type Checks = Readonly<Record<CheckId, Check>>;
