/**
 * Signs in to IAM Identity Center by the device flow (RFC 8628): the person confirms a code in the browser, and this program asks
 * for the token at the interval that the server names. The token stays in memory; the cache of the AWS CLI is not written.
 */
import { fail, ok, type Result } from '../../shared/errors.ts';
import { explainFailure } from './failure.ts';
import type { HeldSignIn } from './held.ts';
import type { HttpOptions } from './http.ts';
import type { SsoTarget } from './sso-target.ts';

/** What the person needs to confirm. `expires` is milliseconds since 1970. */
export interface DeviceCode {
  readonly userCode: string;
  readonly address: string;
  readonly expires: number;
}

export interface SignInTools {
  /** The profile's name, for words about a failure. */
  readonly profile: string;
  readonly http: HttpOptions;
  readonly signal: AbortSignal;
  /** Limit for one request, in milliseconds. */
  readonly timeoutMs: number;
  readonly now: () => number;
  /** Waits; rejects at once when `signal` aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onCode: (code: DeviceCode) => void;
}

/** What the server leaves out means this (RFC 8628, 3.2), in seconds. */
const usualInterval = 5;
/** Each "slow down" asks for this much more (RFC 8628, 3.5), in seconds. */
const slowerBy = 5;

/** Signs in. Expected failures: refused or not confirmed in time, cancelled, and whatever can happen on the way to AWS. */
export async function signIn(target: SsoTarget, tools: SignInTools): Promise<Result<HeldSignIn>> {
  let call = 'IAM Identity Center RegisterClient';
  try {
    const sdk = await import('@aws-sdk/client-sso-oidc');
    const client = new sdk.SSOOIDCClient({ region: target.region, requestHandler: tools.http });
    const options = { abortSignal: tools.signal };
    const { clientId, clientSecret } = await client.send(
      new sdk.RegisterClientCommand({
        clientName: 'procurement-workbench',
        clientType: 'public',
        ...(target.scopes.length === 0 ? {} : { scopes: [...target.scopes] }),
      }),
      options,
    );
    call = 'IAM Identity Center StartDeviceAuthorization';
    const started = await client.send(
      new sdk.StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl: target.startUrl }),
      options,
    );
    const { deviceCode, userCode, verificationUri, verificationUriComplete } = started;
    const address = verificationUriComplete ?? verificationUri;
    if (!deviceCode || !userCode || !address) return unexpected();
    const expires = tools.now() + (started.expiresIn ?? 600) * 1000;
    tools.onCode({ userCode, address, expires });
    call = 'IAM Identity Center CreateToken';
    let interval = started.interval ?? usualInterval;
    while (tools.now() < expires) {
      await tools.wait(interval * 1000, tools.signal);
      try {
        const { accessToken, expiresIn } = await client.send(
          new sdk.CreateTokenCommand({
            clientId,
            clientSecret,
            deviceCode,
            grantType: 'urn:ietf:params:oauth:grant-type:device_code',
          }),
          options,
        );
        if (!accessToken || expiresIn === undefined) return unexpected();
        return ok({ accessToken, expires: tools.now() + expiresIn * 1000 });
      } catch (error) {
        if (error instanceof sdk.ExpiredTokenException) break;
        if (error instanceof sdk.AccessDeniedException) return denied();
        if (error instanceof sdk.SlowDownException) interval += slowerBy;
        else if (!(error instanceof sdk.AuthorizationPendingException)) throw error;
      }
    }
    return fail(
      'sign-in-expired',
      'The code was not confirmed in the browser in time.',
      'Choose Sign in for a new code.',
    );
  } catch (error) {
    if (tools.signal.aborted) return fail('cancelled', 'The sign-in was cancelled.', 'Choose Sign in again.');
    if (error instanceof Error && error.name === 'InvalidRequestException')
      return fail(
        'sign-in-not-possible',
        `IAM Identity Center in ${target.region} does not know the start URL ${target.startUrl}.`,
        'Compare sso_start_url and sso_region of the profile with what your administrators gave you.',
      );
    const { profile, timeoutMs, now } = tools;
    return {
      ok: false,
      error: explainFailure(error, { call, permission: 'the sign-in', profile, timeoutMs }, now()),
    };
  }
}

function denied(): Result<never> {
  return fail(
    'sign-in-denied',
    'The sign-in was denied in the browser.',
    'Choose Sign in, and choose Allow in the browser.',
  );
}

function unexpected(): Result<never> {
  return fail(
    'sign-in-not-understood',
    'IAM Identity Center gave an answer that this program does not understand.',
    'Sign in with the AWS CLI (aws sso login), then choose Retry.',
  );
}
