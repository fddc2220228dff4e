import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WireDocument } from '../../electron/simulator/recorder.ts';
import { goLive } from '../../electron/simulator/scenarios/go-live.ts';
import { readDocument } from '../../shared/cxml/read.ts';
import type { Mode } from '../../shared/rehearsal/events.ts';
import { type ScenarioName, scenarios } from '../../shared/rehearsal/scenarios.ts';
import { sequenceOf } from '../../shared/rehearsal/sequence.ts';
import type { ProcurementSystem } from '../../shared/rehearsal/systems.ts';
import { foldEvents } from '../../shared/rehearsal/view.ts';
import { type Rehearsed, rehearse } from '../support/rehearsed.ts';
import { invalidByDtd, whyNoDtd } from '../support/shared-material.ts';

/** One scenario as it is. */
const runScenario = (scenario: ScenarioName, system: ProcurementSystem): Promise<Rehearsed> =>
  rehearse({ scenario, system });

const table = scenarios.flatMap(({ name, systems }) => systems.map((system) => ({ name, system })));

/** Documents of a run as files, which go when the test ends. */
function asFiles(documents: readonly WireDocument[]): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'scenario-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return documents.map(({ type, bytes }, index) => {
    const file = path.join(folder, `${index + 1}-${type}.xml`);
    writeFileSync(file, bytes);
    return file;
  });
}

describe('a scenario goes as it says, and what must hold at its end does', () => {
  it.each(table)('$name, $system', async ({ name, system }) => {
    const { verdict, events, documents } = await runScenario(name, system);
    expect(verdict).toMatchObject({ ok: true });
    const wrong = events.flatMap((event) =>
      event.event === 'finding' && event.finding.severity === 'error' ? [event.finding] : [],
    );
    expect(wrong).toEqual([]);
    expect(documents.length).toBeGreaterThan(0);
    for (const { type } of documents) expect(['unreadable', 'not-cxml']).not.toContain(type);
  });
});

it('Coupa sends an order again an hour after a failing answer, and five minutes after none in time', async () => {
  const { events } = await runScenario('order-retries', 'coupa');
  const waits = events.flatMap((event) =>
    event.event === 'state' && event.state.name === 'waiting' ? [event.state.seconds] : [],
  );
  expect(waits).toEqual([3600, 300, 3600]);
  // A wait ends when the order goes out again, not with the answer to it.
  const states = events.flatMap((event) => (event.event === 'state' ? [event.state] : []));
  const told = states.map((state) => (state.name === 'ordering' ? (state.attempt ?? 1) : state.name));
  expect(told.slice(told.indexOf(1))).toEqual([1, 'waiting', 2, 'waiting', 3, 'waiting', 4, 'ended']);
  const orders = events.flatMap((event) =>
    event.event === 'exchange' && event.exchange.request.document === 'OrderRequest' ? [event] : [],
  );
  expect(new Set(orders.map(({ exchange }) => exchange.request.body)).size).toBe(1);
  const [first, , , last] = orders.map(({ at }) => Date.parse(at));
  expect(Number(last) - Number(first)).toBeGreaterThanOrEqual((3600 + 60 + 300 + 3600) * 1000);
});

const reason = whyNoDtd();

describe.skipIf(reason !== undefined)(
  `every document of a scenario is valid by the DTD ${reason ?? ''}`,
  () => {
    it.each(table)('$name, $system', async ({ name, system }) => {
      const { documents } = await runScenario(name, system);
      expect(invalidByDtd(asFiles(documents))).toEqual([]);
      // Coupa writes 1.2.014, and that DTD takes it.
      const written = documents.filter(({ bytes }) => Buffer.from(bytes).includes('/cXML/1.2.014/cXML.dtd'));
      if (system === 'coupa') expect(written.length).toBeGreaterThan(0);
      if (written.length > 0) expect(invalidByDtd(asFiles(written), '1.2.014')).toEqual([]);
    });
  },
);

/** The requisitions of a run, in order. */
function requisitions({ events }: Rehearsed) {
  return events.flatMap((event) =>
    event.event === 'state' && event.state.name === 'awaiting-approval' ? [event.state.requisition] : [],
  );
}

