/**
 * What the emulator lacks, and what goes wrong on the way: against a double that speaks the services' wire formats. The SDK is
 * the real one.
 */

import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loginShellPath } from '../../electron/aws/login-shell.ts';
import { runChecks } from '../../electron/aws/run-checks.ts';
import { openSession } from '../../electron/aws/session.ts';
import { type CheckId, type CheckResult, checkIds, checkResultSchema } from '../../shared/aws/checks.ts';
import type { AppError } from '../../shared/errors.ts';
import {
  type AwsDouble,
  caller,
  type DoubleAnswer,
  type DoubleAnswers,
  json,
  jsonError,
  startAwsDouble,
  xml,
  xmlError,
} from '../support/aws-double.ts';
import { type AwsHome, type AwsHomeFiles, awsHome } from '../support/aws-home.ts';
import { freePort } from '../support/ports.ts';

const secret = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00';
const token = 'FwoGZXIvYXdzEXAMPLESESSIONTOKEN';
const portalSecret = 'PORTAL-SHARED-SECRET-1';
const keys = `[me]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secret}\naws_session_token = ${token}\n`;
const account = '111122223333';
const me = caller(account, `arn:aws:iam::${account}:user/me`);
const management = json({ Organization: { Id: 'o-1', MasterAccountId: account } });
const assumed = (action: string) =>
  xml(
    action,
    `<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>${secret}</SecretAccessKey><SessionToken>${token}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`,
  );

let double: AwsDouble;
let home: AwsHome;
/** Everything that came back in any test. */
const seen: unknown[] = [];

beforeEach(async () => {
  double = await startAwsDouble({ GetCallerIdentity: me, DescribeOrganization: management });
  vi.stubEnv('AWS_ENDPOINT_URL', double.url);
  use({ credentials: keys });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await double.close();
  rmSync(home.home, { recursive: true });
});

function use(files: AwsHomeFiles): void {
  if (home !== undefined) rmSync(home.home, { recursive: true, force: true });
  home = awsHome(files);
  // The SDK reads settings of the profile, such as an endpoint, by itself.
  vi.stubEnv('AWS_CONFIG_FILE', home.configFile);
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', home.credentialsFile);
}

interface Run {
  readonly profile?: string;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly mfaCode?: string;
  readonly env?: Record<string, string>;
}

/** Opens a session; the error where there are no credentials. */
async function open({ profile = 'me', timeoutMs = 5000, signal, mfaCode, env = {} }: Run = {}) {
  const outside = { ...home, env: { PATH: process.env['PATH'], SHELL: '/bin/sh', ...env }, now: Date.now };
  const opened = await openSession({
    profile,
    outside,
    loginPath: loginShellPath(outside),
    askMfaCode: () => Promise.resolve(mfaCode),
    signal: signal ?? new AbortController().signal,
    timeoutMs,
  });
  if (!opened.ok) seen.push(opened.error);
  return opened;
}

async function run(ids: readonly CheckId[], options: Run = {}): Promise<CheckResult[]> {
  const opened = await open(options);
  if (!opened.ok) throw new Error(opened.error.message);
  const results: CheckResult[] = [];
  for await (const result of runChecks(ids, opened.value, options.signal ?? new AbortController().signal))
    results.push(checkResultSchema.parse(result));
  opened.value.close();
  seen.push(results);
  return results;
}

async function one(id: CheckId, answers: DoubleAnswers, options: Run = {}): Promise<CheckResult> {
  Object.assign(double.answers, answers);
  const [result] = await run([id], options);
  if (result === undefined) throw new Error('No result');
  return result;
}

async function refused(options: Run = {}): Promise<AppError> {
  const opened = await open(options);
  if (opened.ok) throw new Error('There are credentials');
  return opened.error;
}

