import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { findings } from './axe.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterAll(() => workbench.close());

it.each([
  ['Coupa', 'Sample: Coupa'],
  ['SAP Ariba', 'Sample: SAP Ariba'],
])('a sample of %s is made from the first page, rehearsed, and deleted again', async (system, name) => {
  const { page } = main;
  await main.goTo('Integrations');
  await page.getByTestId('create-sample').getByRole('button').click();
  await page.getByRole('menuitem', { name: system, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('tab', { name: /Rehearsals/ }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByTestId('rehearse-integration').click();
  await requestApproval(await storeOf(workbench));
  await main.approve();
  const { ok, text } = await main.verdict();
  expect({ ok, text }).toMatchObject({ ok: true });

  await main.goTo('Integrations');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('tab', { name: /Rehearsals/ }).click();
  await page.getByRole('cell', { name: 'Passed' }).waitFor();
  await page.getByRole('tab', { name: 'Disable or remove' }).click();
  await page.getByTestId('delete-integration').click();
  await page.getByTestId('confirm').click();
  await page.getByTestId('create-sample').waitFor();
  await page.getByText(`Deleted ${name}`).waitFor();
  // Half a second after it came, a notice takes the focus from whatever has it then.
  await page.getByRole('button', { name: 'Dismiss notice' }).click();
  await main.goTo('Settings');
});
