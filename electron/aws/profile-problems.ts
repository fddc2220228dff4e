/** Why a profile gives no credentials, or not those that a person expects. Secrets are judged by shape and never quoted. */
import { statSync } from 'node:fs';
import type { ProfileKind, ProfileProblem } from '../../shared/aws/profiles.ts';
import type { AwsFiles, RawProfile, Setting } from './aws-files.ts';
import type { AwsOutside } from './outside.ts';
import { kindOf } from './profile-kind.ts';
import { isRegion } from './profile-region.ts';
import { readSsoToken } from './sso-cache.ts';

const roleShape = /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/;
const credentialSources = ['Environment', 'Ec2InstanceMetadata', 'EcsContainer'];

/** The problems of one profile, those of the profiles that it takes its credentials from included. */
export function problemsOf(
  raw: RawProfile,
  kind: ProfileKind,
  files: AwsFiles,
  outside: AwsOutside,
): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  const report: Report = (code, severity, at, message, fix) =>
    void problems.push({ code, severity, file: at.file, line: at.line, message, fix });
  checkRegion(raw, report);
  if (kind === 'keys' || kind === 'session-keys') checkKeys(raw, report);
  if (kind === 'sso' || kind === 'sso-session') checkSso(raw, kind, files, outside, report);
  if (kind === 'assume-role') checkRole(raw, files, outside, problems, report);
  if (kind === 'web-identity') checkWebIdentity(raw, report);
  if (kind === 'none')
    report(
      'no-credentials',
      'note',
      raw,
      `Profile ${raw.name} has settings and no credentials.`,
      'Choose another profile, or add credentials with `aws configure`.',
    );
  if (kind === 'login')
    report(
      'login-session',
      'broken',
      raw,
      'Credentials of `aws login` are kept in a cache that the AWS CLI alone reads.',
      `Make a profile with credential_process = aws configure export-credentials --profile ${raw.name} --format process, and choose that.`,
    );
  return problems;
}

type Report = (
  code: string,
  severity: ProfileProblem['severity'],
  at: { readonly file: string; readonly line: number },
  message: string,
  fix: string,
) => void;

function checkRegion({ settings }: RawProfile, report: Report): void {
  const region = settings.get('region');
  if (region !== undefined && !isRegion(region.value))
    report(
      'region-shape',
      'note',
      region,
      'The region is none that AWS has. us-east-1 is used instead.',
      'Write its code, such as eu-central-1.',
    );
}