describe('an edit', () => {
  it('sends the lines out and takes them back, changed, as the same requisition', async () => {
    const run = await runScenario('edit', 'coupa');
    const [first, second] = requisitions(run);
    expect(second?.number).toBe(first?.number);
    expect(second?.lines[0]?.supplierPartAuxiliaryId).toBe(first?.lines[0]?.supplierPartAuxiliaryId);
    expect([first?.lines[0]?.quantity, second?.lines[0]?.quantity]).toEqual(['5', '12']);
    const setup = run.documents.filter(({ type }) => type === 'PunchOutSetupRequest').at(-1);
    expect(Buffer.from(setup?.bytes ?? []).toString()).toContain(
      `<SupplierPartAuxiliaryID>${first?.lines[0]?.supplierPartAuxiliaryId}</SupplierPartAuxiliaryID>`,
    );
  });

  it('that comes back empty deletes the lines, where the same at a create makes nothing', async () => {
    const [first, second] = requisitions(await runScenario('empty-cart', 'coupa'));
    expect([first?.number, first?.lines.length]).toEqual(['1', 1]);
    expect([second?.number, second?.lines.length, second?.total]).toEqual(['1', 0, '0.00']);
  });
});

describe('what is bought', () => {
  it('is subscribed without an order where it is pre-approved, and with an order of 0.00 where not', async () => {
    const { events } = await runScenario('free-listing', 'coupa');
    const records = events.flatMap((event) => (event.event === 'record' ? [event.record] : []));
    expect(records.filter(({ kind }) => kind === 'cart-sent')).toEqual([
      { kind: 'cart-sent', lines: 1, total: '0.00', currency: 'USD' },
    ]);
    expect(records.filter(({ kind }) => kind === 'order-received')).toHaveLength(1);
  });

  it('in two approvals has 10,000.00 first and the value of the contract after its order', async () => {
    const run = await runScenario('annual-two-step', 'coupa');
    expect(requisitions(run).map(({ total }) => total)).toEqual(['10000.00', '16480.00']);
  });

  it('by instalments is a quantity of cents, with its LineType in cart and order', async () => {
    const run = await runScenario('payment-schedule', 'ariba');
    expect(requisitions(run)[0]?.lines).toMatchObject([
      { quantity: '1200000', unitPrice: '0.01', amount: '12000.00', unspsc: '43232701' },
    ]);
    for (const wanted of ['PunchOutOrderMessage', 'OrderRequest']) {
      const document = run.documents.find(({ type }) => type === wanted);
      expect(Buffer.from(document?.bytes ?? []).toString()).toContain(
        '<Extrinsic name="LineType">Material</Extrinsic>',
      );
    }
  });
});

describe('the verdict', () => {
  it('counts the subscriptions of all orders', async () => {
    const meaning = async (scenario: ScenarioName, mode: Mode) =>
      (await rehearse({ system: 'coupa', scenario, mode })).verdict.meaning;
    expect(await meaning('contract-and-usage', 'production')).toContain(
      'creates 3 subscriptions and invoices',
    );
    expect(await meaning('contract-and-usage', 'test')).toMatch(/received 2 orders.*created 3 subscriptions/);
    expect(await meaning('create', 'production')).toContain('creates 1 subscription and invoices it.');
  });
});

describe('a run until the cart', () => {
  it('takes in every cart that comes back before the first order, and orders nothing', async () => {
    const run = await rehearse({ system: 'coupa', scenario: 'edit', until: 'cart' });
    expect(run.verdict).toMatchObject({ ok: true, reached: 'cart', meaning: 'Nothing was ordered.' });
    const types = run.documents.map(({ type }) => type);
    expect(types.filter((type) => type === 'PunchOutOrderMessage')).toHaveLength(2);
    expect(types).not.toContain('OrderRequest');
    expect(requisitions(run).at(-1)?.lines[0]?.quantity).toBe('12');
  });

  it('of a scenario without orders is all of it', async () => {
    const whole = await rehearse({ system: 'coupa', scenario: 'empty-cart' });
    const run = await rehearse({ system: 'coupa', scenario: 'empty-cart', until: 'cart' });
    expect(run.verdict).toEqual(whole.verdict);
  });
});

