/**
 * Walks through the program once in each theme and takes a picture of every page and state.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../build/paths.mjs';
import { MainWindow, requestApproval, settled, storeOf } from '../e2e/pages.ts';
import { startAwsAccount } from '../support/aws-account.ts';
import { launchWorkbench } from '../support/electron.ts';
import { endAws, takeAws } from './aws.ts';
import { takeGuides } from './guides.ts';
import { takeInspect } from './inspect.ts';
import { takeRehearsalReal } from './rehearsal-real.ts';

const folder = path.join(root, 'out/pictures');
const shownInReadme = 'rehearsal';

/** The size in which the window opens. */
const size = { width: 1280, height: 840 };

/** High enough to show a whole rehearsal at once. */
const tall = 1080;

mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark'] as const) {
  const account = await startAwsAccount();
  const workbench = await launchWorkbench({ env: account.env });
  const main = new MainWindow(workbench.window);
  const take = async (page: Page, name: string) => {
    await settled(page);
    await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
  };
  try {
    await main.loaded();
    await main.page.setViewportSize(size);
    await main.page.evaluate(
      async (value) => await window.workbench.settings.change({ theme: value }),
      theme,
    );
    await take(main.page, 'integrations-empty');
    await main.goTo('Settings');
    await take(main.page, 'settings');
    await takeInspect(workbench, take);
    await takeAws(workbench, take);
    await takeGuides(workbench, take);
    await main.goTo('Rehearsal');
    await take(main.page, 'rehearsal-start');
    await main.startRehearsal();
    const store = await storeOf(workbench);
    await main.page.getByTestId('show-store').waitFor();
    await take(main.page, 'rehearsal-shopping');
    await take(store, 'store-home');
    const line = workbench.app.windows().find((page) => page.url().includes('shopping.html'));
    if (line) await take(line, 'store-address-line');
    await store.getByTestId('listing-link').first().click();
    await take(store, 'store-listing');
    await store.goBack();
    await requestApproval(store);
    await main.page.getByTestId('requisition').waitFor();
    await take(main.page, 'rehearsal-requisition');
    await main.approve();
    await main.verdict();
    await main.page.setViewportSize({ ...size, height: tall });
    await take(main.page, shownInReadme);
    await main.page.setViewportSize(size);
    await main.message('x3-request');
    await take(main.page, 'rehearsal-message');
    await main.page.getByTestId('replay').click();
    await main.page.getByTestId('send-again').click();
    await main.page.getByTestId('replayed').waitFor();
    await take(main.page, 'rehearsal-replay');
    await main.goTo('Rehearsal');
    await main.page.getByRole('radio', { name: /SAP Ariba/ }).check({ force: true });
    await take(main.page, 'rehearsal-start-ariba');
    await main.page.getByTestId('what-if').getByRole('button').click();
    await main.page.getByRole('menuitem', { name: 'Identities and secrets', exact: true }).click();
    await take(main.page, 'rehearsal-what-if');
    await main.page.getByRole('menuitem', { name: 'Wrong shared secret' }).click();
    await main.page.getByTestId('diagnosis').waitFor();
    await take(main.page, 'rehearsal-diagnosis');
    await main.page.getByTestId('new-rehearsal').click();
    await main.page.getByTestId('kept-rehearsals').getByText('(2)').waitFor();
    await take(main.page, 'rehearsal-list');
    await main.openLastRehearsal();
    await take(main.page, 'rehearsal-kept');
    await main.goTo('Integrations');
    await take(main.page, 'integrations');
    await takeRehearsalReal(workbench, take);
  } finally {
    await workbench.close();
    await endAws(account);
  }
  mkdirSync(path.join(root, 'docs/pictures'), { recursive: true });
  copyFileSync(
    path.join(folder, `${shownInReadme}-${theme}.png`),
    path.join(root, 'docs/pictures', `${shownInReadme}-${theme}.png`),
  );
}