describe('permissions by simulation', () => {
  const evaluated = (decisions: Record<string, string>) =>
    xml(
      'SimulatePrincipalPolicy',
      `<IsTruncated>false</IsTruncated><EvaluationResults>${Object.entries(decisions)
        .map(([name, inner]) => `<member><EvalActionName>${name}</EvalActionName>${inner}</member>`)
        .join('')}</EvaluationResults>`,
    );
  const allowed = '<EvalDecision>allowed</EvalDecision>';
  const denied = '<EvalDecision>implicitDeny</EvalDecision>';

  it('all allowed is a pass', async () => {
    const result = await one('permissions', {
      SimulatePrincipalPolicy: evaluated({ 'organizations:ListRoots': allowed }),
    });
    expect(result).toMatchObject({ result: 'pass', evidence: { allowed: ['organizations:ListRoots'] } });
  });

  it('asks for the actions of the policy, the principal being the user', async () => {
    let asked = new URLSearchParams();
    const simulate = (body: string) => {
      asked = new URLSearchParams(body);
      return evaluated({ a: allowed });
    };
    await one('permissions', { SimulatePrincipalPolicy: simulate });
    expect(asked.get('PolicySourceArn')).toBe(`arn:aws:iam::${account}:user/me`);
    expect([...asked].filter(([key]) => key.startsWith('ActionNames')).map(([, value]) => value)).toEqual(
      expect.arrayContaining([
        'aws-marketplace:PutProcurementSystemConfiguration',
        'aws-marketplace:DescribeProcurementSystemConfiguration',
        'invoicing:ListProcurementPortalPreferences',
      ]),
    );
  });

  it('denied invoicing actions alone are a copy of version 1', async () => {
    const result = await one('permissions', {
      SimulatePrincipalPolicy: evaluated({
        'organizations:ListRoots': allowed,
        'invoicing:GetProcurementPortalPreference': denied,
      }),
    });
    expect(result).toMatchObject({
      result: 'fail',
      code: 'invoicing-permissions-missing',
      evidence: { denied: ['invoicing:GetProcurementPortalPreference'] },
      message: expect.stringContaining('Version 1'),
    });
  });

  it('another denied action is a missing permission, with what limits it', async () => {
    const result = await one('permissions', {
      SimulatePrincipalPolicy: evaluated({
        'aws-marketplace:PutProcurementSystemConfiguration': `${denied}<OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations></OrganizationsDecisionDetail>`,
      }),
    });
    expect(result).toMatchObject({
      result: 'fail',
      code: 'permissions-missing',
      evidence: { limitedBy: 'a policy of the organization' },
    });
  });

  it('a denial that depends on conditions is no denial', async () => {
    const result = await one('permissions', {
      SimulatePrincipalPolicy: evaluated({
        'organizations:ListRoots': `${denied}<MissingContextValues><member>aws:MultiFactorAuthPresent</member></MissingContextValues>`,
      }),
    });
    expect(result).toMatchObject({ result: 'unknown', code: 'permissions-depend' });
  });

  it('version 1 of the attached policy lacks the invoicing actions', async () => {
    const arn = 'arn:aws:iam::aws:policy/AWSMarketplaceProcurementSystemAdminFullAccess';
    const result = await one('permissions', {
      SimulatePrincipalPolicy: xmlError('AccessDenied', 403),
      ListAttachedUserPolicies: xml(
        'ListAttachedUserPolicies',
        `<AttachedPolicies><member><PolicyArn>${arn}</PolicyArn></member></AttachedPolicies><IsTruncated>false</IsTruncated>`,
      ),
      ListGroupsForUser: xmlError('AccessDenied', 403),
      GetPolicy: xml(
        'GetPolicy',
        `<Policy><Arn>${arn}</Arn><DefaultVersionId>v1</DefaultVersionId></Policy>`,
      ),
    });
    expect(result).toMatchObject({ result: 'fail', code: 'invoicing-permissions-missing' });
  });

  it('the root user has them all', async () => {
    const results = await one('permissions', {
      GetCallerIdentity: caller(account, `arn:aws:iam::${account}:root`),
    });
    expect(results).toMatchObject({ result: 'pass', code: 'root-user' });
    expect(double.asked).toEqual(['GetCallerIdentity']);
  });
});

