/** The whole way in the real window, with an emulator of AWS that others write behind AWS_ENDPOINT_URL. */
import { rmSync } from 'node:fs';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { CreateOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsEnvironment } from '../support/aws-account.ts';
import { type AwsDouble, json, startAwsDouble } from '../support/aws-double.ts';
import { type AwsHome, awsHome } from '../support/aws-home.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { type Moto, startMoto, whyNoMoto } from '../support/moto.ts';
import { AwsPage } from './aws-page.ts';
import { GuidePage } from './guide-page.ts';
import { MainWindow } from './pages.ts';

const management = '123456789012';
const missing = await whyNoMoto();
let moto: Moto;
let invoicing: AwsDouble;
let home: AwsHome;
let workbench: Workbench;

describe.skipIf(missing !== undefined)(
  `the AWS page against an emulator${missing === undefined ? '' : `: ${missing}`}`,
  () => {
    beforeAll(async () => {
      moto = await startMoto();
      invoicing = await startAwsDouble({
        ListProcurementPortalPreferences: json({ ProcurementPortalPreferences: [] }),
      });
      const config = {
        endpoint: moto.url,
        region: 'us-east-1',
        credentials: { accessKeyId: 'setup', secretAccessKey: 'setup' },
      };
      await new OrganizationsClient(config).send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
      const iam = new IAMClient(config);
      await iam.send(new CreateUserCommand({ UserName: 'procurement' }));
      for (const name of ['AWSMarketplaceProcurementSystemAdminFullAccess', 'IAMReadOnlyAccess'])
        await iam.send(
          new AttachUserPolicyCommand({
            UserName: 'procurement',
            PolicyArn: `arn:aws:iam::aws:policy/${name}`,
          }),
        );
      const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: 'procurement' }));
      home = awsHome({
        credentials: `[default]\naws_access_key_id = AKIANOBODYKNOWSTHIS\naws_secret_access_key = wrong\n[procurement]\naws_access_key_id = ${key?.AccessKeyId ?? ''}\naws_secret_access_key = ${key?.SecretAccessKey ?? ''}\n`,
      });
      await moto.enforce(true);
      workbench = await launchWorkbench({
        env: { ...awsEnvironment(home, moto.url), AWS_ENDPOINT_URL_INVOICING: invoicing.url },
      });
    }, 240_000);

    afterAll(async () => {
      await workbench?.close();
      await moto?.stop();
      await invoicing?.close();
      if (home !== undefined) rmSync(home.home, { recursive: true });
    });

    it('profile chosen, all run: the management account is confirmed, and the guide’s step ticked with its evidence', async () => {
      const created = await workbench.window.evaluate(
        async () => await window.workbench.integrations.create({ system: 'coupa', name: 'Acme' }),
      );
      if (!created.ok) throw new Error(created.error.message);
      const { id } = created.value;
      const aws = await AwsPage.open(workbench);
      await aws.choose('procurement');
      await aws.keepWith('Acme');
      await aws.runAll();
      expect(await aws.result('management-account')).toBe('pass');
      expect(await aws.row('management-account').textContent()).toContain(
        `Account ${management} is the management account`,
      );
      const answer = await workbench.window.evaluate(
        async (one) => await window.workbench.integrations.read({ id: one }),
        id,
      );
      expect(answer).toMatchObject({
        ok: true,
        value: {
          details: { awsAccountId: management, managementAccountId: management, inOrganization: 'yes' },
          steps: {
            access: {
              by: 'check',
              check: 'management-account',
              result: 'pass',
              evidence: { accountId: management, managementAccountId: management },
            },
            permissions: { by: 'check', result: 'pass' },
          },
        },
      });

      // The same as the person sees it in the guide.
      const guide = new GuidePage(workbench);
      await new MainWindow(workbench.window).goTo('Integrations');
      await workbench.window.getByTestId('integration').getByRole('link', { name: 'Acme' }).first().click();
      await workbench.window.getByRole('link', { name: 'Have the access that is needed' }).click();
      await workbench.window.getByTestId('proof').getByText('Done, by check').waitFor();
      const recorded = (await workbench.window.getByTestId('recorded').textContent()) ?? '';
      expect(recorded).toContain(management);
      expect(await guide.state('permissions')).toContain('Done, by check');
    });

    it('only reads', () => {
      expect(moto.record().length).toBeGreaterThan(5);
      const start = moto.record().indexOf('sts:GetCallerIdentity');
      const asked = moto.record().slice(start);
      expect(asked.filter((call) => !/:(Get|List|Describe|Simulate)/.test(call))).toEqual([]);
    });
  },
);
