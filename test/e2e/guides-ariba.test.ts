import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { GuidePage } from './guide-page.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';

/** SAP Ariba from nothing to live, with both requests to AWS; then what is done with an integration afterwards. */
let place: string;
let workbench: Workbench;
let main: MainWindow;
let guide: GuidePage;
beforeAll(async () => {
  place = mkdtempSync(path.join(os.tmpdir(), 'workbench-guides-'));
  await open('one');
});
afterAll(async () => {
  await workbench.close();
  rmSync(place, { recursive: true, force: true });
});

async function open(profile: string): Promise<void> {
  workbench = await launchWorkbench({ userData: path.join(place, profile) });
  main = new MainWindow(workbench.window);
  guide = new GuidePage(workbench);
  await main.loaded();
}

/** Opens the page of the integration from the list. */
async function openIntegration(name: string): Promise<void> {
  await main.goTo('Integrations');
  await main.page.getByRole('link', { name, exact: true }).click();
  await main.page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Answers the system’s dialogs with a file of the common place. */
async function answerDialogs(name: string): Promise<string> {
  const filePath = path.join(place, name);
  await workbench.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, filePath);
  return filePath;
}

it('gathers what AWS asks for, with the management account only in an organization', async () => {
  await guide.begin('ariba');
  await guide.enter('awsAccountId', '111122223333');
  expect(await guide.field('managementAccountId').count()).toBe(0);
  await main.page.getByRole('radio', { name: /^Yes/ }).click({ force: true });
  await guide.field('managementAccountId').waitFor();
  await guide.enter('managementAccountId', '444455556666');
  await guide.enter('anid', 'AN0123456789');
  expect(await guide.problem('anid')).toContain('10 digits after AN; an ANID has 11 or 12');
  await guide.enter('anid', 'AN01234567890-T');
  expect(await guide.problem('anid')).toContain('ends in -T');
  await guide.runCheck();
  await main.page.getByTestId('proof').getByText('Done, by check').waitFor();
  await guide.next('permissions');
  await guide.confirm('Riley Admin');
  await guide.next('aws-integration');
  await guide.enter('name', 'Acme Ariba');
  await guide.enter('supplierId', 'AN99988877766');
  expect(await guide.field('buyerId').inputValue()).toBe('AN01234567890-T');
  await guide.enableConnection();
  await guide.say('test-mode', 'on');
  await guide.confirm('Riley Admin');
});

it('asks AWS to start with a whole text, waits with a reminder, and goes on when the answer is there', async () => {
  await guide.next('request-to-aws');
  const text = await main.text('text-request-to-aws');
  for (const value of ['Acme Ariba', '111122223333', '444455556666', 'AN01234567890-T', 'AN99988877766'])
    expect(text).toContain(value);
  expect(text).not.toContain('[');
  await guide.confirm('Riley Admin', 'Case 42');
  await guide.next('instructions-from-aws');
  await guide.wait({ since: '2026-01-05', remindOn: '2026-01-12', note: 'Case 42' });
  expect(await guide.state('instructions-from-aws')).toContain('Waiting');
  await main.page.getByTestId('reminder-waiting-instructions-from-aws').waitFor();
  await main.goTo('Integrations');
  await main.page.getByTestId('reminder-waiting-instructions-from-aws').waitFor();
  await main.page.getByTestId('next-step').click();
  await guide.open('instructions-from-aws');
  await guide.confirm('Riley Admin', 'They came by e-mail.');
  await main.page.getByTestId('reminder-waiting-instructions-from-aws').waitFor({ state: 'detached' });
});

it('is rehearsed, tried, moved to production by the second request, and live with nothing to overrule but AWS’s checks', async () => {
  for (const step of ['supplier-relationship', 'commodities', 'trial-order']) {
    await guide.open(step);
    await guide.confirm('Sam Ariba');
  }
  await guide.open('request-production');
  await guide.enter('goLiveOn', '2027-03-01');
  await expect.poll(() => main.text('text-request-production')).toContain('2027-03-01');
  const text = await main.text('text-request-production');
  expect(text).toContain('AN01234567890\n');
  expect(text).not.toContain('[');
  await guide.confirm('Riley Admin');
  await guide.next('production-from-aws');
  await guide.enter('anid', 'AN01234567890');
  await guide.say('test-mode', 'off');
  await guide.confirm('Riley Admin');
  await guide.open('rehearsal');
  await main.page.getByTestId('rehearse-integration').click();
  await requestApproval(await storeOf(workbench));
  await main.approve();
  expect((await main.verdict()).ok).toBe(true);
  await openIntegration('Acme Ariba');
  await main.page.getByTestId('next-step').click();
  await main.page.getByTestId('go-live-gate').waitFor();
  expect(await main.page.getByTestId('unproven').locator('li').allTextContents()).toEqual([
    'The AWS side was never checked.',
  ]);
  await main.page.getByTestId('overrule-reason').locator('textarea').fill('No key for this account yet.');
  await main.page.getByTestId('go-live').click();
  await main.page.getByTestId('is-live').waitFor();
});

it('is disabled with its settings kept, and enabled again', async () => {
  await openIntegration('Acme Ariba');
  const { page } = main;
  await page.getByRole('tab', { name: 'Disable or remove' }).click();
  await page
    .getByTestId('procedure-disable')
    .getByRole('button', { name: 'Disable', exact: false })
    .first()
    .click();
  await page.getByTestId('note-disable').click();
  await page.getByTestId('procedure-enable').waitFor();
  await page.getByRole('tab', { name: 'Overview' }).click();
  expect(await main.text('life-cycle')).toBe('Disabled');
  await page.getByRole('tab', { name: 'Disable or remove' }).click();
  await page.getByTestId('procedure-enable').getByRole('button').first().click();
  await page.getByTestId('note-enable').click();
  await page.getByTestId('procedure-disable').waitFor();
  await page.getByRole('tab', { name: 'Overview' }).click();
  expect(await main.text('life-cycle')).toBe('Live');
  await page.getByRole('tab', { name: 'History' }).click();
  const history = (await page.getByRole('tabpanel', { name: 'History' }).textContent()) ?? '';
  expect(history).toContain('Disabled the integration');
  expect(history).toContain('Reason: No key for this account yet.');
});

it('is deleted with a question before and an undo after', async () => {
  const { page } = main;
  await page.getByRole('tab', { name: 'Disable or remove' }).click();
  await page.getByTestId('delete-integration').click();
  await page.getByTestId('confirm').filter({ visible: true }).click();
  await page.getByTestId('integration').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Acme Ariba is back, with everything that was kept of it.').waitFor();
  await page.getByTestId('integration').getByText('Live', { exact: true }).waitFor();
});

it('travels to another profile in a file that is shown before it is applied, and leaves it by undo', async () => {
  const file = await answerDialogs('travel.json');
  await main.page.getByTestId('export').click();
  await main.page.getByTestId('export-now').click();
  await main.page.getByText('Saved travel.json').waitFor();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    integrations: [{ details: { name: 'Acme Ariba' } }],
  });
  await workbench.close();

  await open('two');
  await answerDialogs('travel.json');
  const { page } = main;
  await page.getByTestId('import').click();
  await page
    .getByRole('row', { name: /Acme Ariba/ })
    .getByText('New')
    .waitFor();
  expect(await page.getByTestId('integration').count()).toBe(0);
  await page.getByTestId('import-now').click();
  await page.getByTestId('integration').getByText('Live', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The import is undone').waitFor();
  await page.getByTestId('integration').waitFor({ state: 'detached' });
});
