import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkIds } from '../../shared/aws/checks.ts';
import {
  type AwsAccountDouble,
  accountId,
  accountSecrets,
  signedIn,
  startAwsAccount,
} from '../support/aws-account.ts';
import { json } from '../support/aws-double.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { filesWith, formsOf } from '../support/secret-search.ts';
import { AwsPage } from './aws-page.ts';

let account: AwsAccountDouble;
let workbench: Workbench;
let aws: AwsPage;
let usual: AwsAccountDouble['double']['answers'];
/** Every word that the window showed at the end of a test. */
let shown = '';

beforeAll(async () => {
  account = await startAwsAccount();
  usual = account.double.answers;
  workbench = await launchWorkbench({ env: account.env });
  await workbench.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = async (address) => void opened.push(address);
  });
  aws = await AwsPage.open(workbench);
});
afterAll(async () => {
  await workbench.close();
  await account.double.close();
  rmSync(account.home.home, { recursive: true });
});
const opened = () => workbench.app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);

describe('the AWS page', () => {
  beforeEach(() => {
    account.double.answers = { ...usual };
  });
  afterEach(async () => {
    shown += await aws.page.content();
    shown += JSON.stringify(await aws.page.evaluate(() => window.workbench.aws.state()));
    shown += JSON.stringify(await aws.page.evaluate(() => window.workbench.aws.profiles()));
  });

  it('runs all checks with a profile, and shows results, evidence, connections and accounts', async () => {
    await aws.choose('default');
    await aws.runAll();
    const results = Object.fromEntries(
      await Promise.all(checkIds.map(async (id) => [id, await aws.result(id)] as const)),
    );
    expect(results).toEqual({
      identity: 'advisory',
      'management-account': 'pass',
      'organization-read': 'pass',
      permissions: 'unknown',
      'purchase-order-role': 'unknown',
      'portal-connections': 'pass',
    });
    expect(await aws.evidence('management-account')).toContain(accountId);
    expect(await aws.page.getByTestId('aws-connections').textContent()).toContain('acme.coupahost.com');
    expect(await aws.page.getByTestId('aws-accounts').textContent()).toContain('Workload 1');
  });

  it('runs one check again with what AWS says then', async () => {
    account.double.answers['DescribeOrganization'] = json({
      Organization: { Id: 'o-exampleorg', MasterAccountId: '999988887777' },
    });
    await aws.page.getByTestId('run-management-account').click();
    await expect.poll(() => aws.result('management-account')).toBe('fail');
    expect(await aws.row('management-account').textContent()).toContain('999988887777');
    expect(await aws.result('organization-read')).toBe('pass');
  });

  it('stays usable while AWS is silent, and is over with it within 100 ms of Cancel', async () => {
    account.double.answers = { '*': 'silence', GetCallerIdentity: 'silence' };
    await aws.page.getByTestId('run-all').click();
    await expect.poll(() => account.double.connections()).toBeGreaterThan(0);
    const took = await aws.page.evaluate(async () => {
      const over = new Promise<void>((resolve) => {
        const end = window.workbench.aws.watch(({ running }) => {
          if (running.length > 0) return;
          end();
          resolve();
        });
      });
      const at = performance.now();
      await window.workbench.aws.cancel();
      await over;
      return performance.now() - at;
    });
    expect(took).toBeLessThan(100);
    await aws.finished();
    expect(await aws.row('identity').textContent()).toContain('Cancelled');
    await expect.poll(() => account.double.connections()).toBe(0);
  });

  it('gives up on AWS after 30 seconds of silence, in words and with Retry, and answers meanwhile', async () => {
    account.double.answers = { '*': 'silence', GetCallerIdentity: 'silence' };
    await aws.page.getByTestId('run-identity').click();
    await expect.poll(() => account.double.connections()).toBeGreaterThan(0);
    const longest = await aws.page.evaluate(async () => {
      let worst = 0;
      let goesOn = true;
      const over = new Promise<void>((resolve) => {
        const end = window.workbench.aws.watch(({ running }) => {
          if (running.length > 0) return;
          end();
          goesOn = false;
          resolve();
        });
      });
      while (goesOn) {
        const at = performance.now();
        await window.workbench.app.about();
        worst = Math.max(worst, performance.now() - at);
        await Promise.race([over, new Promise((next) => setTimeout(next, 250))]);
      }
      return worst;
    });
    expect(longest).toBeLessThan(5000);
    await aws.finished();
    expect(await aws.row('identity').textContent()).toContain('within 30 seconds');
    await aws.row('identity').getByRole('button', { name: 'Retry' }).waitFor();
  });

  it('signs in to IAM Identity Center: the code, exactly that address in the browser, and then the checks', async () => {
    await aws.choose('corp-admin');
    await aws.page.getByTestId('profile-problem').getByText('Nobody is signed in').waitFor();
    await aws.page.getByTestId('sign-in').click();
    expect(await aws.page.getByTestId('user-code').textContent()).toContain('ABCD-EFGH');
    await expect.poll(opened).toEqual(['https://corp.awsapps.com/start/#/device?user_code=ABCD-EFGH']);
    account.double.answers['POST /token'] = signedIn;
    await aws.page.getByTestId('signed-in').waitFor();
    await aws.runAll();
    expect(await aws.result('identity')).toBe('pass');
    expect(await aws.page.getByTestId('profile-problem').count()).toBe(0);
    // When the credentials end is written as the window writes times.
    expect(await aws.evidence('identity')).toMatch(/Expires[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d\d/);
    const cache = path.join(account.home.home, '.aws', 'sso', 'cache');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('does not open an address that is none of AWS’s own', async () => {
    const before = (await opened()).length;
    account.double.answers['POST /device_authorization'] = json({
      deviceCode: 'device',
      userCode: 'ABCD-EFGH',
      verificationUri: 'https://corp.awsapps.com.evil.example/',
      expiresIn: 600,
      interval: 1,
    });
    await aws.page.getByTestId('sign-in').click();
    await aws.page.getByText('none of AWS’s own').first().waitFor();
    expect(await aws.page.getByTestId('open-sign-in').count()).toBe(0);
    expect(await aws.page.evaluate(() => window.workbench.aws.openSignIn())).toMatchObject({
      ok: false,
      error: { code: 'address-not-of-aws' },
    });
    expect(await opened()).toHaveLength(before);
    await aws.page.getByTestId('end-sign-in').click();
  });

  it('asks for an MFA code once, and not again for the next check', async () => {
    await aws.choose('mfa');
    await aws.page.getByTestId('run-identity').click();
    await aws.page.getByTestId('mfa-code').locator('input').fill('123456');
    await aws.page.keyboard.press('Enter');
    await expect.poll(() => aws.result('identity')).toBe('pass');
    await aws.page.getByTestId('run-management-account').click();
    await expect.poll(() => aws.result('management-account')).toBe('pass');
    expect(account.double.asked.filter((one) => one === 'AssumeRole')).toHaveLength(1);
  });

  it('takes pasted keys for this run, says what is wrong with others, and forgets them when asked', async () => {
    await aws.page.getByTestId('paste-keys').click();
    const field = (name: string) => aws.page.getByTestId(`key-${name}`).locator('input');
    await field('accessKeyId').fill('not a key');
    await field('secretAccessKey').fill(` ${accountSecrets.secretKey} `);
    await aws.page.getByTestId('use-keys').click();
    await aws.page.getByText('An access key ID has 16 or more').waitFor();
    await field('accessKeyId').fill(accountSecrets.key);
    await aws.page.getByTestId('use-keys').click();
    await aws.page.getByTestId('forget-keys').waitFor();
    await aws.page.getByTestId('run-identity').click();
    await expect.poll(() => aws.result('identity')).toBe('advisory');
    expect(await aws.evidence('identity')).toContain('pasted keys');
    await aws.page.getByTestId('forget-keys').click();
    await aws.page.getByTestId('forget-keys').waitFor({ state: 'detached' });
  });

  it('keeps results with an integration, compares its connections, and notes the administrator’s word', async () => {
    const id = await aws.page.evaluate(async () => {
      const made = await window.workbench.integrations.create({ system: 'coupa', name: 'Acme' });
      if (!made.ok) throw new Error(made.error.message);
      const [connection] = made.value.connections;
      if (!connection) throw new Error('No connection');
      await window.workbench.integrations.changeConnection({
        id: made.value.id,
        expected: made.value.revision,
        connection: connection.id,
        changes: { buyerId: 'acme-buyer', supplierId: 'aws-marketplace-eu', billingEntities: [] },
      });
      return made.value.id;
    });
    await aws.choose('default');
    await aws.keepWith('Acme');
    await aws.runAll();
    const compared = aws.page.getByTestId('aws-comparison');
    const row = (field: string) => compared.getByRole('row').filter({ hasText: field });
    await expect.poll(() => row('Buyer ID').textContent()).toMatch(/acme-buyer.*Same/);
    expect(await row('Supplier ID').textContent()).toMatch(/aws-marketplace-eu.*aws-marketplace-us.*Differs/);
    expect(await row('PunchOut status').textContent()).toContain('AWS did not say');
    await aws.page.getByTestId('aws-words').getByTestId('person').locator('input').fill('Riley Admin');
    await aws.page.getByTestId('say-test-mode-off').click();
    await aws.page.getByTestId('aws-words').getByText('Riley Admin').waitFor();
    const kept = await aws.page.evaluate(
      async (one) => await window.workbench.integrations.read({ id: one }),
      id,
    );
    expect(kept).toMatchObject({
      ok: true,
      value: {
        details: { awsAccountId: accountId, managementAccountId: accountId, inOrganization: 'yes' },
        mode: { is: 'production' },
        confirmations: { 'test-mode': { says: 'off', who: 'Riley Admin' } },
        steps: { access: { by: 'check', result: 'pass' } },
      },
    });
    expect(kept.ok ? kept.value.awsChecks.map((one) => one.id).sort() : []).toEqual([...checkIds].sort());
  });

  it('creates a connection only after the exact request was shown and the account typed', async () => {
    let sent: Record<string, unknown> | undefined;
    account.double.answers['ListProcurementPortalPreferences'] = json({ ProcurementPortalPreferences: [] });
    account.double.answers['CreateProcurementPortalPreference'] = (body) => {
      sent = JSON.parse(body);
      return json({
        ProcurementPortalPreferenceArn: 'arn:aws:invoicing::1:procurement-portal-preference/new',
      });
    };
    await aws.page.evaluate(async (secret) => {
      const list = await window.workbench.integrations.list();
      const one = list.ok ? list.value.integrations[0] : undefined;
      const connection = one?.connections[0];
      if (!one || !connection) throw new Error('No connection');
      await window.workbench.integrations.setSecret({ id: one.id, connection: connection.id, secret });
    }, accountSecrets.portalSecret);
    await aws.page.getByTestId('run-portal-connections').click();
    await aws.page.getByTestId('create-connection').click();
    const request = aws.page.getByTestId('create-request');
    await aws.page.getByTestId('contact-name').locator('input').fill('Riley Admin');
    await aws.page.getByTestId('contact-email').locator('input').fill('riley@example.com');
    const shownRequest = JSON.parse((await request.textContent()) ?? '');
    await aws.page.getByTestId('typed-account').locator('input').fill('999988887777');
    await aws.page.getByTestId('create-now').click();
    await aws.page.getByText(`Type ${accountId}, or choose another profile.`).waitFor();
    expect(sent).toBeUndefined();
    await aws.page.getByTestId('typed-account').locator('input').fill(accountId);
    await aws.page.getByTestId('create-now').click();
    await aws.page.getByTestId('created').waitFor();
    expect(sent).toEqual({ ...shownRequest, ProcurementPortalSharedSecret: accountSecrets.portalSecret });
    expect(shownRequest).toMatchObject({
      ProcurementPortalName: 'COUPA',
      BuyerIdentifier: 'acme-buyer',
      ProcurementPortalSharedSecret: '••••••••',
      EinvoiceDeliveryEnabled: false,
    });
    await aws.page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('creates nothing in another account than the one that was typed', async () => {
    const before = account.double.asked.length;
    const answer = await aws.page.evaluate(async () => {
      const list = await window.workbench.integrations.list();
      const one = list.ok ? list.value.integrations[0] : undefined;
      const connection = one?.connections[0];
      if (!one || !connection) throw new Error('No connection');
      return await window.workbench.aws.createConnection({
        profile: 'default',
        accountId: '999988887777',
        integration: one.id,
        connection: connection.id,
        create: {
          portal: 'COUPA',
          buyerId: 'b',
          supplierId: 's',
          sellersOfRecord: [],
          contact: { name: 'Riley', email: 'riley@example.com' },
          clientToken: '0123456789abcdef',
        },
      });
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'other-account' } });
    expect(account.double.asked.slice(before)).toEqual(['GetCallerIdentity']);
  });

  it('goes on after the end of the process that asks AWS', async () => {
    await aws.choose('default');
    account.double.answers = { '*': 'silence', GetCallerIdentity: 'silence' };
    await aws.page.getByTestId('run-all').click();
    await expect.poll(() => account.double.connections()).toBeGreaterThan(0);
    await workbench.app.evaluate(({ app }) => {
      const found = app.getAppMetrics().find(({ name }) => name === 'Procurement Workbench AWS');
      if (found) process.kill(found.pid, 'SIGKILL');
    });
    await aws.page.getByTestId('no-credentials').waitFor();
    account.double.answers = { ...usual };
    await aws.page.getByTestId('retry-credentials').click();
    await expect.poll(() => aws.result('portal-connections')).toBe('pass');
  });
});

it('shows, tells and writes no credentials', async () => {
  expect(shown.length).toBeGreaterThan(10_000);
  const stderr = workbench.stderr();
  // The program dies in the middle, and its report of that is searched as well.
  const child = workbench.app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await workbench.app.evaluate(({ dialog }) => {
    Reflect.set(dialog, 'showErrorBox', () => undefined);
    setTimeout(() => {
      throw new Error('a bug in main');
    });
  });
  await gone;
  const reports = readdirSync(path.join(workbench.userData, 'crashes'));
  expect(reports.length).toBeGreaterThan(0);
  const secrets = Object.values(accountSecrets);
  expect(filesWith(workbench.userData, secrets)).toEqual([]);
  for (const form of secrets.flatMap(formsOf))
    for (const text of [shown, stderr]) expect(text).not.toContain(form);
});
