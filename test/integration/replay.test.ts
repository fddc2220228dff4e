import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/paths.mjs';
import { ReplayDesk } from '../../electron/evidence/replay-desk.ts';
import { realOutside } from '../../electron/simulator/real-outside.ts';
import { replay } from '../../electron/simulator/replay.ts';
import { maskText } from '../../shared/cxml/mask.ts';
import type { Transcript } from '../../shared/ipc/rehearsal.ts';
import type { Exchange, Party } from '../../shared/rehearsal/events.ts';
import { contentTypeOf, messageText } from '../../shared/rehearsal/message-text.ts';
import { type AnswerChange, answerChanges, canReplay } from '../../shared/rehearsal/replay.ts';
import type { ScenarioName } from '../../shared/rehearsal/scenarios.ts';
import type { ProcurementSystem } from '../../shared/rehearsal/systems.ts';
import { rehearse } from '../support/rehearsed.ts';

const assetsDir = path.join(root, 'electron/simulator/marketplace/assets');
const throwBug = (error: unknown) => {
  throw error;
};

interface Recorded {
  readonly transcript: Transcript;
  readonly exchanges: readonly Exchange[];
}

/** A whole rehearsal as it is recorded. */
async function record(system: ProcurementSystem, scenario: ScenarioName = 'create'): Promise<Recorded> {
  const { verdict, events } = await rehearse({ system, scenario });
  expect(verdict.ok).toBe(true);
  const exchanges = events.flatMap((event) => (event.event === 'exchange' ? [event.exchange] : []));
  return { transcript: { id: 'run', damaged: false, events: [...events] }, exchanges };
}

/** The request of this kind that this party got. */
function sent({ exchanges }: Recorded, document: string, to: Party = 'marketplace'): Exchange {
  const found = exchanges.find((exchange) => exchange.request.document === document && exchange.to === to);
  if (!found) throw new Error(`No ${document} to ${to}`);
  return found;
}

/** Sends one of its requests again, the way that the window asks for it. */
async function again({ transcript }: Recorded, exchange: Exchange, text?: string, now = realOutside.now) {
  const desk = new ReplayDesk({
    open: () => ({ ok: true, value: transcript }),
    replay: async (options) =>
      await replay({
        ...options,
        outside: { ...realOutside, now },
        signal: AbortSignal.timeout(30_000),
        onBug: throwBug,
      }),
    assetsDir,
  });
  const replayed = await desk.replay(transcript.id, exchange.id, text);
  if (!replayed.ok) throw new Error(replayed.error.message);
  return replayed.value;
}

const cxmlStatusNow = (changes: readonly AnswerChange[]) =>
  changes.find(({ what }) => what === 'cXML status')?.now;

