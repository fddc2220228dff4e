import type { AwsFiles, RawProfile } from './aws-files.ts';
import { kindOf } from './profile-kind.ts';

/** Where somebody signs in to IAM Identity Center for a profile. */
export interface SsoTarget {
  /** What the sign-in is kept by: the sso-session's name, or in the old form the start URL. */
  readonly key: string;
  readonly startUrl: string;
  readonly region: string;
  /** Empty in the old form. */
  readonly scopes: readonly string[];
}

/**
 * The sign-in that a profile needs, its own or that of the profile that signs for its role; undefined where it needs none or the
 * files do not say enough.
 */
export function ssoTargetOf(raw: RawProfile, files: AwsFiles): SsoTarget | undefined {
  const visited = new Set<string>();
  let profile: RawProfile | undefined = raw;
  while (profile !== undefined && !visited.has(profile.name)) {
    visited.add(profile.name);
    const kind = kindOf(profile);
    if (kind === 'sso' || kind === 'sso-session') return ownTarget(profile, files);
    const source = profile.settings.get('source_profile');
    if (kind !== 'assume-role' || source === undefined) return undefined;
    profile = files.profiles.get(source.value);
  }
  return undefined;
}

function ownTarget({ settings }: RawProfile, { ssoSessions }: AwsFiles): SsoTarget | undefined {
  const name = settings.get('sso_session')?.value;
  const place = name === undefined ? settings : ssoSessions.get(name)?.settings;
  const startUrl = place?.get('sso_start_url')?.value;
  const region = place?.get('sso_region')?.value;
  if (startUrl === undefined || region === undefined) return undefined;
  return { key: name ?? startUrl, startUrl, region, scopes: name === undefined ? [] : scopesOf(place) };
}

/** The scopes that the AWS CLI asks for where the session names none. */
function scopesOf(session: RawProfile['settings'] | undefined): string[] {
  const written = session?.get('sso_registration_scopes')?.value ?? '';
  const scopes = written.split(/[\s,]+/).filter((scope) => scope !== '');
  return scopes.length === 0 ? ['sso:account:access'] : scopes;
}
