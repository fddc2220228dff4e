import { readText, wholeDocument } from '../../shared/cxml/read.ts';
import { MainWindow, storeOf } from '../e2e/pages.ts';
import type { Workbench } from './electron.ts';
import { type Waits, watchLoops } from './event-loop.ts';
import { type Frames, watchFrames } from './frames.ts';
import { largeCartForm } from './large-cart.ts';

/** What the window showed of the cart, and how late the loops of main and window were: with nothing to do, and with it. */
export interface LargeCartRun {
  readonly shown: {
    readonly answer: string;
    readonly requisition: string;
    readonly found: number;
    readonly message: string;
  };
  readonly idle: { readonly main: Waits; readonly page: Waits };
  readonly busy: { readonly main: Waits; readonly page: Waits };
  /** How long the window showed the same picture meanwhile. */
  readonly frames: Frames;
}

/** Returns a cart of so many lines to a rehearsal in the real window, looks at it as a person would, and stops. */
export async function returnLargeCart(workbench: Workbench, lines: number): Promise<LargeCartRun> {
  const main = new MainWindow(workbench.window);
  await main.loaded();
  await main.goTo('Rehearsal');
  await main.startRehearsal();
  await storeOf(workbench);
  await main.page.getByTestId('show-store').waitFor();
  const { returnUrl, setup } = await shopping(main);

  // While this makes the cart the application has nothing to do.
  const stopIdle = await watchLoops(workbench);
  const body = largeCartForm(setup, lines);
  const idle = await stopIdle();

  const stopBusy = await watchLoops(workbench);
  const stopFrames = await watchFrames(main.page);
  const posted = await fetch(returnUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  });
  const answer = await posted.text();
  const table = main.page.getByTestId('requisition');
  await table.getByText('Seat 1 of a very large cart').waitFor();
  const requisition = (await table.textContent()) ?? '';
  await main.page.getByTestId('checks').getByText('The cart is well-formed cXML').waitFor();
  await table.getByPlaceholder('Find a line').fill('Seat 9999 of');
  await table.getByText('part-9999').waitFor();
  const found = (await table.getByRole('row').count()) - 1;
  await table.getByPlaceholder('Find a line').fill('');
  const message = await main.message('x2-request');
  for (const page of [2, 3, 4]) await table.getByRole('button', { name: `Page ${page} of` }).click();
  await main.page.getByTestId('stop').click();
  await main.page.getByTestId('confirm').click();
  await main.verdict();
  return {
    shown: { answer, requisition, found, message },
    idle,
    busy: await stopBusy(),
    frames: await stopFrames(),
  };
}

/** The return address and the setup request of the rehearsal that goes on. */
async function shopping(main: MainWindow) {
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
