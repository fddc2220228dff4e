/** Signing in to IAM Identity Center, with the real SDK against a double that speaks its wire format. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { httpOptions } from '../../electron/aws/http.ts';
import { type DeviceCode, signIn } from '../../electron/aws/sso-sign-in.ts';
import type { SsoTarget } from '../../electron/aws/sso-target.ts';
import { type AwsAccountDouble, restError, signedIn, startAwsAccount } from '../support/aws-account.ts';
import { json } from '../support/aws-double.ts';

const target: SsoTarget = {
  key: 'corp',
  startUrl: 'https://corp.awsapps.com/start',
  region: 'us-east-1',
  scopes: ['sso:account:access'],
};

let account: AwsAccountDouble;
beforeEach(async () => {
  account = await startAwsAccount();
  vi.stubEnv('AWS_ENDPOINT_URL', account.double.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await account.double.close();
  rmSync(account.home.home, { recursive: true });
});

/** Signs in on a clock that waiting moves; what was waited for, in seconds. */
async function run(options: { signal?: AbortSignal; onCode?: () => void; timeoutMs?: number } = {}) {
  const { signal = new AbortController().signal, onCode, timeoutMs = 5000 } = options;
  let now = Date.parse('2026-01-31T12:00:00Z');
  const waited: number[] = [];
  const codes: DeviceCode[] = [];
  const http = httpOptions(account.home, timeoutMs);
  if (!http.ok) throw new Error(http.error.message);
  const result = await signIn(target, {
    profile: 'corp-admin',
    http: http.value,
    signal,
    timeoutMs,
    now: () => now,
    wait: async (ms, until) => {
      until.throwIfAborted();
      waited.push(ms / 1000);
      now += ms;
    },
    onCode: (code) => {
      codes.push(code);
      onCode?.();
    },
  });
  http.value.httpAgent.destroy();
  return { result, waited, codes };
}

/** Answers of the token endpoint, one after the other; the last one stays. */
function tokens(...answers: ReturnType<typeof restError>[]): void {
  account.double.answers['POST /token'] = () =>
    (answers.length > 1 ? answers.shift() : answers[0]) ?? signedIn;
}

const pending = restError('AuthorizationPendingException', 400);

describe('signing in', () => {
  it('asks by the server’s interval, more slowly when told, and holds the token until its end', async () => {
    account.double.answers['POST /device_authorization'] = json({
      deviceCode: 'd',
      userCode: 'ABCD-EFGH',
      verificationUri: 'https://corp.awsapps.com/start/#/device',
      expiresIn: 600,
      interval: 3,
    });
    if (signedIn === 'silence') throw new Error('No token');
    tokens(pending, restError('SlowDownException', 400), pending, {
      ...signedIn,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': '', 'x-amzn-requestid': 'r' },
    });
    const { result, waited, codes } = await run();
    expect(waited).toEqual([3, 3, 8, 8]);
    expect(codes).toEqual([
      {
        userCode: 'ABCD-EFGH',
        address: 'https://corp.awsapps.com/start/#/device',
        expires: Date.parse('2026-01-31T12:10:00Z'),
      },
    ]);
    expect(result).toMatchObject({
      ok: true,
      value: { expires: Date.parse('2026-01-31T12:00:22Z') + 28_800_000 },
    });
  });

  it('sends what the AWS CLI would send', async () => {
    const sent: Record<string, unknown> = {};
    for (const operation of ['POST /client/register', 'POST /device_authorization'] as const) {
      const usual = account.double.answers[operation];
      account.double.answers[operation] = (body) => {
        sent[operation] = JSON.parse(body);
        if (usual === undefined || typeof usual === 'function') throw new Error('No answer');
        return usual;
      };
    }
    account.double.answers['POST /token'] = (body) => {
      sent['POST /token'] = JSON.parse(body);
      return signedIn;
    };
    await run();
    expect(sent).toEqual({
      'POST /client/register': {
        clientName: 'procurement-workbench',
        clientType: 'public',
        scopes: ['sso:account:access'],
      },
      'POST /device_authorization': {
        clientId: 'client',
        clientSecret: 'client-secret',
        startUrl: 'https://corp.awsapps.com/start',
      },
      'POST /token': {
        clientId: 'client',
        clientSecret: 'client-secret',
        deviceCode: 'device',
        grantType: 'urn:ietf:params:oauth:grant-type:device_code',
      },
    });
  });

  it.each([
    ['that nobody confirms ends with its code', pending, 'sign-in-expired'],
    ['whose code the server ended', restError('ExpiredTokenException', 400), 'sign-in-expired'],
    ['that was denied in the browser', restError('AccessDeniedException', 400), 'sign-in-denied'],
    ['at a server in trouble', restError('InternalServerException', 500), 'aws-unavailable'],
  ])('one %s', async (_what, answer, code) => {
    tokens(answer);
    const { result } = await run();
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  it('with a start URL that nobody knows says which, and where to look', async () => {
    account.double.answers['POST /device_authorization'] = restError('InvalidRequestException', 400);
    expect((await run()).result).toMatchObject({
      ok: false,
      error: { code: 'sign-in-not-possible', message: expect.stringContaining('corp.awsapps.com') },
    });
  });

  it('is cancelled at once, also while the server is silent', async () => {
    account.double.answers['POST /token'] = 'silence';
    const cancel = new AbortController();
    const at = performance.now();
    const { result } = await run({
      signal: cancel.signal,
      onCode: () => setTimeout(() => cancel.abort(), 50),
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(performance.now() - at).toBeLessThan(2000);
    await expect.poll(() => account.double.connections()).toBe(0);
  });

  it('gives silence up after the limit, in words', async () => {
    account.double.answers['POST /client/register'] = 'silence';
    expect((await run({ timeoutMs: 300 })).result).toMatchObject({
      ok: false,
      error: { code: 'timed-out', message: expect.stringContaining('RegisterClient') },
    });
  });
});