describe('somebody who starts in AWS Marketplace', () => {
  it('is an arrow to it, its answer, and where it sends them, in this order', async () => {
    const sequence = async (scenario: ScenarioName, system: ProcurementSystem) =>
      sequenceOf(foldEvents((await runScenario(scenario, system)).events), false).slice(0, 6);
    const [opens, redirected, note, follows] = await sequence('redirect', 'coupa');
    expect([opens, redirected]).toMatchObject([
      { kind: 'arrow', from: 'requester', to: 'marketplace', outcome: 'done' },
      { kind: 'arrow', from: 'marketplace', to: 'requester', label: 'HTTP 303 See Other' },
    ]);
    expect(opens?.label).not.toMatch(/[0-9a-f]{32}/);
    expect(note).toMatchObject({ kind: 'note', at: 'marketplace' });
    expect(follows).toMatchObject({ kind: 'arrow', from: 'requester', to: 'procurement' });
    const ariba = await sequence('started-in-aws', 'ariba');
    expect(ariba.slice(0, 2).map(({ label }) => label)).toEqual([opens?.label, 'HTTP 200 OK']);
    expect(
      ariba.some(
        (step) => step.kind === 'arrow' && step.label.startsWith('GET') && step.to === 'procurement',
      ),
    ).toBe(false);
  });
});

describe('a scenario that is about line types', () => {
  it.each([undefined, 'document'] as const)('says so, with the classification %s chosen', async (edition) => {
    const { verdict, events } = await rehearse({ system: 'coupa', scenario: 'usage-estimate', edition });
    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.meaning).toContain('Its lines are always classified by line type.');
    const notes = events.flatMap((event) =>
      event.event === 'finding' && event.finding.code === 'edition-of-scenario' ? [event.finding] : [],
    );
    expect(notes).toMatchObject([
      { severity: 'note', message: expect.stringContaining('Usage with a budget estimate') },
    ]);
  });

  it('has nothing to say where line types were chosen, or the choice counts', async () => {
    for (const scenario of ['usage-estimate', 'create'] as const) {
      const { events } = await rehearse({ system: 'coupa', scenario, edition: 'line-types' });
      expect(JSON.stringify(events)).not.toContain('edition-of-scenario');
    }
  });
});

it.each([
  ['annual-two-step', 'document', ['second-approval-not-published']],
  ['annual-two-step', 'line-types', ['first-approval-not-published', 'second-approval-not-published']],
  ['private-offer', 'document', ['private-offer-not-published']],
  ['several-lines', 'document', []],
] as const)('%s by %s notes what the store does by inference, once', async (scenario, edition, codes) => {
  const { events } = await rehearse({ system: 'coupa', scenario, edition });
  const notes = events.flatMap((event) =>
    event.event === 'finding' && event.finding.code.endsWith('-not-published') ? [event.finding] : [],
  );
  expect(notes.map(({ code }) => code)).toEqual(codes);
  for (const { severity } of notes) expect(severity).toBe('note');
});

it('that no test account is left after going live is looked at where there are test accounts', async () => {
  const check = goLive.expects?.find(({ code }) => code === 'no-test-account-left');
  const said = ({ events }: Rehearsed) =>
    events.filter((event) => event.event === 'finding' && event.finding.code === check?.code).length;
  expect(said(await runScenario('go-live', 'coupa'))).toBe(0);
  const ariba = await runScenario('go-live', 'ariba');
  expect(said(ariba)).toBe(1);
  const { records, exchanges } = foldEvents(ariba.events);
  const orders = exchanges.filter(({ request }) => request.document === 'OrderRequest');
  const holds = (left: typeof orders) => check?.holds({ records, exchanges: left });
  expect(holds(orders)).toBe(true);
  // The order of the test accounts alone, and none at all.
  expect(holds(orders.slice(0, 2))).toBe(false);
  expect(holds([])).toBe(false);
});

it('SAP Ariba goes live with the accounts without -T, under other secrets', async () => {
  const run = await runScenario('go-live', 'ariba');
  const headers = run.documents.flatMap(({ type, bytes }) => {
    const read = type === 'OrderRequest' ? readDocument(bytes) : undefined;
    const document = read?.ok ? read.value.document : undefined;
    return document && 'header' in document ? [document.header] : [];
  });
  // Each order goes to the network, and from it to AWS Marketplace.
  expect(headers.map(({ from }) => from.map(({ identity }) => identity.endsWith('-T')))).toEqual([
    [true],
    [true],
    [false],
    [false],
  ]);
  const secrets = headers.flatMap(({ sender }) => sender.map(({ secret }) => secret));
  expect(new Set(secrets).size).toBe(4);
  const told = JSON.stringify(run.events);
  for (const secret of secrets) expect(told).not.toContain(secret);
});
