import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DeskOptions, RehearsalDesk } from '../../../electron/app/rehearsal-desk.ts';
import { TranscriptFolder } from '../../../electron/storage/transcript-folder.ts';
import { ok } from '../../../shared/errors.ts';
import type { RehearsalChoice } from '../../../shared/ipc/rehearsal.ts';
import type { RehearsalEvent } from '../../../shared/rehearsal/events.ts';

const choice: RehearsalChoice = {
  system: 'coupa',
  mode: 'test',
  integration: 'i-1',
  supplier: {
    setupUrl: 'https://shop.example/punchout',
    orderUrl: 'https://shop.example/orders',
    until: 'order',
    confirmedHost: 'shop.example',
    typed: '',
  },
};

const shopping: RehearsalEvent = {
  event: 'state',
  seq: 0,
  at: '2026-01-05T09:00:00+00:00',
  rehearsal: 'run-1',
  state: { name: 'shopping', startPageUrl: 'http://127.0.0.1:8080/', returnUrl: 'http://127.0.0.1:8081/' },
};

function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const started: Parameters<DeskOptions['simulator']['start']>[0][] = [];
  const spedUp: string[] = [];
  let windows = 0;
  let ids = 0;
  const made = new RehearsalDesk({
    simulator: {
      start: (request) => started.push(request),
      approve: async () => ok(undefined),
      speedUp: (id) => spedUp.push(id),
      stop: () => undefined,
      kill: () => undefined,
      storeTried: () => undefined,
    },
    transcripts: new TranscriptFolder(folder),
    program: 'Procurement Workbench 1.0.0',
    assetsDir: '',
    newId: () => {
      ids += 1;
      return `run-${ids}`;
    },
    now: () => new Date(0),
    tell: () => undefined,
    openStore: () => {
      windows += 1;
      return { show: () => undefined, close: () => undefined };
    },
    callBack: () => undefined,
    resolveProxy: async () => 'DIRECT',
    valuesOf: () =>
      ok({
        buyer: { domain: 'DUNS', identity: 'b' },
        supplier: { domain: 'DUNS', identity: 's' },
        sharedSecret: 'kept',
      }),
    endedFor: () => undefined,
  });
  return { desk: made, started, spedUp, windows: () => windows, kept: () => readdirSync(folder) };
}

describe('a rehearsal at a real address', () => {
  it('goes to the simulator with the one host, until where the person said', async () => {
    const { desk: one, started } = desk();
    expect(await one.start(choice)).toEqual(ok({ id: 'run-1' }));
    expect(started).toMatchObject([
      { mode: 'test', aim: { host: 'shop.example', until: 'order' }, own: { sharedSecret: 'kept' } },
    ]);
  });

  it.each([
    ['another host than the confirmed one', { supplier: { confirmedHost: 'other.example' } }],
    ['http', { supplier: { setupUrl: 'http://shop.example/', confirmedHost: 'shop.example' } }],
    ['production that nobody typed', { mode: 'production' as const, supplier: {} }],
  ])('at %s is begun by nobody and leaves no record', async (_name, { supplier, ...change }) => {
    const { desk: one, started, kept } = desk();
    const asked = { ...choice, ...change };
    const before = choice.supplier;
    if (!before) throw new Error('The choice has a real address');
    expect((await one.start({ ...asked, supplier: { ...before, ...supplier } })).ok).toBe(false);
    expect(started).toEqual([]);
    expect(kept()).toEqual([]);
  });

  it('begins once, where it was asked for twice before the proxy was known', async () => {
    const { desk: one, started } = desk();
    const both = await Promise.all([one.start(choice), one.start(choice)]);
    expect(both.map((answer) => answer.ok)).toEqual([true, false]);
    expect(started).toHaveLength(1);
  });

  it('opens no shopping window, wherever the start page lies, and shortens no wait', async () => {
    const { desk: one, windows, spedUp } = desk();
    await one.start(choice);
    one.onEvent(shopping);
    expect(windows()).toBe(0);
    expect(one.speedUp('run-1')).toMatchObject({ error: { code: 'real-wait' } });
    expect(spedUp).toEqual([]);
  });

  it('is the only kind without a shopping window', async () => {
    const { desk: one, windows } = desk();
    const { supplier: _, ...simulated } = choice;
    await one.start(simulated);
    one.onEvent(shopping);
    expect(windows()).toBe(1);
  });
});

describe('a long requisition', () => {
  const line = (number: number) => ({
    line: number,
    supplierPartId: `part-${number}`,
    supplierPartAuxiliaryId: '',
    description: `Seat ${number}`,
    quantity: '1',
    unitOfMeasure: 'EA',
    unitPrice: '1.00',
    amount: '1.00',
    unspsc: '81162000',
  });
  const waiting = (lines: number): RehearsalEvent => ({
    event: 'state',
    seq: 1,
    at: '2026-01-05T09:00:00+00:00',
    rehearsal: 'run-1',
    state: {
      name: 'awaiting-approval',
      requisition: {
        number: '1',
        currency: 'USD',
        total: `${lines}.00`,
        lines: Array.from({ length: lines }, (_, index) => line(index + 1)),
      },
    },
  });
  const { supplier: _, ...simulated } = choice;

  it('is given out a part at a time, and searched whole', async () => {
    const { desk: one } = desk();
    await one.start(simulated);
    one.onEvent(waiting(1000));
    const part = one.lines('run-1', { text: '', skip: 990, limit: 25 });
    expect(part).toEqual(ok({ found: 1000, lines: Array.from({ length: 10 }, (_, nth) => line(991 + nth)) }));
    expect(one.lines('run-1', { text: ' SEAT 99', skip: 0, limit: 1 })).toEqual(
      ok({ found: 11, lines: [line(99)] }),
    );
  });

  it('is not there in a rehearsal that has none, or in another one', async () => {
    const { desk: one } = desk();
    await one.start(simulated);
    const query = { text: '', skip: 0, limit: 25 };
    expect(one.lines('run-1', query)).toMatchObject({ error: { code: 'no-rehearsal' } });
    one.onEvent(waiting(1));
    expect(one.lines('run-2', query)).toMatchObject({ error: { code: 'no-rehearsal' } });
  });
});
