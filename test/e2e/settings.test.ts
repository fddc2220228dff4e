import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { GuidePage } from './guide-page.ts';
import { MainWindow } from './pages.ts';

let userData: string;
let workbench: Workbench | undefined;
beforeEach(() => {
  userData = mkdtempSync(path.join(os.tmpdir(), 'workbench-settings-'));
});
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
  rmSync(userData, { recursive: true, force: true });
});

async function open(): Promise<MainWindow> {
  await workbench?.close();
  workbench = await launchWorkbench({ userData });
  const main = new MainWindow(workbench.window);
  await main.loaded();
  return main;
}

const isDark = (main: MainWindow) =>
  main.page.evaluate(() => document.body.classList.contains('awsui-dark-mode'));
const isCompact = (main: MainWindow) =>
  main.page.evaluate(() => document.body.classList.contains('awsui-compact-mode'));

describe('settings', () => {
  it('change the window at once and are there after a restart', async () => {
    const main = await open();
    await main.goTo('Settings');
    expect([await isDark(main), await isCompact(main)]).toEqual([false, false]);
    await main.page.getByTestId('theme').getByText('Dark', { exact: true }).click();
    await main.page.getByTestId('density').getByText('Compact', { exact: true }).click();
    await expect.poll(() => isDark(main)).toBe(true);
    await expect.poll(() => isCompact(main)).toBe(true);
    const again = await open();
    await expect.poll(() => isDark(again)).toBe(true);
    await expect.poll(() => isCompact(again)).toBe(true);
  });

  it('follow the system, also when it changes', async () => {
    const main = await open();
    await main.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => isDark(main)).toBe(true);
    await main.page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => isDark(main)).toBe(false);
  });

  it('fall back one by one where a value cannot be read', async () => {
    writeFileSync(
      path.join(userData, 'settings.json'),
      JSON.stringify({ theme: 'pink', density: 'compact' }),
    );
    const main = await open();
    const settings = await main.page.evaluate(() => window.workbench.settings.read());
    expect(settings).toMatchObject({
      ok: true,
      value: { theme: 'system', density: 'compact', keepRehearsals: 'all' },
    });
  });

  it('that cannot be read at all are kept beside, not cleared', async () => {
    writeFileSync(path.join(userData, 'settings.json'), '{"theme": "dark",');
    await open();
    const kept = readdirSync(userData).find((name) => name.startsWith('settings.unreadable-'));
    expect(kept && readFileSync(path.join(userData, kept), 'utf8')).toBe('{"theme": "dark",');
  });

  it('name the folder where data is kept', async () => {
    const main = await open();
    await main.goTo('Settings');
    await main.page.getByText(userData).first().waitFor();
  });
});

describe('numbers and dates', () => {
  it('are in the locale of the system', async () => {
    workbench = await launchWorkbench({ userData, env: { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' } });
    const main = new MainWindow(workbench.window);
    await main.loaded();
    expect(await main.page.locator('html').getAttribute('data-locale')).toBe('de-DE');
    const { page } = main;
    const guide = new GuidePage(workbench);
    await guide.begin('coupa');
    await guide.open('go-live');
    await guide.enter('goLiveOn', '2027-03-01');
    expect(await guide.field('goLiveOn').inputValue()).toBe('1. März 2027');
    await page.getByTestId('field-goLiveOn').getByRole('button').click();
    const calendar = page.getByRole('dialog');
    await calendar.getByText('März 2027').first().waitFor();
    expect((await calendar.locator('thead').textContent()) ?? '').toMatch(/^Mo/);
    await page.keyboard.press('Escape');
    await main.goTo('Integrations');
    await page.getByTestId('integration').first().getByRole('link').first().click();
    await page.getByText('01.03.2027', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await page
      .getByText(/^\d\d\.\d\d\.\d{4}, \d\d:\d\d$/)
      .first()
      .waitFor();
    await main.goTo('Rehearsal');
    const search = page.getByTestId('search');
    await page.getByPlaceholder('Search by system').pressSequentially('Started >= ');
    await page.getByPlaceholder('YYYY-MM-DD').fill('2027-03-01');
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await search.getByText('Started >= 01.03.2027').waitFor();
  });
});
