/**
 * The credentials of a profile, got anew at every call: nothing of a failure is kept, so that Retry works after a sign-in
 * elsewhere. The SDK is loaded here and only when it is needed. AWS files and caches are read and never written.
 */
import { readFileSync } from 'node:fs';
import type { Profile } from '../../shared/aws/profiles.ts';
import { type AppError, fail, ok, type Result } from '../../shared/errors.ts';
import { orAbort } from './abort.ts';
import { type AwsFiles, type RawProfile, readAwsFiles } from './aws-files.ts';
import { runCredentialProcess } from './credential-process.ts';
import { explainFailure } from './failure.ts';
import type { HttpOptions } from './http.ts';
import type { KeyMaterial } from './key-material.ts';
import type { PathSource } from './login-shell.ts';
import type { AwsOutside } from './outside.ts';
import { kindOf } from './profile-kind.ts';
import { regionFor } from './profile-region.ts';
import { listProfiles } from './profiles.ts';
import { readSsoToken } from './sso-cache.ts';
import { ssoTargetOf } from './sso-target.ts';

/** Asks the person for the code of an MFA device; undefined where the person does not give one. */
export type AskMfaCode = (device: { serial: string; profile: string }) => Promise<string | undefined>;

/** What getting credentials takes beside the profile. */
export interface CredentialTools {
  readonly outside: AwsOutside;
  readonly http: HttpOptions;
  readonly loginPath: PathSource;
  readonly askMfaCode: AskMfaCode;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** Keys of a role that end sooner are asked for anew. */
const renewedBeforeMs = 5 * 60_000;

/** The profile that was used and its keys. */
export interface OpenedCredentials {
  readonly profile: Profile;
  readonly keys: KeyMaterial;
}

/**
 * The credentials of a profile.
 * @param name a profile's name; undefined takes what is used where nobody chooses
 */
export async function openCredentials(
  name: string | undefined,
  tools: CredentialTools,
): Promise<Result<OpenedCredentials>> {
  const list = listProfiles(tools.outside);
  const wanted = name ?? list.selected;
  if (wanted === undefined)
    return fail(
      'no-credentials',
      `There are no AWS credentials: neither in the environment nor a default profile in ${list.configFile} or ${list.credentialsFile}.`,
      'Choose a profile with --profile, or make one: aws configure sso',
    );
  const profile = list.profiles.find((one) => one.name === wanted);
  if (profile === undefined)
    return fail(
      'profile-missing',
      `There is no profile ${wanted} in ${list.configFile} or ${list.credentialsFile}.`,
      'List the profiles, and choose one of them.',
    );
  const broken = profile.problems.find(({ severity }) => severity === 'broken');
  if (broken !== undefined) {
    const place = broken.line === undefined ? broken.file : `${broken.file}:${broken.line}`;
    return fail(broken.code, `${broken.message} (${place})`, broken.fix);
  }
  const resolution = new Resolution(readAwsFiles(tools.outside), tools, profile);
  try {
    const keys = await orAbort(resolution.ofProfile(profile), tools.signal);
    return keys.ok ? ok({ profile, keys: keys.value }) : keys;
  } catch (error) {
    return { ok: false, error: resolution.explain(error, resolution.lastCall) };
  }
}

/** One attempt to get credentials. */
class Resolution {
  /** What was asked last, for the words about a failure. */
  lastCall = { call: 'Getting credentials', permission: 'sts:AssumeRole' };
  readonly #files: AwsFiles;
  readonly #tools: CredentialTools;
  readonly #profile: Profile;

  constructor(files: AwsFiles, tools: CredentialTools, profile: Profile) {
    this.#files = files;
    this.#tools = tools;
    this.#profile = profile;
  }

