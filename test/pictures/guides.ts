import type { Page } from 'playwright-core';
import { GuidePage } from '../e2e/guide-page.ts';
import { MainWindow } from '../e2e/pages.ts';
import type { Workbench } from '../support/electron.ts';

/** Pictures of both guides step by step, and of the pages about an integration. */
export async function takeGuides(
  workbench: Workbench,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const main = new MainWindow(workbench.window);
  const guide = new GuidePage(workbench);
  for (const system of ['coupa', 'ariba'] as const) {
    await main.goTo('Integrations');
    await guide.begin(system);
    for (const step of await guide.steps()) {
      await guide.open(step);
      if (step === 'purchase-information') {
        await guide.enter('punchoutUrl', 'http://eprocurement.example.com/v1/setup?a=1?b=2');
        await guide.enter('buyerDomain', 'NetworkID');
      }
      await take(main.page, `guide-${system}-${step}`);
    }
  }
  await main.goTo('Integrations');
  await take(main.page, 'integrations-two');
  await main.page.getByTestId('integration').first().getByRole('link').first().click();
  await main.page.getByTestId('life-cycle').waitFor();
  for (const tab of ['Overview', 'Values', 'Rehearsals', 'History', 'Disable or remove']) {
    await main.page.getByRole('tab', { name: tab }).click();
    await take(main.page, `integration-${tab.toLowerCase().replaceAll(' ', '-')}`);
  }
}
