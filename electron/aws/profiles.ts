/** The list of profiles as an administrator sees it: kind, region, expiry, and what is broken and where. */
import {
  environmentName,
  type Profile,
  type ProfileKind,
  type ProfileList,
  type ProfileProblem,
  pastedName,
} from '../../shared/aws/profiles.ts';
import { type AwsFiles, type RawProfile, readAwsFiles } from './aws-files.ts';
import { optional } from './optional.ts';
import type { AwsOutside } from './outside.ts';
import { kindOf } from './profile-kind.ts';
import { problemsOf } from './profile-problems.ts';
import { readSsoToken } from './sso-cache.ts';
import { ssoTargetOf } from './sso-target.ts';

/** Reads the files and the environment anew. Problems are data; this never fails. */
export function listProfiles(outside: AwsOutside): ProfileList {
  const files = readAwsFiles(outside);
  const environment = environmentProfile(outside);
  const pasted = pastedProfile(outside);
  const profiles = [
    ...(pasted === undefined ? [] : [pasted]),
    ...(environment === undefined ? [] : [environment]),
    ...[...files.profiles.values()].map((raw) => describeProfile(raw, files, outside)),
  ];
  return {
    profiles,
    problems: [...files.problems],
    configFile: files.configFile,
    credentialsFile: files.credentialsFile,
    ...selection(profiles, outside),
  };
}

/** What is used where nobody chooses a profile. */
function selection(
  profiles: readonly Profile[],
  { env }: AwsOutside,
): Pick<ProfileList, 'selected' | 'selectedBy'> {
  const named = env['AWS_PROFILE'];
  if (named !== undefined && named !== '') return { selected: named, selectedBy: 'AWS_PROFILE' };
  if (profiles.some(({ source }) => source === 'environment'))
    return { selected: environmentName, selectedBy: 'environment' };
  if (profiles.some(({ name }) => name === 'default')) return { selected: 'default', selectedBy: 'default' };
  return {};
}

/** Settings in which tools write the end of temporary keys beside them. None is AWS's own; all are ISO times. */
const expirySettings = ['aws_session_expiration', 'x_security_token_expires', 'aws_expiration', 'expiration'];

function describeProfile(raw: RawProfile, files: AwsFiles, outside: AwsOutside): Profile {
  const kind = kindOf(raw);
  const value = (key: string) => raw.settings.get(key)?.value;
  const session = kind === 'sso-session' ? files.ssoSessions.get(value('sso_session') ?? '') : undefined;
  const startUrl = value('sso_start_url') ?? session?.settings.get('sso_start_url')?.value;
  const expires = expiryOf(kind, raw, outside);
  const problems = problemsOf(raw, kind, files, outside);
  return {
    name: raw.name,
    source: 'file',
    kind,
    file: raw.file,
    line: raw.line,
    ...optional('region', value('region')),
    ...optional('accountId', value('sso_account_id') ?? accountIn(value('role_arn'))),
    ...optional('roleArn', value('role_arn')),
    ...optional('sourceProfile', value('source_profile')),
    ...optional('credentialSource', value('credential_source')),
    hasExternalId: raw.settings.has('external_id'),
    ...optional('mfaSerial', value('mfa_serial')),
    ...optional('ssoSession', value('sso_session')),
    ...optional('ssoStartUrl', startUrl),
    canSignIn: ssoTargetOf(raw, files) !== undefined,
    ...optional('expires', expires === undefined ? undefined : new Date(expires).toISOString()),
    expired: expires !== undefined && expires <= outside.now(),
    problems,
  };
}

function expiryOf(kind: ProfileKind, raw: RawProfile, outside: AwsOutside): number | undefined {
  if (kind === 'sso' || kind === 'sso-session') {
    const key = raw.settings.get(kind === 'sso' ? 'sso_start_url' : 'sso_session')?.value;
    const token = key === undefined ? undefined : readSsoToken(outside, key);
    return token?.state === 'found' ? token.expires : undefined;
  }
  if (kind !== 'session-keys') return undefined;
  const written = expirySettings
    .map((key) => raw.settings.get(key)?.value)
    .find((value) => value !== undefined);
  const time = Date.parse(written ?? '');
  return Number.isNaN(time) ? undefined : time;
}

function accountIn(arn: string | undefined): string | undefined {
  return /^arn:[^:]*:iam::(\d{12}):/.exec(arn ?? '')?.[1];
}

function environmentProfile({ env }: AwsOutside): Profile | undefined {
  const given = (name: string) => env[name] !== undefined && env[name] !== '';
  const keyId = given('AWS_ACCESS_KEY_ID');
  const secret = given('AWS_SECRET_ACCESS_KEY');
  const webIdentity = given('AWS_WEB_IDENTITY_TOKEN_FILE') && given('AWS_ROLE_ARN');
  if (!keyId && !secret && !webIdentity) return undefined;
  const missing = keyId ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID';
  const problems: ProfileProblem[] =
    webIdentity || keyId === secret
      ? []
      : [
          {
            code: 'half-a-key-pair',
            severity: 'broken',
            file: 'environment',
            message: `The environment has one half of a key pair; ${missing} is not set.`,
            fix: `Set ${missing} too, or remove the other half.`,
          },
        ];
  return {
    name: environmentName,
    source: 'environment',
    kind: 'environment',
    ...optional('region', env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION']),
    ...optional('roleArn', keyId ? undefined : env['AWS_ROLE_ARN']),
    hasExternalId: false,
    canSignIn: false,
    expired: false,
    problems,
  };
}

function pastedProfile({ held }: AwsOutside): Profile | undefined {
  const keys = held?.pastedKeys;
  if (keys === undefined) return undefined;
  return {
    name: pastedName,
    source: 'pasted',
    kind: keys.sessionToken === undefined ? 'keys' : 'session-keys',
    ...optional('region', keys.region),
    hasExternalId: false,
    canSignIn: false,
    expired: false,
    problems: [],
  };
}
