import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseFolder } from '../support/dialogs.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { findingsInBothThemes } from './axe.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-orders-'));
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterEach(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

/** Requests a product and approves it. The next visit opens a window of its own in place of this one. */
async function buy(): Promise<{ readonly gone: Promise<unknown> }> {
  const store = await storeOf(workbench);
  const gone = store.waitForEvent('close');
  gone.catch(() => undefined);
  await requestApproval(store);
  await main.approve();
  return { gone };
}

describe('going live', () => {
  it.each(['Coupa', 'SAP Ariba'] as const)('with %s orders twice and subscribes once', async (system) => {
    await main.goTo('Rehearsal');
    const testMode = main.page.getByTestId('test-mode');
    await testMode.getByRole('checkbox').uncheck({ force: true });
    await main.chooseScenario(system, 'Go live');
    await main.page.getByText('Go live is about it. It always begins in test mode.').waitFor();
    expect(await testMode.getByRole('checkbox').isChecked()).toBe(true);
    expect(await testMode.getByRole('checkbox').isDisabled()).toBe(true);
    expect(await findingsInBothThemes(main.page)).toEqual([]);
    await main.startRehearsal();
    const { gone } = await buy();
    await gone;
    await buy();
    const { ok, text } = await main.verdict();
    expect(ok).toBe(true);
    expect(text).toContain('Only the second made a subscription');
    const said = await main.text('sequence-text');
    expect(said.match(/Requester to [^:]*: Approved/g)).toHaveLength(2);
    expect(said.indexOf('Test mode turned off')).toBeGreaterThan(said.indexOf('Approved'));
    // What started is what the form showed.
    const checks = await main.text('checks');
    expect(checks).toContain('In test mode nothing was subscribed');
    expect(checks).not.toContain('decides the mode');
    expect(await findingsInBothThemes(main.page)).toEqual([]);
  });
});

describe('orders that are sent again', () => {
  it('need not be waited for: Speed up ends each wait', async () => {
    await main.chooseScenario('Coupa', 'Orders sent again');
    await main.startRehearsal();
    await buy();
    const speedUp = main.page.getByTestId('speed-up');
    const verdict = main.page.getByTestId('verdict');
    await main.page.getByText('Coupa waits 1 hour before it sends again').first().waitFor();
    expect(await findingsInBothThemes(main.page)).toEqual([]);
    await speedUp.click();
    // No answer comes to the second attempt in time; that is shown as what it is, and need not be waited for either.
    await main.page
      .getByText(/^Coupa sends purchase order .* again$/)
      .first()
      .waitFor();
    const now = await main.page.getByTestId('now').getByRole('heading').textContent();
    expect(now).toMatch(/^Coupa sends purchase order .* again$/);
    expect(await main.text('now')).toContain('Attempt 2.');
    // The button goes away with what it ends, which may be between looking for it and pressing it.
    while (!(await verdict.isVisible())) await speedUp.click({ timeout: 2_000 }).catch(() => undefined);
    expect((await main.verdict()).ok).toBe(true);
    const said = await main.text('sequence-text');
    expect(said.match(/Coupa to AWS Marketplace: OrderRequest/g)).toHaveLength(4);
    expect(said).toContain('Coupa: Waits 1 hour');
    expect(said).toContain('Coupa: Waits 5 minutes');
  });
});

describe('an order with attachments', () => {
  it('shows its document and its files, which are saved one by one, and is sent again whole', async () => {
    await chooseFolder(workbench, folder);
    await main.chooseScenario('Coupa', 'Attachments');
    await main.startRehearsal();
    await buy();
    expect((await main.verdict()).ok).toBe(true);
    const document = await main.message('x3-request');
    expect(document).toContain('<OrderRequest');
    expect(document).not.toContain('Content-Transfer-Encoding');
    await main.page.getByRole('tab', { name: 'Attachments (2)' }).click();
    const table = main.page.getByTestId('attachments');
    expect(await table.getByRole('row').nth(1).textContent()).toContain('quote.txttext/plain');
    expect(await findingsInBothThemes(main.page)).toEqual([]);
    await table.getByRole('button', { name: 'Save quote.txt' }).click();
    await main.page.getByText('Saved x3-quote.txt').waitFor();
    expect(readFileSync(path.join(folder, 'x3-quote.txt'), 'utf8')).toContain('Gültig bis Jahresende.');
    await main.page.getByTestId('save-document').click();
    await main.page.getByText('Saved x3-OrderRequest.xml').waitFor();
    expect(readFileSync(path.join(folder, 'x3-OrderRequest.xml'), 'utf8')).toMatch(/^<\?xml/);

    await main.page.getByTestId('replay').click();
    await main.page.getByText('The 2 attachments go along as recorded').waitFor();
    await main.page.getByTestId('send-again').click();
    await main.page.getByRole('heading', { name: 'The same outcome' }).waitFor();
    expect(await findingsInBothThemes(main.page)).toEqual([]);
  });
});

describe('a change to an order', () => {
  it('is sent again after the order that it changes, and the answer says so', async () => {
    await main.chooseScenario('Coupa', 'Change an order');
    await main.startRehearsal();
    await buy();
    expect((await main.verdict()).ok).toBe(true);
    expect(await main.message('x4-request')).toContain('type="update"');
    await main.page.getByTestId('replay').click();
    await main.page.getByTestId('send-again').click();
    await main.page.getByRole('heading', { name: 'The same outcome' }).waitFor();
    expect(await main.text('replayed')).toContain('The order that it changes went before it');
    expect(await findingsInBothThemes(main.page)).toEqual([]);
  });
});
