import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/storage/transcripts.ts';
import { decodeCartForm } from '../../shared/cxml/form.ts';
import { maskText } from '../../shared/cxml/mask.ts';
import { readText, wholeDocument } from '../../shared/cxml/read.ts';
import { foldEvents } from '../../shared/rehearsal/view.ts';
import { type LaunchOptions, launchWorkbench, type Workbench } from '../support/electron.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';

let workbench: Workbench | undefined;
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
});

async function open(options: LaunchOptions = {}): Promise<{ running: Workbench; main: MainWindow }> {
  const running = await launchWorkbench(options);
  workbench = running;
  const main = new MainWindow(running.window);
  await main.loaded();
  return { running, main };
}

/** The one transcript of a user-data folder, read from disk. */
function transcriptIn(userData: string) {
  const folder = path.join(userData, 'rehearsals');
  const [file, ...others] = readdirSync(folder);
  if (file === undefined || others.length > 0) throw new Error('Not one transcript');
  return { file: path.join(folder, file), ...readTranscript(readFileSync(path.join(folder, file), 'utf8')) };
}

function documentOf(text: string | undefined) {
  const whole = wholeDocument(readText(text ?? ''));
  if (!whole.ok) throw new Error(whole.error.message);
  return whole.value.document;
}

describe('a Coupa rehearsal in the real windows', () => {
  it.each([
    ['as the user who runs the tests', {}],
    ['as an ordinary user with the Chromium sandbox on', { asUser: 'unprivileged' }],
  ] as const)('goes from Start to the answered order, %s', async (_who, options) => {
    const { running, main } = await open(options);
    if ('asUser' in options) {
      const unsandboxed = await running.app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'));
      expect(unsandboxed).toBe(false);
    }
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    expect(await main.text('mode-banner')).toContain('TEST MODE: nothing is bought');

    const store = await storeOf(running);
    await requestApproval(store);

    await main.page.getByTestId('requisition').waitFor();
    expect(await main.text('requisition')).toContain('81162000');
    await main.approve();
    const verdict = await main.verdict();
    expect(verdict.ok).toBe(true);
    expect(verdict.text).toContain('created no subscription');
    expect(await main.text('records')).toMatch(/subscriptions?.*0|0 subscriptions/i);

    // What each party received, from the record on disk.
    const { events, damaged, file } = transcriptIn(running.userData);
    const view = foldEvents(events);
    expect(damaged).toBe(false);
    expect(view.records.map(({ kind }) => kind)).toEqual([
      'setup-accepted',
      'store-opened',
      'cart-sent',
      'order-received',
    ]);
    const [setupExchange, cartExchange, orderExchange] = view.exchanges;
    const setup = documentOf(setupExchange?.request.body);
    const form = decodeCartForm(cartExchange?.request.body ?? '');
    const cart = documentOf(form.ok ? form.value.xml : undefined);
    const order = documentOf(orderExchange?.request.body);
    if (
      setup.type !== 'PunchOutSetupRequest' ||
      cart.type !== 'PunchOutOrderMessage' ||
      order.type !== 'OrderRequest'
    )
      throw new Error('Not the documents of a rehearsal');
    expect(cart.buyerCookie).toBe(setup.buyerCookie);
    expect(order.items.map(({ lineNumber, ...item }) => item)).toEqual(cart.items);
    expect(view.records.at(-1)).toMatchObject({
      kind: 'order-received',
      orderId: order.orderId,
      total: order.total.amount,
      subscriptions: 0,
      invoices: 0,
    });
    expect(documentOf(orderExchange?.answer?.body)).toMatchObject({
      type: 'Response',
      status: { code: 200 },
    });
    expect(setup.header.sender[0]?.secret).toBe(maskText);
    expect(view.findings.filter(({ severity }) => severity !== 'pass')).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);

    // The messages in the window are those on disk, secrets masked.
    expect(await main.message('x1-request')).toContain(maskText);
    const shown = await main.message('x3-request');
    expect(shown).toContain(order.orderId);
  });

  it('is kept: listed and opened again after a restart', async () => {
    const userData = mkdtempSync(path.join(os.tmpdir(), 'workbench-kept-'));
    try {
      const first = await open({ userData });
      await first.main.goTo('Rehearsal');
      await first.main.startRehearsal();
      await requestApproval(await storeOf(first.running));
      await first.main.approve();
      await first.main.verdict();
      await first.running.close();
      const { events } = transcriptIn(userData);

      const { main } = await open({ userData });
      await main.openLastRehearsal();
      expect((await main.verdict()).ok).toBe(true);
      expect(await main.message('x3-request')).toContain('<OrderRequest>');
      const id = events[0]?.rehearsal ?? '';
      const reopened = await main.page.evaluate(
        async (kept) => await window.workbench.rehearsal.open({ id: kept }),
        id,
      );
      expect(reopened).toEqual({ ok: true, value: { id, damaged: false, events } });
    } finally {
      rmSync(userData, { recursive: true, force: true });
    }
  });

  it('survives kill -9 in the middle, up to the last completed line', async () => {
    const { running, main } = await open();
    const { userData, app } = running;
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    await storeOf(running);
    await main.page.getByTestId('show-store').waitFor();
    const told = await main.page.evaluate(async () => {
      const current = await window.workbench.rehearsal.current();
      return current.ok ? (current.value?.events ?? []) : [];
    });
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGKILL');
    await gone;
    const { events } = transcriptIn(userData);
    expect(events.slice(0, told.length)).toEqual(told);
    expect(told.length).toBeGreaterThan(3);
  });

  it('can be stopped, and the store closes', async () => {
    const { running, main } = await open();
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    await storeOf(running);
    const place = () =>
      main.page.getByTestId('checks').evaluate((card) => {
        const { x, width } = card.getBoundingClientRect();
        return { x, width };
      });
    const before = await place();
    await main.page.getByTestId('stop').click();
    await main.page.getByTestId('confirm').waitFor();
    // The page behind the dialog keeps its place.
    expect(await place()).toEqual(before);
    await main.page.getByTestId('confirm').click();
    const { ok, text } = await main.verdict();
    expect({ ok, text }).toEqual({ ok: false, text: expect.stringContaining('stopped') });
    await expect.poll(() => running.app.windows().some((page) => page.url().startsWith('http:'))).toBe(false);
  });

  it('opens the store again where its window was closed', async () => {
    const { running, main } = await open();
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    await storeOf(running);
    // The store may be there before the frame around it has an address to know it by.
    const closed = () =>
      running.app.evaluate(({ BrowserWindow }) => {
        const shopping = BrowserWindow.getAllWindows().filter((window) =>
          window.webContents.getURL().includes('shopping.html'),
        );
        for (const window of shopping) window.close();
        return shopping.length;
      });
    await expect.poll(closed).toBe(1);
    await expect.poll(() => running.app.windows().some((page) => page.url().startsWith('http:'))).toBe(false);
    await main.page.getByTestId('show-store').click();
    await expect.poll(() => running.app.windows().some((page) => page.url().startsWith('http:'))).toBe(true);
  });
});

