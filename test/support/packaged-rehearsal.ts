import { type CdpPage, pageOf } from './cdp.ts';

const clickOn = (testId: string) =>
  `(() => { const found = document.querySelector('[data-testid="${testId}"]'); found?.click(); return found !== null; })()`;

/** The program's own page, once it has its data. */
export async function mainPage(endpoint: string): Promise<CdpPage> {
  const page = await pageOf(endpoint, (url) => url.startsWith('app://workbench/index.html'));
  await page.until("document.documentElement.dataset.appState === 'loaded'");
  return page;
}

/** One Coupa rehearsal from Start to the answered order, as a person would do it; gives what the verdict says. */
export async function rehearseCoupa(endpoint: string): Promise<{ ok: boolean; text: string }> {
  const main = await mainPage(endpoint);
  await main.evaluate("location.hash = '#/rehearsal'");
  await main.until(clickOn('start-rehearsal'));
  const store = await pageOf(endpoint, (url) => /^http:\/\/127\.0\.0\.1:\d+\/.*store/.test(url));
  await store.until(clickOn('listing-link'));
  await store.until(clickOn('request-approval'));
  await main.until(clickOn('approve'));
  await main.until(`document.querySelector('[data-testid="verdict"]') !== null`);
  const verdict = `document.querySelector('[data-testid="verdict"]')`;
  const ok = (await main.evaluate(`${verdict}.dataset.ok === 'true'`)) === true;
  const text = String(await main.evaluate(`${verdict}.textContent`));
  store.close();
  main.close();
  return { ok, text };
}
