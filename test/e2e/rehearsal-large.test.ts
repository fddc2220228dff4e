import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText, wholeDocument } from '../../shared/cxml/read.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { type Waits, watchLoops } from '../support/event-loop.ts';
import { largeCartForm } from '../support/large-cart.ts';
import { MainWindow, storeOf } from './pages.ts';

const lines = 10_000;
const longestWaitMs = 50;
/** Loops that are later than this without any work say more of the machine than of the application. */
const restlessMs = 15;

let workbench: Workbench;
let main: MainWindow;
/** How late the loops were with nothing to do, and with the cart. */
let idle: { main: Waits; page: Waits };
let busy: { main: Waits; page: Waits };
const shown = { answer: '', requisition: '', found: 0, message: '' };

beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
  await main.goTo('Rehearsal');
  await main.startRehearsal();
  await storeOf(workbench);
  await main.page.getByTestId('show-store').waitFor();
  const { returnUrl, setup } = await shopping();

  // While this makes the cart the application has nothing to do.
  const stopIdle = await watchLoops(workbench);
  const body = largeCartForm(setup, lines);
  idle = await stopIdle();

  const stopBusy = await watchLoops(workbench);
  const posted = await fetch(returnUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  });
  shown.answer = await posted.text();
  const requisition = main.page.getByTestId('requisition');
  await requisition.getByText('Seat 1 of a very large cart').waitFor();
  shown.requisition = (await requisition.textContent()) ?? '';
  await main.page.getByTestId('checks').getByText('The cart is well-formed cXML').waitFor();
  await requisition.getByPlaceholder('Find a line').fill('Seat 9999 of');
  await requisition.getByText('part-9999').waitFor();
  shown.found = (await requisition.getByRole('row').count()) - 1;
  await requisition.getByPlaceholder('Find a line').fill('');
  shown.message = await main.message('x2-request');
  for (const page of [2, 3, 4]) await requisition.getByRole('button', { name: `Page ${page} of` }).click();
  await main.page.getByTestId('stop').click();
  await main.page.getByTestId('confirm-stop').click();
  await main.verdict();
  busy = await stopBusy();
});
afterAll(() => workbench.close());

/** The return address and the setup request of the rehearsal that goes on. */
async function shopping() {
  const events = await main.page.evaluate(async () => {
    const current = await window.workbench.rehearsal.current();
    return current.ok ? (current.value?.events ?? []) : [];
  });
  const state = events.find((event) => event.event === 'state' && event.state.name === 'shopping');
  const exchange = events.find((event) => event.event === 'exchange');
  const setup = wholeDocument(readText(exchange?.exchange.request.body ?? ''));
  if (state?.event !== 'state' || state.state.name !== 'shopping') throw new Error('Not shopping');
  if (!setup.ok || setup.value.document.type !== 'PunchOutSetupRequest') throw new Error('No setup request');
  return { returnUrl: state.state.returnUrl, setup: setup.value.document };
}

describe('a cart of 10,000 lines', () => {
  it('returns, is judged, and is shown a page at a time', () => {
    expect(shown.answer).toContain('waits for approval');
    expect(shown.requisition).toContain('125,000.00');
    expect(shown.requisition).not.toContain('Seat 1000 ');
    expect(shown.found).toBe(1);
    expect(shown.message).toContain('part-1<');
  });

  it('makes nobody wait in the main process or in the window', (context) => {
    expect(busy.main.samples).toBeGreaterThan(100);
    expect(busy.page.samples).toBeGreaterThan(100);
    const late = Math.max(idle.main.p99, idle.page.p99);
    if (late > restlessMs)
      context.skip(`the machine is too busy to measure: loops with nothing to do are ${late} ms late`);
    expect(busy.main.p99, JSON.stringify(busy)).toBeLessThanOrEqual(longestWaitMs);
    expect(busy.page.p99, JSON.stringify(busy)).toBeLessThanOrEqual(longestWaitMs);
  });
});