  explain(error: unknown, attempt: { call: string; permission: string }): AppError {
    const { timeoutMs, outside } = this.#tools;
    return explainFailure(error, { ...attempt, profile: this.#profile.name, timeoutMs }, outside.now());
  }

  async ofProfile({ source, name }: Profile): Promise<Result<KeyMaterial>> {
    if (source === 'environment') return await this.#ofEnvironment();
    if (source === 'pasted') {
      const pasted = this.#tools.outside.held?.pastedKeys;
      return pasted === undefined ? noCredentials(name) : ok(pasted);
    }
    const raw = this.#files.profiles.get(name);
    return raw === undefined ? noCredentials(name) : await this.#ofRaw(raw);
  }

  async #ofRaw(raw: RawProfile): Promise<Result<KeyMaterial>> {
    const value = (key: string) => raw.settings.get(key)?.value ?? '';
    switch (kindOf(raw)) {
      case 'keys':
      case 'session-keys':
        return keysOf(raw);
      case 'assume-role':
        return await this.#ofRole(raw);
      case 'credential-process': {
        const { outside, loginPath, signal } = this.#tools;
        return await runCredentialProcess(raw.name, value('credential_process'), outside, loginPath, signal);
      }
      case 'web-identity':
        return await this.#ofWebIdentity(value('role_arn'), value('web_identity_token_file'), raw);
      case 'sso':
      case 'sso-session':
        return await this.#ofSso(raw);
      default:
        return raw.settings.has('credential_source') ? await this.#sourceOf(raw) : noCredentials(raw.name);
    }
  }

  async #ofEnvironment(): Promise<Result<KeyMaterial>> {
    const { env } = this.#tools.outside;
    const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
    if (accessKeyId && secretAccessKey) {
      const sessionToken = env['AWS_SESSION_TOKEN'];
      return ok({ accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) });
    }
    const [role, file] = [env['AWS_ROLE_ARN'], env['AWS_WEB_IDENTITY_TOKEN_FILE']];
    return role && file ? await this.#ofWebIdentity(role, file) : noCredentials('of the environment');
  }

  async #ofRole(raw: RawProfile): Promise<Result<KeyMaterial>> {
    const value = (key: string) => raw.settings.get(key)?.value;
    const roleArn = value('role_arn') ?? '';
    const source = await this.#sourceOf(raw);
    if (!source.ok) return source;
    const serial = value('mfa_serial');
    const { held, now } = this.#tools.outside;
    const heldBy = JSON.stringify([
      raw.name,
      roleArn,
      serial,
      value('external_id'),
      source.value.accessKeyId,
    ]);
    const typedFor = serial === undefined ? undefined : held?.roleKeys.get(heldBy);
    if (typedFor !== undefined && (typedFor.expiration?.getTime() ?? 0) > now() + renewedBeforeMs)
      return ok(typedFor);
    const code =
      serial === undefined
        ? undefined
        : (await this.#tools.askMfaCode({ serial, profile: raw.name }))?.replace(/\s/g, '');
    if (serial !== undefined && !/^\d{6,8}$/.test(code ?? ''))
      return fail(
        'mfa-code-missing',
        `Profile ${raw.name} needs the code of the MFA device ${serial}, and none was given.`,
        'Give the six digits that the device shows.',
      );
    this.lastCall = { call: `STS AssumeRole of ${roleArn}`, permission: 'sts:AssumeRole' };
    const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
    const externalId = value('external_id');
    const seconds = Number(value('duration_seconds'));
    const provide = fromTemporaryCredentials({
      masterCredentials: source.value,
      clientConfig: this.#clientConfig(raw),
      ...(code === undefined ? {} : { mfaCodeProvider: () => Promise.resolve(code) }),
      params: {
        RoleArn: roleArn,
        RoleSessionName: value('role_session_name') ?? 'procurement-workbench',
        ...(externalId === undefined ? {} : { ExternalId: externalId }),
        ...(serial === undefined ? {} : { SerialNumber: serial }),
        ...(Number.isInteger(seconds) && seconds > 0 ? { DurationSeconds: seconds } : {}),
      },
    });
    const keys = await this.#inTime(provide());
    if (serial !== undefined) held?.roleKeys.set(heldBy, keys);
    return ok(keys);
  }