describe('the simulator’s process', () => {
  it('may die: the page says so, nothing recorded is lost, Restart leads to another rehearsal', async () => {
    const { running, main } = await open();
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    await storeOf(running);
    const killed = await running.app.evaluate(({ app }) => {
      const simulator = app
        .getAppMetrics()
        .find(({ name, serviceName }) => `${name}${serviceName}`.includes('simulator'));
      if (simulator) process.kill(simulator.pid, 'SIGKILL');
      return simulator !== undefined;
    });
    expect(killed).toBe(true);
    await main.page.getByTestId('simulator-stopped').waitFor();
    const { events } = transcriptIn(running.userData);
    expect(events.find(({ event }) => event === 'exchange')).toBeDefined();
    expect(events.at(-1)).toMatchObject({
      event: 'verdict',
      ok: false,
      error: { code: 'simulator-stopped' },
    });
    await main.page.getByTestId('restart').click();
    await main.page.getByTestId('simulator-stopped').waitFor({ state: 'detached' });
    await main.page.getByTestId('start-again').or(main.page.getByTestId('start-rehearsal')).first().click();
    await requestApproval(await storeOf(running));
    await main.approve();
    expect((await main.verdict()).ok).toBe(true);
  });

  it('does not run before a rehearsal is started', async () => {
    const { running } = await open();
    const names = await running.app.evaluate(({ app }) =>
      app.getAppMetrics().map(({ name, serviceName }) => `${name ?? ''}${serviceName ?? ''}`),
    );
    expect(names.filter((name) => name.includes('simulator'))).toEqual([]);
  });
});
