import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { findingsInBothThemes } from './axe.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
beforeEach(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterEach(() => workbench.close());

/** The first of two visits: a product is requested, and the window closes. */
async function firstVisit(): Promise<void> {
  const store = await storeOf(workbench);
  const gone = store.waitForEvent('close');
  await requestApproval(store);
  await gone;
}

describe('single sign-on', () => {
  it('leads by start_url through the company’s sign-in into the store', async () => {
    await main.chooseScenario('Coupa', 'Single sign-on');
    await main.startRehearsal();
    const store = await storeOf(workbench);
    await store.getByTestId('single-sign-on').waitFor();
    expect(await findingsInBothThemes(store)).toEqual([]);
    await store.getByTestId('sign-on').click();
    await requestApproval(store);
    await main.approve();
    expect((await main.verdict()).ok).toBe(true);
    expect(await main.text('sequence-text')).toContain('Signed in by single sign-on');
    expect(await main.message('x1-request')).toContain('start_url=');
  });
});

describe('a visit to look', () => {
  it('opens the cart so that nothing can be changed, and leaves the requisition as it was', async () => {
    await main.chooseScenario('Coupa', 'Inspect');
    await main.startRehearsal();
    await firstVisit();
    const store = await storeOf(workbench);
    await store.getByTestId('reopened').waitFor();
    expect(await store.getByRole('spinbutton').count()).toBe(0);
    expect(await findingsInBothThemes(store)).toEqual([]);
    await store.getByTestId('request-approval').click();
    await main.approve();
    expect((await main.verdict()).ok).toBe(true);
    const checks = main.page.getByTestId('checks');
    await checks.getByText('came back from looking and were ignored').waitFor();
    expect(await main.text('sequence-text')).toContain('Requester to Coupa: Opens the cart to look at it');
    expect(await findingsInBothThemes(main.page)).toEqual([]);
  });
});

describe('leaving without a change', () => {
  it('ends an edit with Status 204, and the requisition stays', async () => {
    await main.chooseScenario('Coupa', 'Leave without a change');
    await main.startRehearsal();
    await firstVisit();
    const store = await storeOf(workbench);
    await store.getByTestId('reopened').waitFor();
    await store.getByTestId('leave-unchanged').click();
    await main.approve();
    expect((await main.verdict()).ok).toBe(true);
    await main.page.getByTestId('checks').getByText('Status 204 came back').waitFor();
    const returned = main.page.getByTestId('sequence').getByTestId(/^arrow-x.*-request$/);
    await returned.nth(3).click();
    expect(await main.text('message-xml')).toContain('code="204"');
  });
});

describe('an empty cart', () => {
  it('makes nothing at first, and in an edit deletes the lines of the requisition', async () => {
    await main.chooseScenario('Coupa', 'Empty cart');
    await main.startRehearsal();
    const first = await storeOf(workbench);
    const firstGone = first.waitForEvent('close');
    await first.getByTestId('cart-link').click();
    await first.getByTestId('return-empty').click();
    await firstGone;
    await firstVisit();
    const store = await storeOf(workbench);
    await store.getByTestId('reopened').waitFor();
    await store.getByTestId('remove').first().click();
    await store.getByTestId('return-empty').waitFor();
    expect(await findingsInBothThemes(store)).toEqual([]);
    await store.getByTestId('return-empty').click();
    expect((await main.verdict()).ok).toBe(true);
    expect(await main.text('sequence-text')).toContain('Coupa: Requisition 1, 0 lines');
  });
});

describe('the cart of the store', () => {
  it('fits into every width that the window can have, without a scrollbar of its own', async () => {
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    const store = await storeOf(workbench);
    const home = store.url();
    for (const product of [0, 2, 6]) {
      await store.goto(home);
      await store.getByTestId('listing-link').nth(product).click();
      await store.getByRole('button', { name: 'Add to cart' }).first().click();
      await store.getByTestId('cart-lines').waitFor();
    }
    for (const width of [640, 830, 1000, 1100, 1180, 1300]) {
      await store.setViewportSize({ width, height: 800 });
      const hidden = await store.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.scroll')].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
      expect(hidden, `at ${width}`).toEqual([0, 0]);
    }
    expect(await findingsInBothThemes(store)).toEqual([]);
  });
});