describe('a replay', () => {
  it('of a request as it was is answered as it was, and the secret shows nowhere', async () => {
    const run = await record('coupa');
    expect(run.exchanges.map(canReplay)).toEqual([true, false, true]);
    for (const document of ['PunchOutSetupRequest', 'OrderRequest']) {
      const exchange = sent(run, document);
      const replayed = await again(run, exchange);
      expect(answerChanges(exchange, replayed)).toEqual([]);
      expect(replayed.request.body).toBe(exchange.request.body);
      expect(replayed.request.body).toContain(`>${maskText}</SharedSecret>`);
    }
  });

  it('of a changed request shows what the change does', async () => {
    const run = await record('coupa');
    const setup = sent(run, 'PunchOutSetupRequest');
    const order = sent(run, 'OrderRequest');
    const { body } = setup.request;
    const status = async (text: string, exchange = setup) =>
      cxmlStatusNow(answerChanges(exchange, await again(run, exchange, text)));
    expect(await status(body.replace(maskText, 'wrong'))).toMatch(/^401/);
    const identity = /<Identity>([^<]*)/.exec(body)?.[1] ?? '';
    expect(await status(body.replaceAll(identity, 'someone-else'))).toMatch(/^401/);
    expect(await status(body.replace('</Header>', ''))).toMatch(/^4/);
    expect(
      await status(
        order.request.body.replace(/<SupplierPartAuxiliaryID>[^<]*/, '<SupplierPartAuxiliaryID>x'),
        order,
      ),
    ).toMatch(/^400/);
  });

  it('of an order with attachments sends them along, also where the document was changed', async () => {
    const run = await record('coupa', 'attachments');
    const order = sent(run, 'OrderRequest');
    const { text, attachments } = messageText(order.request);
    expect(attachments?.map(({ name }) => name)).toEqual(['quote.txt', 'cost-centres.csv']);
    const replayed = await again(run, order);
    expect(answerChanges(order, replayed)).toEqual([]);
    expect(contentTypeOf(replayed.request)).toBe(contentTypeOf(order.request));
    expect(replayed.request.body).toBe(order.request.body);

    const changed = await again(run, order, text.replace(maskText, 'wrong'));
    expect(cxmlStatusNow(answerChanges(order, changed))).toMatch(/^401/);
    expect(messageText(changed.request).attachments).toEqual(attachments);
  });

  it('makes a CredentialMac anew, with dates that begin now unless somebody changed them', async () => {
    const run = await record('coupa', 'credential-mac');
    const setup = sent(run, 'PunchOutSetupRequest');
    const tomorrow = () => new Date(Date.now() + 86_400_000);
    const replayed = await again(run, setup, undefined, tomorrow);
    expect(answerChanges(setup, replayed)).toEqual([]);
    expect(replayed.request.body).toContain(`>${maskText}</CredentialMac>`);
    expect(replayed.request.body).not.toBe(setup.request.body);

    const old = setup.request.body
      .replace(/creationDate="[^"]*"/, 'creationDate="2020-01-01T00:00:00+00:00"')
      .replace(/expirationDate="[^"]*"/, 'expirationDate="2020-01-01T02:00:00+00:00"');
    expect((await again(run, setup, old)).answer?.body).toContain('it has expired');
    const typed = setup.request.body.replace(maskText, 'bm90IG1hZGUgbm93');
    expect(cxmlStatusNow(answerChanges(setup, await again(run, setup, typed)))).toMatch(/^401/);
  });

  it('goes through SAP Business Network where the request did, and says whether that passed it on', async () => {
    const run = await record('ariba');
    for (const document of ['PunchOutSetupRequest', 'OrderRequest']) {
      const exchange = sent(run, document, 'network');
      expect(canReplay(exchange)).toBe(true);
      const replayed = await again(run, exchange);
      expect(answerChanges(exchange, replayed)).toEqual([]);
      expect(replayed.passedOn).toBe(true);
      const wrong = await again(run, exchange, exchange.request.body.replace(maskText, 'wrong'));
      expect(cxmlStatusNow(answerChanges(exchange, wrong))).toMatch(/^401/);
      expect(wrong.passedOn).toBe(false);
      // What the network itself sent goes to the supplier again.
      const hop = sent(run, document);
      const direct = await again(run, hop);
      expect(answerChanges(hop, direct)).toEqual([]);
      expect(direct.passedOn).toBeUndefined();
    }
  });

  it('passes attachments through SAP Business Network', async () => {
    const run = await record('ariba', 'attachments');
    const order = sent(run, 'OrderRequest', 'network');
    expect(answerChanges(order, await again(run, order))).toEqual([]);
  });

  it.each([
    ['coupa', 'order-update', 'marketplace'],
    ['coupa', 'order-cancel', 'marketplace'],
    ['ariba', 'order-update', 'network'],
    ['ariba', 'order-cancel', 'network'],
    // What the network itself sent.
    ['ariba', 'order-update', 'marketplace'],
  ] as const)(
    'with %s, %s, to the %s: sends the order first that is changed, and is answered as it was',
    async (system, scenario, to) => {
      const run = await record(system, scenario);
      const [first, change] = run.exchanges.filter(
        (exchange) => exchange.request.document === 'OrderRequest' && exchange.to === to,
      );
      if (!first || !change) throw new Error('Not two orders');
      const replayed = await again(run, change);
      expect(answerChanges(change, replayed)).toEqual([]);
      expect(replayed.sentFirst).toBe(1);
      expect(replayed.answer?.body).toContain(
        scenario === 'order-update' ? 'The change' : 'The cancellation',
      );
      // A new order needs none before it.
      expect((await again(run, first)).sentFirst).toBeUndefined();
    },
  );

  it('of a change to an order that the record does not have is refused, and says that nothing went first', async () => {
    const run = await record('coupa', 'order-update');
    const change = run.exchanges.findLast(({ request }) => request.document === 'OrderRequest');
    if (!change) throw new Error('No order');
    const replayed = await again(
      run,
      change,
      change.request.body.replace(/ orderID="[^"]*"/, ' orderID="X"'),
    );
    expect(cxmlStatusNow(answerChanges(change, replayed))).toMatch(/^409/);
    expect(replayed.sentFirst).toBe(0);
  });

  it('of an order from the accounts that went live is answered as it was', async () => {
    const run = await record('ariba', 'go-live');
    const order = run.exchanges.findLast(
      ({ request, to }) => request.document === 'OrderRequest' && to === 'network',
    );
    if (!order) throw new Error('No order');
    expect(answerChanges(order, await again(run, order)).map(({ what }) => what)).toEqual([]);
  });
});
