import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/paths.mjs';
import { realOutside } from '../../electron/simulator/real-outside.ts';
import { startRehearsal } from '../../electron/simulator/rehearsal.ts';
import { replay } from '../../electron/simulator/replay.ts';
import { shop, submitCart } from '../../electron/simulator/shopper.ts';
import { maskText } from '../../shared/cxml/mask.ts';
import type { Exchange, RehearsalEvent, StartedEvent } from '../../shared/rehearsal/events.ts';
import { messageText } from '../../shared/rehearsal/message-text.ts';
import { answerChanges, canReplay } from '../../shared/rehearsal/replay.ts';

const assetsDir = path.join(root, 'electron/simulator/marketplace/assets');
const throwBug = (error: unknown) => {
  throw error;
};

/** A whole rehearsal as it is recorded. */
async function record(): Promise<{
  started: StartedEvent;
  setup: Exchange;
  cart: Exchange;
  order: Exchange;
}> {
  const events: RehearsalEvent[] = [];
  const { signal } = new AbortController();
  const rehearsal = startRehearsal({
    id: 'r',
    program: 'p',
    outside: realOutside,
    system: 'coupa',
    mode: 'test',
    until: 'order',
    assetsDir,
    onBug: throwBug,
    emit: (event) => {
      events.push(event);
      if (event.event !== 'state') return;
      if (event.state.name === 'awaiting-approval') setImmediate(() => rehearsal.approve());
      if (event.state.name === 'shopping')
        void shop({ startPageUrl: event.state.startPageUrl, signal }).then((shopped) =>
          shopped.ok ? submitCart(shopped.value.returnForm, signal) : shopped,
        );
    },
  });
  expect((await rehearsal.done).ok).toBe(true);
  const started = events.find((event) => event.event === 'started');
  const [setup, cart, order] = events.flatMap((event) =>
    event.event === 'exchange' ? [event.exchange] : [],
  );
  if (!started || !setup || !cart || !order) throw new Error('Not a whole rehearsal');
  return { started, setup, cart, order };
}

/** Sends one of its requests again. */
async function again(
  { started, cart }: Awaited<ReturnType<typeof record>>,
  exchange: Exchange,
  text: string,
) {
  const { buyer, supplier, mode } = started;
  const replayed = await replay({
    outside: realOutside,
    mode,
    buyer: { domain: buyer.domain, identity: buyer.identity },
    supplier: { domain: supplier.domain, identity: supplier.identity },
    asked: exchange.request.document === 'OrderRequest' ? 'order' : 'setup',
    text,
    cart: messageText(cart.request).text,
    assetsDir,
    signal: AbortSignal.timeout(30_000),
    onBug: throwBug,
  });
  if (!replayed.ok) throw new Error(replayed.error.message);
  return replayed.value;
}

describe('a replay', () => {
  it('of a request as it was is answered as it was, and the secret shows nowhere', async () => {
    const run = await record();
    expect([run.setup, run.cart, run.order].map(canReplay)).toEqual([true, false, true]);
    for (const exchange of [run.setup, run.order]) {
      const replayed = await again(run, exchange, exchange.request.body);
      expect(answerChanges(exchange, replayed)).toEqual([]);
      expect(replayed.request.body).toBe(exchange.request.body);
      expect(replayed.request.body).toContain(`>${maskText}</SharedSecret>`);
    }
  });

  it('of a changed request shows what the change does', async () => {
    const run = await record();
    const { body } = run.setup.request;
    const status = async (text: string, exchange = run.setup) =>
      answerChanges(exchange, await again(run, exchange, text)).find(({ what }) => what === 'cXML status')
        ?.now;
    expect(await status(body.replace(maskText, 'wrong'))).toMatch(/^401/);
    expect(await status(body.replaceAll(run.started.buyer.identity, 'someone-else'))).toMatch(/^401/);
    expect(await status(body.replace('</Header>', ''))).toMatch(/^4/);
    expect(
      await status(
        run.order.request.body.replace(/<SupplierPartAuxiliaryID>[^<]*/, '<SupplierPartAuxiliaryID>x'),
        run.order,
      ),
    ).toMatch(/^400/);
  });
});
