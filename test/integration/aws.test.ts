import { readFileSync, rmSync } from 'node:fs';
import {
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AwsDouble, json, startAwsDouble } from '../support/aws-double.ts';
import { type AwsHome, awsHome } from '../support/aws-home.ts';
import { runCli } from '../support/cli.ts';
import { type Moto, startMoto, whyNoMoto } from '../support/moto.ts';

const management = '123456789012';
const alone = '333333333333';
const managed = 'AWSMarketplaceProcurementSystemAdminFullAccess';
const region = 'us-east-1';
const trust = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' };

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

const missing = await whyNoMoto();
let moto: Moto;
let invoicing: AwsDouble;
let home: AwsHome;
let member: string;
const secrets: string[] = [];
/** Everything that any run of the program printed. */
let printed = '';
/** Every call that the program made. */
const called: string[] = [];

describe.skipIf(missing !== undefined)(
  `the checks against an emulator${missing === undefined ? '' : `: ${missing}`}`,
  () => {
    beforeAll(async () => {
      moto = await startMoto();
      invoicing = await startAwsDouble({
        ListProcurementPortalPreferences: json({ ProcurementPortalPreferences: [] }),
      });
      const root = clients({ accessKeyId: 'setup', secretAccessKey: 'setup' });
      await root.organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
      const created = await root.organizations.send(
        new CreateAccountCommand({ AccountName: 'Workloads', Email: 'w@example.com' }),
      );
      member = created.CreateAccountStatus?.AccountId ?? '';
      const full = await user(root.iam, 'procurement', [managed]);
      const less = await user(root.iam, 'less', [], {
        Effect: 'Allow',
        Action: [
          'organizations:DescribeOrganization',
          'iam:ListAttachedUserPolicies',
          'iam:ListGroupsForUser',
        ],
        Resource: '*',
      });
      const reader = await user(root.iam, 'reader', [managed, 'IAMReadOnlyAccess']);
      const ofMember = await user((await inAccount(member)).iam, 'member', [managed]);
      const ofNone = await user((await inAccount(alone)).iam, 'alone', [managed]);
      await root.iam.send(
        new CreateRoleCommand({ RoleName: 'Buyer', AssumeRolePolicyDocument: policy(trust) }),
      );
      for (const name of [managed, 'IAMReadOnlyAccess'])
        await root.iam.send(
          new AttachRolePolicyCommand({ RoleName: 'Buyer', PolicyArn: `arn:aws:iam::aws:policy/${name}` }),
        );
      const base = await user(root.iam, 'base', [], {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Resource: '*',
      });
      home = awsHome({
        config: `[profile buyer]\nrole_arn = arn:aws:iam::${management}:role/Buyer\nsource_profile = base\nregion = ${region}\n`,
        credentials: [
          section('full', full),
          section('less', less),
          section('reader', reader),
          section('member', ofMember),
          section('alone', ofNone),
          section('base', base),
          section('wrong', { ...full, secretAccessKey: 'WRONGwrongWRONGwrongWRONGwrongWRONGwrong' }),
        ].join(''),
      });
      await moto.enforce(true);
    }, 240_000);

    afterAll(async () => {
      await moto?.stop();
      await invoicing?.close();
      if (home !== undefined) rmSync(home.home, { recursive: true });
    });

    function clients(credentials: Keys) {
      const config = { endpoint: moto.url, region, credentials };
      return {
        iam: new IAMClient(config),
        sts: new STSClient(config),
        organizations: new OrganizationsClient(config),
      };
    }

    /** Clients of another account: the emulator gives out a role of any account while it does not enforce. */
    async function inAccount(account: string) {
      const { Credentials: keys } = await clients({
        accessKeyId: 'setup',
        secretAccessKey: 'setup',
      }).sts.send(
        new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${account}:role/setup`, RoleSessionName: 'setup' }),
      );
      return clients({
        accessKeyId: keys?.AccessKeyId ?? '',
        secretAccessKey: keys?.SecretAccessKey ?? '',
        sessionToken: keys?.SessionToken ?? '',
      });
    }

    async function user(
      iam: IAMClient,
      name: string,
      managedPolicies: string[],
      inline?: object,
    ): Promise<Keys> {
      await iam.send(new CreateUserCommand({ UserName: name }));
      for (const one of managedPolicies)
        await iam.send(
          new AttachUserPolicyCommand({ UserName: name, PolicyArn: `arn:aws:iam::aws:policy/${one}` }),
        );
      if (inline !== undefined)
        await iam.send(
          new PutUserPolicyCommand({ UserName: name, PolicyName: 'p', PolicyDocument: policy(inline) }),
        );
      const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
      const keys = { accessKeyId: key?.AccessKeyId ?? '', secretAccessKey: key?.SecretAccessKey ?? '' };
      secrets.push(keys.secretAccessKey, keys.accessKeyId);
      return keys;
    }

    function policy(statement: object): string {
      return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    }

    function section(name: string, { accessKeyId, secretAccessKey }: Keys): string {
      return `[${name}]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    }

    async function check(profile: string, ...args: string[]) {
      const before = moto.record().length;
      const run = await runCli(['aws', '--json', '--profile', profile, ...args], {
        AWS_CONFIG_FILE: home.configFile,
        AWS_SHARED_CREDENTIALS_FILE: home.credentialsFile,
        NO_PROXY: '127.0.0.1',
        AWS_ENDPOINT_URL: moto.url,
        AWS_ENDPOINT_URL_INVOICING: invoicing.url,
      });
      printed += run.out + run.err;
      const calls = moto.record().slice(before);
      called.push(...calls);
      const lines = run.lines();
      const result = (id: string) => lines.find((line) => line['id'] === id);
      return { code: run.code, lines, calls, result, verdict: lines.at(-1) };
    }

    it('an administrator with exactly the managed policy: everything that the policy promises is proven', async () => {
      const { code, lines, calls, result, verdict } = await check('full');
      expect(lines.map(({ event, id }) => id ?? event)).toEqual([
        'identity',
        'management-account',
        'organization-read',
        'permissions',
        'purchase-order-role',
        'portal-connections',
        'verdict',
      ]);
      expect(result('identity')).toMatchObject({
        result: 'advisory',
        code: 'long-lived-keys',
        evidence: { accountId: management, arn: `arn:aws:iam::${management}:user/procurement` },
      });
      expect(result('management-account')).toMatchObject({
        result: 'pass',
        code: 'management-account',
        evidence: { accountId: management, managementAccountId: management },
      });
      expect(result('organization-read')).toMatchObject({
        result: 'pass',
        accounts: [{ id: management }, { id: member, name: 'Workloads' }],
      });
      // The policy does not allow reading one's own permissions: that is no failed permission.
      expect(result('permissions')).toMatchObject({
        result: 'unknown',
        code: 'permissions-not-readable',
        fix: expect.stringContaining('iam:SimulatePrincipalPolicy'),
      });
      expect(result('purchase-order-role')).toMatchObject({
        result: 'unknown',
        code: 'access-denied',
        fix: expect.stringContaining('iam:GetRole'),
      });
      expect(result('portal-connections')).toMatchObject({ result: 'advisory', code: 'no-connections' });
      expect({ code, verdict }).toEqual({
        code: 0,
        verdict: { event: 'verdict', ok: true, verdict: 'as-expected' },
      });
      const outside = calls.filter((call) => !/^organizations:(Describe|List)/.test(call));
      expect([...new Set(outside)].sort()).toEqual([
        'iam:GetRole',
        'iam:ListAttachedUserPolicies',
        'iam:SimulatePrincipalPolicy',
        'sts:GetCallerIdentity',
      ]);
    });

    it('one with less: what is refused is unknown, with what to ask for', async () => {
      const { code, result } = await check('less');
      expect(result('management-account')).toMatchObject({ result: 'pass' });
      expect(result('organization-read')).toMatchObject({
        result: 'unknown',
        code: 'access-denied',
        fix: expect.stringContaining('organizations:ListAccounts'),
      });
      expect(result('permissions')).toMatchObject({ result: 'unknown', code: 'policy-not-attached' });
      expect(code).toBe(0);
    });

    it('one who may read IAM: the attached policy with its version is the proof, the missing role an advisory', async () => {
      const { result } = await check('reader', '--check', 'permissions', '--check', 'purchase-order-role');
      expect(result('permissions')).toMatchObject({
        result: 'pass',
        code: 'policy-attached',
        message: `${managed} (v2) is attached.`,
      });
      expect(result('purchase-order-role')).toMatchObject({ result: 'advisory', code: 'role-missing' });
      await moto.enforce(false);
      await clients({ accessKeyId: 'setup', secretAccessKey: 'setup' }).iam.send(
        // The emulator gives service-linked roles names of its own.
        new CreateRoleCommand({
          RoleName: 'AWSServiceRoleForMarketplacePurchaseOrders',
          Path: '/aws-service-role/purchase-orders.marketplace.amazonaws.com/',
          AssumeRolePolicyDocument: policy(trust),
        }),
      );
      await moto.enforce(true);
      const again = await check('reader', '--check', 'purchase-order-role');
      expect(again.result('purchase-order-role')).toMatchObject({ result: 'pass', code: 'role-found' });
    });

    it('a member account fails, with the management account’s ID', async () => {
      const { code, result, verdict } = await check('member');
      expect(result('management-account')).toMatchObject({
        result: 'fail',
        code: 'member-account',
        evidence: { accountId: member, managementAccountId: management },
        fix: expect.stringContaining(management),
      });
      expect(result('purchase-order-role')).toMatchObject({ result: 'unknown', code: 'member-account' });
      expect({ code, verdict }).toMatchObject({ code: 1, verdict: { ok: false, verdict: 'failed' } });
    });

    it('an account in no organization is fine', async () => {
      const { code, result } = await check(
        'alone',
        '--check',
        'management-account',
        '--check',
        'organization-read',
      );
      expect(result('management-account')).toMatchObject({ result: 'pass', code: 'no-organization' });
      expect(result('organization-read')).toMatchObject({ result: 'pass', code: 'no-organization' });
      expect(code).toBe(0);
    });

    it('an assumed role: its policies are judged, not those of the user behind it', async () => {
      const { code, result } = await check('buyer');
      expect(result('identity')).toMatchObject({
        result: 'pass',
        evidence: { arn: expect.stringContaining(':assumed-role/Buyer/'), expires: expect.any(String) },
      });
      expect(result('permissions')).toMatchObject({
        result: 'pass',
        evidence: { principal: `arn:aws:iam::${management}:role/Buyer` },
      });
      expect(code).toBe(0);
    });

    it('a wrong secret key fails at "who am I", and nothing else is judged', async () => {
      const { code, lines, result } = await check('wrong');
      expect(result('identity')).toMatchObject({ result: 'fail', code: 'credentials-invalid' });
      expect(lines.filter((line) => line['result'] === 'fail')).toHaveLength(1);
      expect(code).toBe(1);
    });

    it('only reads, whoever asks', () => {
      expect(called.length).toBeGreaterThan(20);
      expect(called.filter((one) => !/:(Get|List|Describe|Simulate|AssumeRole)/.test(one))).toEqual([]);
    });

    it('prints no credential material', () => {
      expect(printed.length).toBeGreaterThan(1000);
      expect(secrets.length).toBeGreaterThan(5);
      for (const secret of [...secrets, 'WRONGwrong']) expect(printed).not.toContain(secret);
      expect(readFileSync(home.credentialsFile, 'utf8')).toContain(secrets[0]);
    });
  },
);
