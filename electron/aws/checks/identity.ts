import type { Check, CheckFinding } from './finding.ts';

/** Keys that end within this time are worth a word before somebody starts the set-up. */
const soonMs = 15 * 60_000;

/** Who am I: the account and the ARN; long-lived keys, the root user and keys that end soon are worth knowing. */
export const identityCheck: Check = async ({ session, identity }) => {
  const { accountId, arn } = await identity();
  const ends = session.expires === undefined ? Number.NaN : Date.parse(session.expires);
  const evidence: CheckFinding['evidence'] = {
    accountId,
    arn,
    profile: session.profile.name,
    kind: session.profile.kind,
    ...(session.expires === undefined ? {} : { expires: session.expires }),
  };
  const words = (code: string, message: string, fix: string): CheckFinding => ({
    result: 'advisory',
    code,
    evidence,
    message,
    fix,
  });
  const who = `You are ${arn} in account ${accountId}.`;
  if (arn.endsWith(':root'))
    return words(
      'root-user',
      `You are the root user of account ${accountId}. It may do everything, and nothing limits it.`,
      'Use a role or a user with AWSMarketplaceProcurementSystemAdminFullAccess instead.',
    );
  if (ends - session.now() < soonMs)
    return words(
      'expires-soon',
      `${who} These credentials end in ${minutesOf(ends - session.now())}.`,
      'Sign in again before you start a long set-up.',
    );
  if (session.longLived)
    return words(
      'long-lived-keys',
      `${who} The keys of this profile have no end: whoever finds them can use them.`,
      'Prefer IAM Identity Center (aws configure sso) or a role.',
    );
  return { result: 'pass', code: 'identified', evidence, message: who, fix: '' };
};

/** When exactly they end is in the evidence, and every reader writes it in their own way. */
function minutesOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'less than a minute';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
