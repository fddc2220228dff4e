import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { filesWith, formsOf } from '../support/secret-search.ts';
import { GuidePage } from './guide-page.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';

/** Coupa from nothing to live as an administrator does it, over two starts of the program. */
const secret = 'Hf5 & quetzal/stone+seven=ü';
const passphrase = 'a passphrase for this profile';
const values = {
  punchoutUrl: 'https://eprocurement.example.com/punchout/v1/setup',
  orderUrl: 'https://eprocurement.example.com/orders/v1',
  buyerDomain: 'NetworkID',
  buyerIdentity: 'acme-buyer',
  supplierDomain: 'NetworkID',
  supplierIdentity: 'aws-marketplace-us',
} as const;

let place: string;
let workbench: Workbench;
let main: MainWindow;
let guide: GuidePage;
let said = '';
beforeAll(async () => {
  place = mkdtempSync(path.join(os.tmpdir(), 'workbench-guides-'));
  await open();
});
afterAll(async () => {
  await workbench.close();
  rmSync(place, { recursive: true, force: true });
});

async function open(): Promise<void> {
  workbench = await launchWorkbench({ userData: path.join(place, 'profile') });
  main = new MainWindow(workbench.window);
  guide = new GuidePage(workbench);
  await main.loaded();
}

async function restart(): Promise<void> {
  said += workbench.stderr();
  await workbench.close();
  await open();
}

const clipboard = () => workbench.app.evaluate(async (electron) => await electron.clipboard.readText());

it('begins on the empty page, and takes the AWS side by values, checks and word', async () => {
  await guide.begin('coupa');
  const steps = await guide.steps();
  expect(steps[0]).toBe('access');
  expect(steps.slice(-2)).toEqual(['go-live', 'review']);

  await guide.enter('awsAccountId', '1111222233334');
  expect(await guide.problem('awsAccountId')).toContain('has 13 digits; an AWS account ID has 12');
  await guide.enter('awsAccountId', '111122223333');
  expect(await guide.problem('awsAccountId')).not.toContain('digits');
  expect(await guide.runCheck()).toContain('AWS was not asked yet');
  await guide.confirm('Riley Admin', 'Signed in as administrator on both sides.');

  await guide.next('permissions');
  await guide.confirm('Riley Admin');
  await guide.next('aws-integration');
  await guide.enter('name', 'Acme buying');
  await guide.enter('description', 'Software for everybody');
  await guide.say('enable-redirect', 'on');
  await guide.say('test-mode', 'on');
  await guide.confirm('Riley Admin');
  await guide.next('portal-connection');
  await guide.enter('buyerId', 'acme-buyer');
  await guide.enter('supplierId', 'aws-marketplace-us');
  await guide.enableConnection();
  await guide.keepSecret(secret);
  await guide.confirm('Riley Admin', 'Seen in the table, enabled.');
  await main.page.getByRole('heading', { level: 1, name: 'Set up Acme buying' }).waitFor();
});

it('shows the secret and copies it only when asked, and hides it again', async () => {
  const shown = main.page.getByTestId('secret-shown');
  expect((await main.page.content()).includes('quetzal')).toBe(false);
  await main.page.getByTestId('reveal-secret').click();
  await expect.poll(() => shown.textContent()).toBe(secret);
  await main.page.getByTestId('reveal-secret').click();
  await expect.poll(() => shown.textContent()).not.toContain('quetzal');
  await main.page.getByTestId('copy-secret').click();
  await expect.poll(clipboard).toBe(secret);
});

it('proves Purchase information by its check, and shows it under the labels of each Coupa screen', async () => {
  await guide.next('purchase-information');
  expect(await guide.runCheck()).toContain('Punchout URL is empty');
  for (const [name, text] of Object.entries(values)) await guide.enter(name, text);
  await guide.runCheck();
  await main.page.getByTestId('proof').getByText('Done, by check').waitFor();

  await guide.next('punchout-site');
  expect(await guide.screenRows()).toMatchObject({
    'Punchout URL': expect.stringContaining(values.punchoutUrl),
    Domain: expect.stringContaining(values.supplierDomain),
    Identity: expect.stringContaining(values.supplierIdentity),
    'Sender Identity': expect.stringContaining(values.buyerIdentity),
    Secret: expect.stringContaining('••••'),
  });
  await main.page.getByRole('button', { name: /^Copy all/ }).click();
  await expect.poll(clipboard).toContain(`Sender Identity: ${values.buyerIdentity}`);
  expect(await clipboard()).not.toContain('quetzal');
  await guide.confirm('Sam Coupa');
});

