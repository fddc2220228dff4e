import type { Page } from 'playwright-core';
import { RealForm } from '../e2e/real-form.ts';
import type { Workbench } from '../support/electron.ts';

/** Takes the form of a rehearsal at a real address and its confirmation, which sends nothing. */
export async function takeRehearsalReal(
  workbench: Workbench,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const form = new RealForm(workbench.window);
  const { page } = form;
  await form.prepare('https://punchout.shop.example/setup');
  await form.aim();
  await form.startRehearsal();
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(page, 'rehearsal-real-problems');
  await form.choose('Acme');
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(page, 'rehearsal-real');
  await form.startRehearsal();
  await form.dialog.waitFor();
  await take(page, 'rehearsal-real-confirm');
  await form.dialog.getByRole('button', { name: 'Cancel' }).click();
  await form.dialog.waitFor({ state: 'hidden' });
  await page.getByTestId('test-mode').getByRole('checkbox').uncheck({ force: true });
  await form.startRehearsal();
  await form.confirm();
  await take(page, 'rehearsal-real-production');
  await form.dialog.getByRole('button', { name: 'Cancel' }).click();
}
