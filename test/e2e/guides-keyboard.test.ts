import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { MainWindow } from './pages.ts';

/** A whole guide with Tab, Enter, Space and the arrow keys, as somebody without a mouse does it. */
let workbench: Workbench;
let main: MainWindow;
beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterAll(async () => await workbench.close());

const focused = () =>
  main.page.evaluate(() => {
    const element = document.activeElement;
    return {
      tag: element?.tagName ?? '',
      text: element?.textContent ?? '',
      place: element?.closest('[data-testid]')?.getAttribute('data-testid') ?? '',
    };
  });

/** Presses Tab until the focus is in the element of this name; none within a whole round is a failure. */
async function tabTo(testId: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await focused()).place === testId) return;
    await main.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${testId}.`);
}

async function press(testId: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(testId);
  await main.page.keyboard.press(key);
}

async function type(testId: string, text: string): Promise<void> {
  await tabTo(testId);
  await main.page.keyboard.type(text);
  await main.page.keyboard.press('Tab');
}

/** Confirms the step by word; the name is there already after the first time. */
async function confirm(name = ''): Promise<void> {
  await press('confirm-step');
  await main.page.getByTestId('word-form').waitFor();
  await tabTo('person');
  if (name !== '') {
    await main.page.keyboard.press('Control+A');
    await main.page.keyboard.type(name);
  }
  await press('say-word');
  await main.page.getByTestId('proof').getByText('Done, by word').waitFor();
}

/** Goes on; the focus is on the heading of the step that it came to. */
async function next(step: string): Promise<void> {
  await press('next');
  await main.page.locator(`[data-testid="step-${step}"][aria-current="step"]`).waitFor();
  const title = await main.page.locator('[data-arrival] h2').first().textContent();
  await expect.poll(focused).toMatchObject({ tag: 'H2', text: title });
}

it('brings SAP Ariba from nothing to live without a mouse', async () => {
  const { page } = main;
  await press('set-up-ariba');
  await page.getByTestId('proof').waitFor();
  await type('field-awsAccountId', '111122223333');
  await tabTo('in-organization');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(() => page.getByRole('radio', { name: /^No\b/ }).and(page.locator(':checked')).count())
    .toBe(1);
  await type('field-anid', 'AN01234567890');
  await press('run-check');
  await page.getByTestId('proof').getByText('Done, by check').waitFor();

  await next('permissions');
  await confirm('Riley Keys');
  await next('aws-integration');
  await type('field-supplierId', 'AN99988877766');
  await press('connection-enabled', 'Space');
  await page.getByText('PunchOut status: enabled', { exact: true }).waitFor();
  await press('say-test-mode-on');
  await page
    .getByTestId('setting-test-mode')
    .getByText(/^On, said Riley Keys/)
    .waitFor();
  await confirm();
  await next('request-to-aws');
  await confirm();
  await next('instructions-from-aws');
  await press('wait-step');
  await press('say-wait');
  await page.getByTestId('recorded').getByText('the program reminds you on').waitFor();
  await confirm();
  await next('supplier-relationship');
  await confirm();
  await next('commodities');
  await confirm();
  await next('rehearsal');
  await confirm();
  await next('trial-order');
  await confirm();
  await next('request-production');
  await confirm();
  await next('production-from-aws');
  await press('say-test-mode-off');
  await page
    .getByTestId('setting-test-mode')
    .getByText(/^Off, said/)
    .waitFor();
  await confirm();
  await next('go-live');
  await type('overrule-reason', 'Held by the keyboard.');
  await press('go-live');
  await page.getByTestId('is-live').waitFor();
  await press('leave');
  await page.getByTestId('life-cycle').getByText('Live', { exact: true }).waitFor();
});

it('brings Coupa from nothing to live without a mouse, secret and copies included', async () => {
  const { page } = main;
  await main.goTo('Integrations');
  await press('set-up-coupa');
  await page.getByTestId('proof').waitFor();
  await type('field-awsAccountId', '111122223333');
  await confirm();
  await next('permissions');
  await confirm();
  await next('aws-integration');
  await press('say-enable-redirect-on');
  await page
    .getByTestId('setting-enable-redirect')
    .getByText(/^On, said/)
    .waitFor();
  await confirm();
  await next('portal-connection');
  await type('field-buyerId', 'acme-buyer');
  await tabTo('field-secret');
  await page.keyboard.type('a secret for the keyboard');
  await press('keep-secret');
  await press('reveal-secret');
  await page.getByTestId('secret-shown').getByText('a secret for the keyboard').waitFor();
  await press('reveal-secret');
  await page.getByTestId('secret-shown').getByText('••••').waitFor();
  await type('field-supplierId', 'aws-supplier');
  await press('connection-enabled', 'Space');
  await page.getByText('PunchOut status: enabled', { exact: true }).waitFor();
  await confirm();
  await next('purchase-information');
  await type('field-punchoutUrl', 'https://punchout.example.com/setup');
  await type('field-orderUrl', 'https://punchout.example.com/orders');
  await type('field-buyerDomain', 'NetworkID');
  await type('field-buyerIdentity', 'acme-buyer');
  await type('field-supplierDomain', 'NetworkID');
  await type('field-supplierIdentity', 'aws-supplier');
  await press('run-check');
  await page.getByTestId('proof').getByText('Done, by check').waitFor();
  await next('punchout-site');
  await tabTo('copy-screen');
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: /^Copy all/ })
    .getByText('Copied')
    .waitFor();
  await confirm();
  await next('supplier-record');
  await confirm();
  await next('commodities');
  await confirm();
  await next('single-sign-on');
  await next('rehearsal');
  await confirm();
  await next('trial-order');
  await confirm();
  await next('invoices');
  await next('go-live');
  await press('say-test-mode-off');
  await page
    .getByTestId('setting-test-mode')
    .getByText(/^Off, said/)
    .waitFor();
  await type('overrule-reason', 'Held by the keyboard.');
  await press('go-live');
  await page.getByTestId('is-live').waitFor();
});
