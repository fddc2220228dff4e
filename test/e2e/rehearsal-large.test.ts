import { afterEach, describe, expect, it } from 'vitest';
import { readText, wholeDocument } from '../../shared/cxml/read.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { watchLoops } from '../support/event-loop.ts';
import { largeCartForm } from '../support/large-cart.ts';
import { MainWindow, storeOf } from './pages.ts';

let workbench: Workbench | undefined;
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
});

const lines = 10_000;
const longestWait = 50;

describe('a cart of 10,000 lines', () => {
  it('returns, is judged and shown, while neither loop makes anybody wait', async () => {
    workbench = await launchWorkbench();
    const main = new MainWindow(workbench.window);
    await main.loaded();
    await main.goTo('Rehearsal');
    const stopWatching = await watchLoops(workbench);
    await main.startRehearsal();
    await storeOf(workbench);
    await main.page.getByTestId('show-store').waitFor();
    const events = await main.page.evaluate(async () => {
      const current = await window.workbench.rehearsal.current();
      return current.ok ? (current.value?.events ?? []) : [];
    });
    const shopping = events.find((event) => event.event === 'state' && event.state.name === 'shopping');
    const exchange = events.find((event) => event.event === 'exchange');
    const setup = wholeDocument(readText(exchange?.exchange.request.body ?? ''));
    if (shopping?.event !== 'state' || shopping.state.name !== 'shopping') throw new Error('Not shopping');
    if (!setup.ok || setup.value.document.type !== 'PunchOutSetupRequest')
      throw new Error('No setup request');
    const body = largeCartForm(setup.value.document, lines);

    const posted = await fetch(shopping.state.returnUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    });
    expect(await posted.text()).toContain('waits for approval');
    const requisition = main.page.getByTestId('requisition');
    await requisition.getByText('Seat 1 of a very large cart').waitFor();
    expect(await requisition.textContent()).toContain('125,000.00');
    await main.page.getByTestId('checks').getByText('The cart is well-formed cXML').waitFor();

    await requisition.getByPlaceholder('Find a line').fill('Seat 9999 of');
    await requisition.getByText('part-9999').waitFor();
    expect(await requisition.getByRole('row').count()).toBe(2);
    await requisition.getByPlaceholder('Find a line').fill('');
    expect(await main.message('x2-request')).toContain('part-1<');
    for (const page of [2, 3, 4]) await requisition.getByRole('button', { name: `Page ${page} of` }).click();
    await main.page.getByTestId('stop').click();
    await main.page.getByTestId('confirm-stop').click();
    await main.verdict();
    const waits = await stopWatching();
    expect(waits.main.samples).toBeGreaterThan(100);
    expect(waits.page.samples).toBeGreaterThan(100);
    expect(waits.main.p99, JSON.stringify(waits)).toBeLessThanOrEqual(longestWait);
    expect(waits.page.p99, JSON.stringify(waits)).toBeLessThanOrEqual(longestWait);
  });
});
