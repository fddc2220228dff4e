import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AwsAccountDouble, startAwsAccount } from '../support/aws-account.ts';
import { json } from '../support/aws-double.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { setupRequest } from '../support/inspect-material.ts';
import { AwsPage } from './aws-page.ts';
import { findings } from './axe.ts';
import { InspectPage } from './inspect-page.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';
import { watchViolations } from './violations.ts';

let workbench: Workbench;
let main: MainWindow;
let account: AwsAccountDouble;
beforeAll(async () => {
  account = await startAwsAccount();
  workbench = await launchWorkbench({ env: account.env });
  // A sign-in opens the person’s browser.
  await workbench.app.evaluate(({ shell }) => {
    shell.openExternal = async () => undefined;
  });
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterAll(async () => {
  await workbench.close();
  await account.double.close();
  rmSync(account.home.home, { recursive: true });
});

/** What axe finds on the Inspect page, by what it shows. */
async function inspected(theme: string): Promise<Record<string, string[]>> {
  const inspect = await InspectPage.open(workbench);
  await inspect.judged(setupRequest(true));
  await inspect.findings.first().click();
  const found = { [`${theme} inspect findings`]: await findings(main.page) };
  await inspect.tab(/On arrival/);
  found[`${theme} inspect arrival`] = await findings(main.page);
  await inspect.tab(/Raw/);
  await main.page.getByTestId('raw-text').waitFor();
  found[`${theme} inspect raw`] = await findings(main.page);
  await inspect.drop('other.xml', setupRequest(false));
  await main.page.getByTestId('document').waitFor();
  await inspect.tab(/Compare/);
  await main.page.getByTestId('diff').locator('.cm-changedText').first().waitFor();
  found[`${theme} inspect compare`] = await findings(main.page);
  return found;
}

/** What axe finds on the AWS page, by what it shows. */
async function asked(theme: string): Promise<Record<string, string[]>> {
  const aws = await AwsPage.open(workbench);
  const { page } = aws;
  await aws.choose('default');
  await aws.keepWith('Acme');
  const found = { [`${theme} aws`]: await findings(page) };
  await aws.runAll();
  await aws.evidence('identity');
  found[`${theme} aws checked`] = await findings(page);
  await page.getByTestId('create-connection').click();
  await page.getByTestId('create-now').click();
  found[`${theme} aws create`] = await findings(page);
  await page.keyboard.press('Escape');
  await aws.choose('corp-admin');
  await page.getByTestId('sign-in').click();
  await page.getByTestId('user-code').waitFor();
  found[`${theme} aws sign-in`] = await findings(page);
  await page.getByTestId('end-sign-in').click();
  await aws.choose('mfa');
  await page.getByTestId('run-identity').click();
  await page.getByTestId('mfa-code').waitFor();
  found[`${theme} aws mfa`] = await findings(page);
  await page.keyboard.press('Escape');
  await page.getByTestId('paste-keys').click();
  await page.getByTestId('use-keys').click();
  found[`${theme} aws keys`] = await findings(page);
  await page.keyboard.press('Escape');
  return found;
}

describe('every page', () => {
  it('has nothing that axe objects to, light and dark, through a whole rehearsal', async () => {
    const found: Record<string, string[]> = {};
    for (const theme of ['light', 'dark'] as const) {
      await main.page.evaluate(
        async (value) => await window.workbench.settings.change({ theme: value }),
        theme,
      );
      for (const page of ['Integrations', 'Settings', 'Inspect', 'Rehearsal'] as const) {
        await main.goTo(page);
        found[`${theme} ${page}`] = await findings(main.page);
      }
      Object.assign(found, await inspected(theme));
      await main.goTo('Rehearsal');
      await main.whatIf('Identities and secrets', 'Wrong shared secret');
      await main.page.getByTestId('diagnosis').waitFor();
      found[`${theme} diagnosis`] = await findings(main.page);
      await main.page.getByTestId('new-rehearsal').click();
      await main.startRehearsal();
      const store = await storeOf(workbench);
      await main.page.getByTestId('show-store').waitFor();
      found[`${theme} shopping`] = await findings(main.page);
      found[`${theme} store`] = await findings(store);
      await requestApproval(store);
      await main.page.getByTestId('requisition').waitFor();
      found[`${theme} requisition`] = await findings(main.page);
      await main.approve();
      await main.verdict();
      await main.message('x1-request');
      found[`${theme} verdict`] = await findings(main.page);
      await main.page.getByTestId('replay').click();
      await main.page.getByTestId('send-again').click();
      await main.page.getByTestId('replayed').waitFor();
      found[`${theme} replay`] = await findings(main.page);
      await main.page.getByRole('link', { name: 'Back to the rehearsal' }).click();
      await main.page.getByTestId('sequence').waitFor();
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    expect(Object.keys(found)).toHaveLength(28);
  });
});

describe('the picture of the messages', () => {
  it('is walked by the arrow keys, opens a message by Enter, and says the same as text', async () => {
    await main.page.getByTestId('arrow-x1-request').focus();
    await main.page.keyboard.press('ArrowDown');
    await main.page.keyboard.press('Enter');
    await main.page.getByTestId('message-panel').getByText('StartPage').first().waitFor();
    expect(await main.page.getByTestId('arrow-x1-answer').getAttribute('aria-pressed')).toBe('true');
    const names = await main.page
      .getByTestId('sequence')
      .getByRole('button')
      .evaluateAll((arrows) => arrows.map((arrow) => arrow.getAttribute('aria-label') ?? ''));
    expect(names.length).toBe(5);
    const text = await main.text('sequence-text');
    for (const name of names) expect(text).toContain(name);
  });
});

describe('the AWS page', () => {
  it('has nothing that axe objects to, light and dark, with its dialogs, and breaks no policy', async () => {
    const violations = await watchViolations(main.page);
    await main.page.evaluate(async () => {
      const made = await window.workbench.integrations.create({ system: 'coupa', name: 'Acme' });
      const [connection] = made.ok ? made.value.connections : [];
      if (!made.ok || !connection) throw new Error('No connection');
      await window.workbench.integrations.changeConnection({
        id: made.value.id,
        expected: made.value.revision,
        connection: connection.id,
        changes: { buyerId: 'acme-eu', supplierId: 'aws-marketplace-eu' },
      });
    });
    account.double.answers['ListProcurementPortalPreferences'] = json({ ProcurementPortalPreferences: [] });
    const found: Record<string, string[]> = {};
    for (const theme of ['light', 'dark'] as const) {
      await main.page.evaluate(
        async (value) => await window.workbench.settings.change({ theme: value }),
        theme,
      );
      Object.assign(found, await asked(theme));
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    expect(Object.keys(found)).toHaveLength(12);
    expect(await violations()).toEqual([]);
  });
});
