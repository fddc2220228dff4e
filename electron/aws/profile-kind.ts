import type { ProfileKind } from '../../shared/aws/profiles.ts';
import type { RawProfile } from './aws-files.ts';

/**
 * What kind of credentials a profile gives, by the SDKs' own order of precedence: a role with a source comes before keys, keys
 * before a web identity, and so on.
 */
export function kindOf({ settings }: RawProfile): ProfileKind {
  const has = (key: string) => settings.has(key);
  if (has('role_arn') && (has('source_profile') || has('credential_source'))) return 'assume-role';
  if (has('aws_access_key_id') || has('aws_secret_access_key'))
    return has('aws_session_token') ? 'session-keys' : 'keys';
  if (has('web_identity_token_file')) return 'web-identity';
  if (has('credential_process')) return 'credential-process';
  if (has('sso_session')) return 'sso-session';
  if (['sso_start_url', 'sso_account_id', 'sso_role_name'].some(has)) return 'sso';
  if (has('login_session')) return 'login';
  return has('role_arn') ? 'assume-role' : 'none';
}