describe('portal connections', () => {
  const arn = `arn:aws:invoicing::${account}:procurement-portal-preference/p1`;
  const summary = {
    AwsAccountId: account,
    ProcurementPortalPreferenceArn: arn,
    ProcurementPortalName: 'COUPA',
    BuyerDomain: 'NetworkID',
    BuyerIdentifier: 'buyer-1',
    SupplierDomain: 'NetworkID',
    SupplierIdentifier: 'supplier-1',
    Selector: { SellerOfRecords: ['AWS_INC'] },
    EinvoiceDeliveryEnabled: true,
    EinvoiceDeliveryPreferenceStatus: 'ACTIVE',
    PurchaseOrderRetrievalEnabled: false,
    Version: 1,
    CreateDate: 1767225600,
    LastUpdateDate: 1767225600,
  };
  const list = (...rows: unknown[]) => json({ ProcurementPortalPreferences: rows });

  it('are read with their details, without the shared secret', async () => {
    const pages = (body: string) =>
      body.includes('page2')
        ? list({ ...summary, ProcurementPortalPreferenceArn: `${arn}b` })
        : json({ ProcurementPortalPreferences: [summary], NextToken: 'page2' });
    const domains = { BuyerDomain: 'NetworkID', SupplierDomain: 'NetworkID' };
    const details = (body: string) =>
      body.includes(`${arn}b`)
        ? jsonError('AccessDeniedException', 403)
        : json({
            ProcurementPortalPreference: {
              ...summary,
              ProcurementPortalSharedSecret: portalSecret,
              ProcurementPortalInstanceEndpoint: 'https://acme.coupahost.com/cxml',
              MarketplacePunchOutEnabled: true,
              MarketplacePunchOutPreference: {
                ApprovalRequestRedirectUrl: 'https://acme.coupahost.com/requisitions',
              },
              TestEnvPreference: {
                ...domains,
                BuyerIdentifier: 't',
                SupplierIdentifier: 't',
                ProcurementPortalSharedSecret: portalSecret,
              },
            },
          });
    const result = await one('portal-connections', {
      ListProcurementPortalPreferences: pages,
      GetProcurementPortalPreference: details,
    });
    expect(result).toMatchObject({ result: 'pass', message: 'AWS holds 2 portal connections.' });
    expect(result.connections).toEqual([
      expect.objectContaining({
        arn,
        portal: 'COUPA',
        buyerId: 'buyer-1',
        supplierId: 'supplier-1',
        sellersOfRecord: ['AWS_INC'],
        instanceEndpoint: 'https://acme.coupahost.com/cxml',
        hasTestEnvironment: true,
        punchOutEnabled: true,
        redirectUrl: 'https://acme.coupahost.com/requisitions',
        detailed: true,
      }),
      expect.objectContaining({ arn: `${arn}b`, detailed: false }),
    ]);
  });

  it('that failed a test are an advisory', async () => {
    const result = await one('portal-connections', {
      ListProcurementPortalPreferences: list({ ...summary, EinvoiceDeliveryPreferenceStatus: 'TEST_FAILED' }),
    });
    expect(result).toMatchObject({
      result: 'advisory',
      code: 'connections-troubled',
      evidence: { troubled: [arn] },
    });
  });

  it.each<[string, DoubleAnswer]>([
    ['an operation that AWS does not know', jsonError('UnknownOperationException')],
    ['a request form that AWS does not take any more', jsonError('ValidationException')],
    ['a path that is not there', { status: 404, body: 'Not Found' }],
    ['a web page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }],
    ['an answer without the list', json({ Preferences: [] })],
    ['rows without what names them', list({ Id: 7 })],
    ['a list that is none', json({ ProcurementPortalPreferences: 'none' })],
    ['nothing', { status: 200, body: '' }],
  ])('%s is "not available", never an error', async (_what, answer) => {
    const result = await one('portal-connections', { ListProcurementPortalPreferences: answer });
    expect(result).toMatchObject({
      result: 'unknown',
      code: 'not-available',
      message: expect.stringMatching(/^Not available\./),
    });
  });

  it('refused is unknown, with what to ask for', async () => {
    const result = await one('portal-connections', {
      ListProcurementPortalPreferences: jsonError('AccessDeniedException', 403),
    });
    expect(result).toMatchObject({
      result: 'unknown',
      code: 'access-denied',
      fix: expect.stringMatching(/invoicing:ListProcurementPortalPreferences/),
    });
  });

  it('are not asked for in another partition', async () => {
    use({ credentials: `${keys}region = us-gov-west-1\n` });
    expect(await one('portal-connections', {})).toMatchObject({ result: 'unknown', code: 'not-available' });
    expect(double.asked).toEqual([]);
  });
});

describe('what goes wrong on the way has its own words', () => {
  it.each<[string, DoubleAnswer, string, RegExp]>([
    [
      'access denied',
      xmlError(
        'AccessDenied',
        403,
        `User: arn:aws:iam::${account}:user/me is not authorized to perform: sts:GetCallerIdentity with an explicit deny`,
      ),
      'access-denied',
      /expressly.*sts:GetCallerIdentity/,
    ],
    ['throttling', xmlError('Throttling', 400), 'throttled', /Wait a minute/],
    [
      'a wrong clock',
      xmlError(
        'SignatureDoesNotMatch',
        403,
        'Signature expired: 20260101T000000Z is now earlier than 20260101T010000Z',
        { date: 'Thu, 01 Jan 2026 00:00:00 GMT' },
      ),
      'clock-skew',
      /clock of this computer is wrong by about \d+ minutes \(fast\)/,
    ],
    [
      'a wrong signature',
      xmlError(
        'SignatureDoesNotMatch',
        403,
        `The Canonical String should have been 'x-amz-security-token:${token}'`,
      ),
      'credentials-invalid',
      /does not accept/,
    ],
    ['an expired token', xmlError('ExpiredToken', 403), 'credentials-expired', /aws sso login --profile me/],
    ['an unknown key', xmlError('InvalidClientTokenId', 403), 'credentials-invalid', /does not accept/],
    [
      'a proxy that asks for a password',
      { status: 407, body: 'Authenticate' },
      'proxy-refused',
      /HTTPS_PROXY/,
    ],
    ['a proxy that forbids', { status: 403, body: 'Forbidden' }, 'not-aws', /HTTP 403/],
    ['a proxy that has trouble', { status: 502, body: 'Bad gateway' }, 'not-aws', /HTTP 502/],
    [
      'the sign-in page of a network',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html><p>Welcome</html>' },
      'not-aws',
      /sign-in page/,
    ],
    ['an error of AWS', xmlError('InternalFailure', 500), 'aws-unavailable', /HTTP 500/],
    ['an error that nobody knows', xmlError('Strange', 418), 'aws-error', /Strange \(HTTP 418\)/],
    ['an answer without what was asked', xml('GetCallerIdentity', ''), 'aws-error', /UnexpectedAnswer/],
  ])('%s', async (_what, answer, code, words) => {
    const result = await one('identity', { GetCallerIdentity: answer });
    expect({ code: result.code, text: `${result.message} ${result.fix}` }).toEqual({
      code,
      text: expect.stringMatching(words),
    });
    expect(result.result).toBe(code.startsWith('credentials-') ? 'fail' : 'unknown');
  });

  it('keys that end soon: in how many minutes in words, and exactly in the evidence', async () => {
    const ends = new Date(Date.now() + 9.5 * 60_000).toISOString();
    use({
      credentials: `${keys}aws_session_expiration = ${ends}\n`,
    });
    const result = await one('identity', { GetCallerIdentity: me });
    expect(result).toMatchObject({
      result: 'advisory',
      code: 'expires-soon',
      evidence: { expires: ends },
      message: expect.stringMatching(/ These credentials end in 9 minutes\.$/),
    });
    expect(result.message).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it('a connection refused', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${await freePort()}`);
    expect(await one('identity', {})).toMatchObject({ result: 'unknown', code: 'connection-refused' });
  });

  it('a name that is not found', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://aws.invalid:80');
    expect(await one('identity', {})).toMatchObject({
      result: 'unknown',
      code: 'dns-failure',
      message: expect.stringMatching(/aws\.invalid/),
    });
  });

  it('silence: given up after the limit, in words', async () => {
    const result = await one('management-account', { DescribeOrganization: 'silence' }, { timeoutMs: 300 });
    expect(result).toMatchObject({
      result: 'unknown',
      code: 'timed-out',
      message: 'Organizations DescribeOrganization got no answer within 0.3 seconds.',
    });
    expect(result.durationMs).toBeLessThan(2000);
  });

  it('leaves no request behind that nobody waits for', async () => {
    double.answers = { '*': 'silence' };
    await run(checkIds, { timeoutMs: 300 });
    const asked = double.asked.length;
    await expect.poll(() => double.connections()).toBe(0);
    expect(double.asked).toHaveLength(asked);
  });

  it('a second run asks anew: nothing of a failure is kept', async () => {
    expect(await one('identity', { GetCallerIdentity: xmlError('ExpiredToken', 403) })).toMatchObject({
      result: 'fail',
    });
    expect(await one('identity', { GetCallerIdentity: me })).toMatchObject({ result: 'pass' });
  });
});

describe('cancelling', () => {
  it('ends all checks within 100 ms, also while AWS is silent', async () => {
    double.answers = { '*': 'silence' };
    const cancel = new AbortController();
    const opened = await open();
    if (!opened.ok) throw new Error(opened.error.message);
    const results: CheckResult[] = [];
    const running = (async () => {
      for await (const result of runChecks(checkIds, opened.value, cancel.signal)) results.push(result);
    })();
    await expect.poll(() => double.asked.length).toBeGreaterThan(0);
    const at = performance.now();
    cancel.abort();
    await running;
    expect(performance.now() - at).toBeLessThan(100);
    expect(results.map(({ code }) => code)).toEqual(checkIds.map(() => 'cancelled'));
    opened.value.close();
  });

  it('ends getting credentials too', async () => {
    use({ config: '[profile p]\ncredential_process = sleep 30\n' });
    const cancel = new AbortController();
    const opening = refused({ profile: 'p', signal: cancel.signal });
    setTimeout(() => cancel.abort(), 50);
    expect(await opening).toMatchObject({ code: 'cancelled' });
  });
});

describe('the proxy', () => {
  let proxy: Server;
  const tunnelled: string[] = [];
  beforeEach(async () => {
    tunnelled.length = 0;
    proxy = createServer();
    proxy.on('connect', (request, socket) => {
      tunnelled.push(request.url ?? '');
      socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
      );
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => proxy.close(resolve)));

  it('of the environment is used, and its refusal said', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'https://sts.example.test');
    const HTTPS_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    expect(await one('identity', {}, { env: { HTTPS_PROXY } })).toMatchObject({ code: 'proxy-refused' });
    expect(tunnelled[0]).toBe('sts.example.test:443');
  });

  it('with an address that is none is said, without the password in it', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'https://sts.example.test');
    const result = await one('identity', {}, { env: { HTTPS_PROXY: `http://me:${portalSecret}@:x` } });
    expect(result).toMatchObject({ result: 'unknown', code: 'address-malformed' });
  });

  it('is not used for what NO_PROXY names', async () => {
    const HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const result = await one('identity', {}, { env: { HTTP_PROXY, NO_PROXY: '127.0.0.1' } });
    expect({ code: result.code, tunnelled }).toEqual({ code: 'identified', tunnelled: [] });
  });
});

describe('credentials', () => {
  const role = `arn:aws:iam::${account}:role/Admin`;

  it('of a role: the external ID and the MFA code are sent, the source signs', async () => {
    let asked = new URLSearchParams();
    use({
      config: `[profile r]\nrole_arn = ${role}\nsource_profile = me\nexternal_id = ext-1\nmfa_serial = arn:aws:iam::${account}:mfa/me\n`,
      credentials: keys,
    });
    double.answers['AssumeRole'] = (body) => {
      asked = new URLSearchParams(body);
      return assumed('AssumeRole');
    };
    const opened = await open({ profile: 'r', mfaCode: '123 456' });
    expect(opened).toMatchObject({
      ok: true,
      value: { longLived: false, expires: '2099-01-01T00:00:00.000Z' },
    });
    expect(Object.fromEntries(asked)).toMatchObject({
      RoleArn: role,
      ExternalId: 'ext-1',
      TokenCode: '123456',
      SerialNumber: `arn:aws:iam::${account}:mfa/me`,
    });
    expect(await refused({ profile: 'r' })).toMatchObject({ code: 'mfa-code-missing' });
    double.answers['AssumeRole'] = xmlError(
      'AccessDenied',
      403,
      'MultiFactorAuthentication failed with invalid MFA one time pass code.',
    );
    expect(await refused({ profile: 'r', mfaCode: '000000' })).toMatchObject({ code: 'mfa-refused' });
    double.answers['AssumeRole'] = xmlError('AccessDenied', 403);
    expect(await refused({ profile: 'r', mfaCode: '123456' })).toMatchObject({
      code: 'access-denied',
      message: expect.stringContaining(role),
    });
  });

  it('of a role that AWS does not answer for are given up after the limit', async () => {
    use({ config: `[profile r]\nrole_arn = ${role}\nsource_profile = me\n`, credentials: keys });
    double.answers['AssumeRole'] = 'silence';
    expect(await refused({ profile: 'r', timeoutMs: 300 })).toMatchObject({
      code: 'timed-out',
      message: `STS AssumeRole of ${role} got no answer within 0.3 seconds.`,
    });
    await expect.poll(() => double.connections()).toBe(0);
    expect(double.asked).toEqual(['AssumeRole']);
  });

  it('are not asked for where AWS_CA_BUNDLE names no certificates', async () => {
    const AWS_CA_BUNDLE = path.join(home.home, 'none.pem');
    expect(await refused({ env: { AWS_CA_BUNDLE } })).toMatchObject({ code: 'ca-bundle-unreadable' });
  });

  it('of IAM Identity Center, and what to do once the sign-in has ended', async () => {
    use({
      config: `[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = us-east-1\n[profile admin]\nsso_session = corp\nsso_account_id = ${account}\nsso_role_name = Admin\n`,
      tokens: { corp: { accessToken: token, expiresAt: '2099-01-01T00:00:00Z' } },
    });
    const before = snapshot(home.home);
    double.answers['GET /federation/credentials'] = json({
      roleCredentials: {
        accessKeyId: 'ASIASSO',
        secretAccessKey: secret,
        sessionToken: token,
        expiration: 4070908800000,
      },
    });
    expect(await open({ profile: 'admin' })).toMatchObject({
      ok: true,
      value: { expires: '2099-01-01T00:00:00.000Z' },
    });
    const answerError = (name: string, status: number) => ({
      status,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': name, 'x-amzn-requestid': 'r' },
      body: '{"message":"no"}',
    });
    double.answers['GET /federation/credentials'] = answerError('UnauthorizedException', 401);
    expect(await refused({ profile: 'admin' })).toMatchObject({
      code: 'sso-expired',
      hint: 'Run: aws sso login --profile admin',
    });
    double.answers['GET /federation/credentials'] = answerError('ForbiddenException', 403);
    expect(await refused({ profile: 'admin' })).toMatchObject({ code: 'sso-role-not-assigned' });
    expect(snapshot(home.home)).toEqual(before);
  });

  it('of a web identity', async () => {
    use({ credentials: '' });
    const file = path.join(home.home, 'token');
    writeFileSync(file, token);
    writeFileSync(home.configFile, `[profile w]\nrole_arn = ${role}\nweb_identity_token_file = ${file}\n`);
    double.answers['AssumeRoleWithWebIdentity'] = assumed('AssumeRoleWithWebIdentity');
    expect(await open({ profile: 'w' })).toMatchObject({ ok: true });
  });

  it('of the environment', async () => {
    const env = { AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: secret };
    use({});
    expect(await open({ profile: 'environment variables', env })).toMatchObject({
      ok: true,
      value: { longLived: true },
    });
  });

  it.skipIf(process.platform === 'win32').each([
    [
      'credentials',
      `printf '{"Version":1,"AccessKeyId":"ASIAP","SecretAccessKey":"${secret}","SessionToken":"${token}","Expiration":"2099-01-01T00:00:00Z"}'`,
      undefined,
      /./,
    ],
    [
      'ended credentials',
      `printf '{"Version":1,"AccessKeyId":"ASIAP","SecretAccessKey":"${secret}","Expiration":"2020-01-01T00:00:00Z"}'`,
      'credential-process-expired',
      /Sign in again/,
    ],
    [
      'a failure that tells secrets',
      `echo ${secret} >&2; exit 3`,
      'credential-process-failed',
      /exit code 3.*PATH: \S/,
    ],
    ['no such program', 'no-such-program-here', 'credential-process-not-found', /was not found.*PATH: \S/],
    ['something else', 'echo hello', 'credential-process-answer', /Version 1/],
  ])('of a program that gives %s', async (_what, script, code, words) => {
    use({});
    const file = path.join(home.home, 'give');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o700);
    writeFileSync(
      home.configFile,
      `[profile p]\ncredential_process = ${code === 'credential-process-not-found' ? script : file}\n`,
    );
    if (code === undefined) {
      expect(await open({ profile: 'p' })).toMatchObject({ ok: true });
      return;
    }
    const error = await refused({ profile: 'p' });
    expect(error.code).toBe(code);
    expect(`${error.message} ${error.hint}`).toMatch(words);
  });

  it.skipIf(process.platform === 'win32')('of a program that only the login shell’s PATH has', async () => {
    use({});
    const shell = path.join(home.home, 'shell');
    writeFileSync(
      shell,
      `#!/bin/sh\necho Welcome\nPATH="$PATH:${home.home}/bin-of-login"\nexport PATH\nexec /bin/sh -c "$4"\n`,
    );
    chmodSync(shell, 0o700);
    writeFileSync(home.configFile, '[profile p]\ncredential_process = only-there\n');
    expect(await refused({ profile: 'p', env: { SHELL: shell } })).toMatchObject({
      message: expect.stringContaining(`${home.home}/bin-of-login`),
    });
  });

  it('that are broken in the file say the file and the line; a profile that is not there says so', async () => {
    use({ credentials: '[a]\naws_access_key_id = AKIA\n' });
    expect(await refused({ profile: 'a' })).toMatchObject({
      code: 'half-a-key-pair',
      message: expect.stringContaining(`${home.credentialsFile}:2`),
    });
    expect(await refused({ profile: 'gone' })).toMatchObject({ code: 'profile-missing' });
  });

  it('are there at once after the file was mended', async () => {
    use({ credentials: '[me]\naws_access_key_id = AKIA\n' });
    await refused();
    writeFileSync(home.credentialsFile, keys);
    expect(await open()).toMatchObject({ ok: true });
  });
});

it('nothing that came back holds a secret', () => {
  expect(seen.length).toBeGreaterThan(40);
  const text = JSON.stringify(seen);
  for (const hidden of [secret, token, portalSecret, 'AKIAIOSFODNN7EXAMPLE', 'ASIASSO'])
    expect(text).not.toContain(hidden);
});

/** Every file of a folder with its bytes and its time. */
function snapshot(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => `${file} ${statSync(file).mtimeMs} ${readFileSync(file, 'utf8')}`)
    .sort();
}
