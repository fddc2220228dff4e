import { fail, type Result } from '../../shared/errors.ts';
import type { Transcript } from '../../shared/ipc/rehearsal.ts';
import type { Exchange, RehearsalEvent, StartedEvent } from '../../shared/rehearsal/events.ts';
import { contentTypeOf, messageText } from '../../shared/rehearsal/message-text.ts';
import { canReplay, type Replayed } from '../../shared/rehearsal/replay.ts';
import type { SimulatorProcess } from '../app/simulator-process.ts';
import type { Identity } from '../simulator/identities.ts';

/** What replays are made with. */
export interface ReplayOptions {
  readonly open: (id: string) => Result<Transcript>;
  readonly replay: SimulatorProcess['replay'];
  readonly assetsDir: string;
}

/** Sends requests of a record again. What the supplier has to know for it comes from the same record. */
export class ReplayDesk {
  readonly #options: ReplayOptions;

  constructor(options: ReplayOptions) {
    this.#options = options;
  }

  async replay(id: string, exchangeId: string, text: string | undefined): Promise<Result<Replayed>> {
    const transcript = this.#options.open(id);
    if (!transcript.ok) return transcript;
    const { events } = transcript.value;
    const started = events.find((event) => event.event === 'started');
    const exchanges = events.flatMap((event) => (event.event === 'exchange' ? [event.exchange] : []));
    const at = exchanges.findIndex((exchange) => exchange.id === exchangeId);
    const exchange = exchanges[at];
    if (!started || !exchange || !canReplay(exchange))
      return fail(
        'cannot-replay',
        'Only a setup request or an order to AWS Marketplace can be sent again.',
        'Choose one of those messages.',
      );
    const cart = exchanges
      .slice(0, at)
      .findLast(({ request }) => request.document === 'PunchOutOrderMessage');
    const { mode } = started;
    const { buyer, supplier } = identitiesAt(started, events, exchangeId);
    return await this.#options.replay({
      mode,
      buyer,
      supplier,
      asked: exchange.request.document === 'OrderRequest' ? 'order' : 'setup',
      to: exchange.to === 'network' ? 'network' : 'marketplace',
      contentType: contentTypeOf(exchange.request),
      body: exchange.request.body,
      edited: text,
      ...(cart && { cart: messageText(cart.request).text }),
      earlier: exchanges
        .slice(0, at)
        .filter((one) => one.from === exchange.from && one.to === exchange.to && isTakenOrder(one))
        .map(({ request }) => ({ contentType: contentTypeOf(request), body: request.body })),
      assetsDir: this.#options.assetsDir,
    });
  }
}

/** Whether an exchange is an order that the other took. */
function isTakenOrder({ request, answer }: Exchange): boolean {
  const code = answer?.cxmlStatus?.code ?? 0;
  return request.document === 'OrderRequest' && code >= 200 && code < 300;
}

/** Who the parties were when a message went out: those of the start, or of the accounts that took their places. */
function identitiesAt(
  { buyer, supplier }: StartedEvent,
  events: readonly RehearsalEvent[],
  exchangeId: string,
): { readonly buyer: Identity; readonly supplier: Identity } {
  const at = events.findIndex((event) => event.event === 'exchange' && event.exchange.id === exchangeId);
  const entered = events
    .slice(0, at)
    .flatMap((event) =>
      event.event === 'record' && event.record.kind === 'connection' ? [event.record] : [],
    )
    .findLast(({ supplierIdentity }) => supplierIdentity !== undefined);
  return {
    buyer: { domain: buyer.domain, identity: entered?.buyerIdentity ?? buyer.identity },
    supplier: { domain: supplier.domain, identity: entered?.supplierIdentity ?? supplier.identity },
  };
}