function checkKeys({ settings, name, file, line }: RawProfile, report: Report): void {
  const id = settings.get('aws_access_key_id');
  const secret = settings.get('aws_secret_access_key');
  if (id === undefined || secret === undefined) {
    const there = id ?? secret ?? { file, line };
    const missing = id === undefined ? 'aws_access_key_id' : 'aws_secret_access_key';
    report(
      'half-a-key-pair',
      'broken',
      there,
      `Profile ${name} has one half of a key pair; ${missing} is missing.`,
      `Add ${missing} to the profile.`,
    );
  }
  for (const [key, setting] of [
    ['aws_access_key_id', id],
    ['aws_secret_access_key', secret],
    ['aws_session_token', settings.get('aws_session_token')],
  ] as const) {
    if (setting === undefined || !/[\s"'<>]/.test(setting.value)) continue;
    report(
      'key-shape',
      'broken',
      setting,
      `The value of ${key} has quotation marks, spaces or angle brackets, which no key has.`,
      'Write the key as AWS showed it, without anything around it.',
    );
  }
}

function checkSso(
  raw: RawProfile,
  kind: 'sso' | 'sso-session',
  files: AwsFiles,
  outside: AwsOutside,
  report: Report,
): void {
  const needed = ['sso_account_id', 'sso_role_name'];
  const sessionName = raw.settings.get('sso_session');
  const session = sessionName === undefined ? undefined : files.ssoSessions.get(sessionName.value);
  if (kind === 'sso-session' && sessionName !== undefined) {
    if (session === undefined) {
      report(
        'sso-session-missing',
        'broken',
        sessionName,
        `There is no [sso-session ${sessionName.value}] in ${files.configFile}.`,
        `Add the section, or run: aws configure sso --profile ${raw.name}`,
      );
      return;
    }
    for (const key of ['sso_start_url', 'sso_region'])
      if (!session.settings.has(key))
        report(
          'sso-setting-missing',
          'broken',
          session,
          `[sso-session ${session.name}] has no ${key}.`,
          `Add ${key}.`,
        );
  } else needed.push('sso_start_url', 'sso_region');
  for (const key of needed)
    if (!raw.settings.has(key))
      report(
        'sso-setting-missing',
        'broken',
        raw,
        `Profile ${raw.name} has no ${key}.`,
        `Add ${key}, or run: aws configure sso --profile ${raw.name}`,
      );
  const key = kind === 'sso-session' ? sessionName : raw.settings.get('sso_start_url');
  if (key !== undefined) checkSignIn(raw, key, outside, report);
}

function checkSignIn(raw: RawProfile, key: Setting, outside: AwsOutside, report: Report): void {
  const token = readSsoToken(outside, key.value);
  const fix = `Run: aws sso login --profile ${raw.name}`;
  if (token.state === 'missing')
    report(
      'sso-not-signed-in',
      'broken',
      key,
      'Nobody is signed in to IAM Identity Center for this profile.',
      fix,
    );
  if (token.state === 'unreadable')
    report('sso-token-unreadable', 'broken', key, 'The kept sign-in of this profile cannot be read.', fix);
  if (token.state === 'found' && token.expires <= outside.now())
    report('sso-expired', 'broken', key, 'The sign-in to IAM Identity Center has ended.', fix);
}

function checkRole(
  raw: RawProfile,
  files: AwsFiles,
  outside: AwsOutside,
  problems: ProfileProblem[],
  report: Report,
): void {
  const role = raw.settings.get('role_arn');
  if (role !== undefined && !roleShape.test(role.value))
    report(
      'role-shape',
      'broken',
      role,
      'role_arn is no ARN of a role.',
      'Write it as arn:aws:iam::ACCOUNT:role/NAME.',
    );
  const named = raw.settings.get('credential_source');
  const source = raw.settings.get('source_profile');
  if (named !== undefined && source !== undefined)
    report(
      'two-sources',
      'broken',
      named,
      'The profile has both source_profile and credential_source; AWS tools take one.',
      'Delete one of the two.',
    );
  else if (named !== undefined && !credentialSources.includes(named.value))
    report(
      'credential-source',
      'broken',
      named,
      'credential_source has a value that AWS does not know.',
      `Write one of: ${credentialSources.join(', ')}.`,
    );
  else if (named === undefined && source === undefined)
    report(
      'role-without-source',
      'broken',
      role ?? raw,
      `Profile ${raw.name} assumes a role and does not say with whose credentials.`,
      'Add source_profile = NAME.',
    );
  const end = source === undefined ? undefined : endOfChain(raw, source, files, report);
  if (end !== undefined)
    problems.push(
      ...problemsOf(end, kindOf(end), files, outside).filter(({ severity }) => severity === 'broken'),
    );
}

const givesCredentials = [
  'role_arn',
  'credential_process',
  'sso_session',
  'sso_start_url',
  'web_identity_token_file',
  'credential_source',
];

/**
 * Follows source_profile to the profile whose credentials sign first; undefined where that is the profile itself or there is
 * none. A profile may name itself where it has keys: they sign the request for the role.
 */
function endOfChain(
  raw: RawProfile,
  first: Setting,
  files: AwsFiles,
  report: Report,
): RawProfile | undefined {
  const visited = [raw.name];
  let link: Setting = first;
  for (;;) {
    const next = files.profiles.get(link.value);
    if (next === undefined) {
      report(
        'source-missing',
        'broken',
        link,
        `source_profile names ${link.value}, and there is no such profile.`,
        'Write the name of a profile in your AWS files.',
      );
      return undefined;
    }
    if (next.settings.has('aws_access_key_id')) {
      checkKeys(next, report);
      return undefined;
    }
    if (visited.includes(next.name)) {
      report(
        'source-cycle',
        'broken',
        link,
        `source_profile leads in a circle: ${[...visited, next.name].join(' → ')}.`,
        'Let the last of them name a profile with credentials.',
      );
      return undefined;
    }
    visited.push(next.name);
    const further = next.settings.get('source_profile');
    if (further === undefined) {
      if (givesCredentials.some((key) => next.settings.has(key))) return next;
      report(
        'source-without-credentials',
        'broken',
        next,
        `Profile ${next.name}, the source of ${raw.name}, has no credentials.`,
        'Name a profile with credentials.',
      );
      return undefined;
    }
    link = further;
  }
}

function checkWebIdentity(raw: RawProfile, report: Report): void {
  const token = raw.settings.get('web_identity_token_file');
  const role = raw.settings.get('role_arn');
  if (role === undefined)
    report(
      'role-missing',
      'broken',
      token ?? raw,
      `Profile ${raw.name} has a web identity and no role_arn.`,
      'Add role_arn.',
    );
  if (token === undefined) return;
  if (!isFile(token.value))
    report(
      'token-file-missing',
      'broken',
      token,
      'The file that web_identity_token_file names is not there.',
      'Correct the path, or have the token written again.',
    );
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