it('comes back after a restart to the same place with the same values, those of the last keystroke too', async () => {
  await guide.next('supplier-record');
  await guide.open('single-sign-on');
  const state = await main.page.evaluate(() => window.workbench.secretStore.state());
  if (state.ok && state.value.keeps === 'session')
    await main.page.evaluate(
      (chosen) => window.workbench.secretStore.choosePassphrase({ passphrase: chosen }),
      passphrase,
    );
  await guide.field('ssoPortalUrl').fill('https://portal.example.com/start?a=1');
  await restart();
  const back = main.page.getByRole('link', {
    name: /^Back to where you were: Add the single sign-on address/,
  });
  await back.click();
  await main.page.locator('[data-testid="step-single-sign-on"][aria-current="step"]').waitFor();
  expect(await guide.field('ssoPortalUrl').inputValue()).toBe('https://portal.example.com/start?a=1');
  expect((await guide.screenRows())['Punchout URL']).toContain('?start_url=https://portal.example.com/start');
  await guide.open('purchase-information');
  for (const [name, text] of Object.entries(values))
    expect(await guide.field(name).inputValue(), name).toBe(text);
  for (const step of ['access', 'aws-integration', 'portal-connection', 'punchout-site'])
    expect(await guide.state(step), step).toContain('Done, by word');
  expect(await guide.state('purchase-information')).toContain('Done, by check');
});

it('rehearses from the guide, which ticks the step', async () => {
  for (const step of ['supplier-record', 'commodities', 'trial-order']) {
    await guide.open(step);
    await guide.confirm('Sam Coupa');
  }
  const locked = await main.page.evaluate(() => window.workbench.secretStore.state());
  if (locked.ok && locked.value.keeps === 'passphrase') {
    await main.goTo('Integrations');
    await main.page.getByTestId('passphrase').locator('input').fill(passphrase);
    await main.page.getByTestId('use-passphrase').click();
    await main.page.getByTestId('secrets-locked').waitFor({ state: 'detached' });
    await main.page.getByTestId('next-step').click();
  }
  await guide.open('rehearsal');
  await main.page.getByTestId('rehearse-integration').click();
  await requestApproval(await storeOf(workbench));
  await main.approve();
  expect((await main.verdict()).ok).toBe(true);
  await main.goTo('Integrations');
  await main.page.getByRole('link', { name: 'Acme buying', exact: true }).click();
  await main.page.getByTestId('life-cycle').getByText('Rehearsed').waitFor();
  await main.page.getByTestId('next-step').click();
  expect(await guide.state('rehearsal')).toContain('Done, by check');
});

it('keeps the gate shut without a reason, and notes the reason that overrules it', async () => {
  await main.page.locator('[data-testid="step-go-live"][aria-current="step"]').waitFor();
  await guide.say('test-mode', 'off');
  const unproven = main.page.getByTestId('unproven');
  expect(await unproven.textContent()).toContain('The AWS side was never checked.');
  await main.page.getByTestId('go-live').click();
  await main.page.getByText('Write down the reason, or prove what is missing first.').waitFor();
  expect(await main.page.getByTestId('is-live').count()).toBe(0);
  await main.page.getByTestId('overrule-reason').locator('textarea').fill('The account is audited by hand.');
  await main.page.getByTestId('go-live').click();
  await main.page.getByTestId('is-live').getByText('The account is audited by hand.').waitFor();
  expect(await guide.runCheck()).toContain('It went live, and test mode is off.');

  await main.goTo('Integrations');
  const card = main.page.getByTestId('integration');
  await card.getByText('Live', { exact: true }).waitFor();
  await card.getByText('Test mode: off').waitFor();
});

it('has left no secret in a file, on stderr or in the page, whatever the form', async () => {
  const html = await main.page.content();
  const stored = await main.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  const listed = JSON.stringify(await main.page.evaluate(() => window.workbench.integrations.list()));
  said += workbench.stderr();
  await workbench.close();
  for (const form of formsOf(secret))
    for (const [where, text] of Object.entries({ html, stored, listed, said }))
      expect(text.includes(form), `${where} holds ${form}`).toBe(false);
  expect(filesWith(place, [secret, passphrase])).toEqual([]);
});