  /** The credentials that ask for a role. As in the SDKs, keys of a source come before a role of its own. */
  async #sourceOf(raw: RawProfile): Promise<Result<KeyMaterial>> {
    const named = raw.settings.get('source_profile')?.value;
    if (named !== undefined) {
      const source = this.#files.profiles.get(named);
      if (source === undefined) return noCredentials(named);
      return source.settings.has('aws_access_key_id') ? keysOf(source) : await this.#ofRaw(source);
    }
    const kind = raw.settings.get('credential_source')?.value;
    if (kind === 'Environment') return await this.#ofEnvironment();
    this.lastCall = { call: 'Asking this computer’s metadata service', permission: 'sts:AssumeRole' };
    const { fromContainerMetadata, fromInstanceMetadata } = await import('@aws-sdk/credential-providers');
    const limits = { timeout: 2000, maxRetries: 1 };
    return ok(
      await (kind === 'EcsContainer' ? fromContainerMetadata(limits) : fromInstanceMetadata(limits))(),
    );
  }

  async #ofWebIdentity(roleArn: string, file: string, raw?: RawProfile): Promise<Result<KeyMaterial>> {
    let webIdentityToken: string;
    try {
      webIdentityToken = readFileSync(file, 'utf8').trim();
    } catch {
      return fail(
        'token-file-missing',
        `The web identity token ${file} cannot be read.`,
        'Have it written again, then retry.',
      );
    }
    this.lastCall = {
      call: `STS AssumeRoleWithWebIdentity of ${roleArn}`,
      permission: 'sts:AssumeRoleWithWebIdentity',
    };
    const { fromWebToken } = await import('@aws-sdk/credential-providers');
    const roleSessionName =
      raw === undefined
        ? this.#tools.outside.env['AWS_ROLE_SESSION_NAME']
        : raw.settings.get('role_session_name')?.value;
    const provide = fromWebToken({
      roleArn,
      webIdentityToken,
      roleSessionName: roleSessionName ?? 'procurement-workbench',
      clientConfig: this.#clientConfig(raw),
    });
    return ok(await this.#inTime(provide()));
  }

  async #ofSso(raw: RawProfile): Promise<Result<KeyMaterial>> {
    const value = (key: string) => raw.settings.get(key)?.value;
    const target = ssoTargetOf(raw, this.#files);
    const hint = `Run: aws sso login --profile ${raw.name}`;
    if (target === undefined) return noCredentials(raw.name);
    const token = readSsoToken(this.#tools.outside, target.key);
    if (token.state !== 'found')
      return fail('sso-not-signed-in', 'Nobody is signed in to IAM Identity Center for this profile.', hint);
    this.lastCall = { call: 'IAM Identity Center GetRoleCredentials', permission: 'the permission set' };
    const { SSOClient, GetRoleCredentialsCommand } = await import('@aws-sdk/client-sso');
    const client = new SSOClient({ region: target.region, requestHandler: this.#tools.http });
    try {
      const asked = client.send(
        new GetRoleCredentialsCommand({
          accountId: value('sso_account_id'),
          roleName: value('sso_role_name'),
          accessToken: token.accessToken,
        }),
        { abortSignal: this.#tools.signal },
      );
      const { roleCredentials } = await this.#inTime(asked);
      const { accessKeyId, secretAccessKey, sessionToken, expiration } = roleCredentials ?? {};
      if (!accessKeyId || !secretAccessKey || !sessionToken) return noCredentials(raw.name);
      return ok({
        accessKeyId,
        secretAccessKey,
        sessionToken,
        ...(expiration === undefined ? {} : { expiration: new Date(expiration) }),
      });
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'UnauthorizedException') {
        // A sign-in that the AWS CLI makes from now on counts.
        this.#tools.outside.held?.signIns.delete(target.key);
        return fail('sso-expired', 'IAM Identity Center does not accept the sign-in any more.', hint);
      }
      if (name === 'ForbiddenException' || name === 'ResourceNotFoundException')
        return fail(
          'sso-role-not-assigned',
          `IAM Identity Center does not give you ${value('sso_role_name') ?? ''} in account ${value('sso_account_id') ?? ''}.`,
          'Choose an account and a permission set that are assigned to you: aws configure sso',
        );
      throw error;
    }
  }

  /** Requests have the limit of a check, with all their repetitions; a person who types a code has not. */
  #inTime<T>(work: Promise<T>): Promise<T> {
    return orAbort(work, AbortSignal.timeout(this.#tools.timeoutMs));
  }

  #clientConfig(raw?: RawProfile) {
    const region = raw?.settings.get('region')?.value;
    return {
      region: regionFor(region === undefined ? {} : { region }, this.#tools.outside),
      requestHandler: this.#tools.http,
      // These providers take no signal: a repetition would go on after the person has cancelled.
      maxAttempts: 1,
    };
  }
}

function keysOf({ name, settings }: RawProfile): Result<KeyMaterial> {
  const accessKeyId = settings.get('aws_access_key_id')?.value;
  const secretAccessKey = settings.get('aws_secret_access_key')?.value;
  const sessionToken = settings.get('aws_session_token')?.value;
  if (accessKeyId === undefined || secretAccessKey === undefined) return noCredentials(name);
  return ok({ accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) });
}

function noCredentials(name: string): Result<never> {
  return fail('no-credentials', `Profile ${name} gives no credentials.`, 'Choose another profile.');
}
