/**
 * A chosen profile with working credentials: the clients of the services that the checks ask, each loaded and made at its first
 * use. The keys stay in here.
 */
import type { IAMClient } from '@aws-sdk/client-iam';
import type { InvoicingClient } from '@aws-sdk/client-invoicing';
import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import type { STSClient } from '@aws-sdk/client-sts';
import type { Profile } from '../../shared/aws/profiles.ts';
import { ok, type Result } from '../../shared/errors.ts';
import { type AskMfaCode, openCredentials } from './credentials.ts';
import { type HttpOptions, httpOptions } from './http.ts';
import type { KeyMaterial } from './key-material.ts';
import type { PathSource } from './login-shell.ts';
import type { AwsOutside } from './outside.ts';
import { regionFor } from './profile-region.ts';

/** What the checks and the window may know of the credentials. */
export interface SessionFacts {
  readonly profile: Profile;
  readonly region: string;
  readonly partition: 'aws' | 'aws-cn' | 'aws-us-gov' | 'other';
  /** Keys without an end of their own, which live until somebody deletes them. */
  readonly longLived: boolean;
  /** When the keys end, ISO time; undefined where that is not known. */
  readonly expires: string | undefined;
}

export interface AwsSession extends SessionFacts {
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly sts: () => Promise<STSClient>;
  readonly iam: () => Promise<IAMClient>;
  readonly organizations: () => Promise<OrganizationsClient>;
  readonly invoicing: () => Promise<InvoicingClient>;
  /** Closes the connections; the session is of no use afterwards. */
  readonly close: () => void;
}

export interface SessionOptions {
  /** A profile's name; undefined takes what is used where nobody chooses. */
  readonly profile: string | undefined;
  readonly outside: AwsOutside;
  readonly loginPath: PathSource;
  readonly askMfaCode: AskMfaCode;
  readonly signal: AbortSignal;
  /** Limit for one request and for one check, in milliseconds. */
  readonly timeoutMs: number;
}

/** Gets the credentials of a profile and makes the session that checks run in. */
export async function openSession(options: SessionOptions): Promise<Result<AwsSession>> {
  const { outside, timeoutMs } = options;
  const made = httpOptions(outside, timeoutMs);
  if (!made.ok) return made;
  const http = made.value;
  const opened = await openCredentials(options.profile, { ...options, http });
  if (!opened.ok) {
    closeAgents(http);
    return opened;
  }
  const { profile, keys } = opened.value;
  return ok(makeSession(profile, keys, http, options));
}

function makeSession(
  profile: Profile,
  keys: KeyMaterial,
  http: HttpOptions,
  { outside, timeoutMs }: SessionOptions,
): AwsSession {
  const region = regionFor(profile, outside);
  // Settings of the profile that are no credentials, such as endpoint_url, are the SDK's to read.
  const named = profile.source === 'file' ? { profile: profile.name } : {};
  const config = { ...named, region, credentials: keys, requestHandler: http };
  return {
    profile,
    region,
    partition: partitionOf(region),
    longLived: keys.sessionToken === undefined,
    expires:
      keys.expiration?.toISOString() ?? (profile.kind === 'session-keys' ? profile.expires : undefined),
    timeoutMs,
    now: outside.now,
    sts: once(async () => new (await import('@aws-sdk/client-sts')).STSClient(config)),
    iam: once(async () => new (await import('@aws-sdk/client-iam')).IAMClient(config)),
    organizations: once(
      async () => new (await import('@aws-sdk/client-organizations')).OrganizationsClient(config),
    ),
    // The API exists in one region for the whole partition.
    invoicing: once(
      async () =>
        new (await import('@aws-sdk/client-invoicing')).InvoicingClient({ ...config, region: 'us-east-1' }),
    ),
    close: () => closeAgents(http),
  };
}

function closeAgents({ httpAgent, httpsAgent }: HttpOptions): void {
  httpAgent.destroy();
  httpsAgent.destroy();
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function partitionOf(region: string): SessionFacts['partition'] {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return /^(us-iso|eusc-|eu-iso)/.test(region) ? 'other' : 'aws';
}
