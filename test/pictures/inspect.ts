import type { Page } from 'playwright-core';
import { InspectPage } from '../e2e/inspect-page.ts';
import type { Workbench } from '../support/electron.ts';
import { cart, order, refusedExchange, setupRequest } from '../support/inspect-material.ts';

/** Takes the Inspect page's pictures: empty, with findings, on arrival, cart against order, an exchange. */
export async function takeInspect(
  workbench: Workbench,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const inspect = await InspectPage.open(workbench);
  const { page } = inspect;
  await take(page, 'inspect-empty');
  await inspect.judged(setupRequest(true).replace('operation="create"', 'operation="invent"'));
  await inspect.findings.first().click();
  await take(page, 'inspect-findings');
  await page.getByTestId('start-over').click();
  await inspect.drop('cart.xml', cart(3));
  await inspect.verdict.waitFor();
  await inspect.tab(/On arrival/);
  await take(page, 'inspect-arrival');
  await inspect.drop('order.xml', order(3));
  await page.getByTestId('document').waitFor();
  await inspect.tab(/Compare/);
  await page.getByTestId('round-trip').waitFor();
  await page.getByTestId('diff').locator('.cm-changedText').first().waitFor();
  await take(page, 'inspect-compare');
  await page.getByTestId('start-over').click();
  await inspect.judged(refusedExchange);
  await page.getByTestId('document').click();
  await page.getByRole('option').nth(1).click();
  await inspect.verdict.waitFor();
  await take(page, 'inspect-exchange');
}
