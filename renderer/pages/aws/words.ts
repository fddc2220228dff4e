import type { CheckResult } from '../../../shared/aws/checks.ts';
import type { Profile, ProfileKind, ProfileProblem } from '../../../shared/aws/profiles.ts';
import { formatMoment } from '../../format/time.ts';

const kindNames: Readonly<Record<ProfileKind, string>> = {
  keys: 'Access keys, long-lived',
  'session-keys': 'Access keys of a session',
  'sso-session': 'IAM Identity Center',
  sso: 'IAM Identity Center, older form',
  'assume-role': 'Role',
  'credential-process': 'Program (credential_process)',
  'web-identity': 'Web identity',
  environment: 'Environment variables',
  login: 'aws login',
  none: 'No credentials',
};

/** What kind of credentials a profile gives. */
export function kindName(kind: ProfileKind): string {
  return kindNames[kind];
}

/** When the credentials end; undefined where that is not known before they are used. */
export function expiryOf({ expires, expired }: Profile): string | undefined {
  if (expires === undefined) return undefined;
  return `${expired ? 'Ended' : 'Until'} ${formatMoment(expires)}`;
}

/** The file and the line, as editors and terminals take it. */
export function placeOf({ file, line }: Pick<ProfileProblem, 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** How many results of each kind there are, worst first: "1 failed, 4 passed". */
export function tally(results: readonly Pick<CheckResult, 'result'>[]): string {
  const words = { fail: 'failed', advisory: 'with advice', unknown: 'not known', pass: 'passed' } as const;
  return (['fail', 'advisory', 'unknown', 'pass'] as const)
    .map((kind) => [results.filter(({ result }) => result === kind).length, words[kind]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

/** Names of evidence as people read them; what is not here is shown by its own name. */
const evidenceNames: Readonly<Record<string, string>> = {
  accountId: 'Account ID',
  arn: 'ARN',
  profile: 'Profile',
  kind: 'Kind',
  expires: 'Expires',
  organizationId: 'Organization ID',
  managementAccountId: 'Management account ID',
  accounts: 'Accounts',
  principal: 'Principal',
  allowed: 'Allowed',
  denied: 'Denied',
  dependsOnConditions: 'Depends on conditions',
  limitedBy: 'Limited by',
  policies: 'Attached policies',
  role: 'Role',
  roleArn: 'Role ARN',
  connections: 'Portal connections',
  troubled: 'In trouble',
};

export function evidenceName(name: string): string {
  return evidenceNames[name] ?? name;
}
