import type { OrderMessage } from '../../shared/cxml/model.ts';
import { hex } from '../../shared/cxml/payload-id.ts';
import { readText, wholeDocument } from '../../shared/cxml/read.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import { type AppError, fail, type Result } from '../../shared/errors.ts';
import type {
  Mode,
  ProcurementSystem,
  RehearsalEvent,
  Requisition,
  Stage,
  SupplierRecord,
  Verdict,
} from '../../shared/rehearsal/events.ts';
import { type CoupaContext, orderRequest, requisitionOf, setupRequest } from './buyer/coupa.ts';
import { type CartOutcome, type ReturnedCart, startCartInbox } from './buyer/inbox.ts';
import { judgeCart, readAnswer } from './buyer/judge-answers.ts';
import { postCxml } from './buyer/send.ts';
import { deferred } from './deferred.ts';
import type { Identity } from './identities.ts';
import { startMarketplace } from './marketplace/server.ts';
import type { Outside } from './outside.ts';
import { Recorder, type WireDocument } from './recorder.ts';
import { Refusals } from './refusals.ts';
import { type StoreAttempt, storeFinding } from './store-attempts.ts';

/** A supplier that runs elsewhere on this computer, and what it knows the buyer by. */
export interface ExternalSupplier {
  readonly setupUrl: string;
  readonly orderUrl: string;
  readonly buyer: Identity;
  readonly supplier: Identity;
  readonly sharedSecret: string;
}

export interface RehearsalOptions {
  readonly id: string;
  readonly program: string;
  readonly outside: Outside;
  readonly system: ProcurementSystem;
  readonly mode: Mode;
  /** The stage after which to stop: `order` is the whole run. */
  readonly until: Stage;
  /** Absent for the built-in AWS Marketplace. */
  readonly external?: ExternalSupplier;
  /** Where the storefront's style sheet and script lie. */
  readonly assetsDir: string;
  /** How long to wait for the cart, in milliseconds; absent waits until stopped. */
  readonly cartTimeoutMs?: number;
  readonly emit: (event: RehearsalEvent) => void;
  /** Hears each document byte for byte, in the order of the wire. */
  readonly onDocument?: (document: WireDocument) => void;
  readonly onBug: (error: unknown) => void;
}

/** A rehearsal that goes on. */
export interface Rehearsal {
  /** Ends with the verdict, which is also the last event. Never rejects: a bug ends it with a verdict too. */
  readonly done: Promise<Verdict>;
  /** Approves the requisition that waits. An expected failure where none waits. */
  readonly approve: () => Result<undefined>;
  /** Notes what the store's page tried in the shopping window and was refused. */
  readonly storeTried: (attempt: StoreAttempt) => void;
  /** Ends it at the next moment; what was recorded stays. */
  readonly stop: () => void;
}

class Ended extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.error = error;
  }
}

/** Starts a rehearsal. Nothing listens before this and nothing after its end. */
export function startRehearsal(options: RehearsalOptions): Rehearsal {
  const run = new Run(options);
  return {
    done: run.run(),
    approve: () => run.approve(),
    storeTried: (attempt) => run.storeTried(attempt),
    stop: () => run.stop(),
  };
}

class Run {
  readonly #options: RehearsalOptions;
  readonly #abort = new AbortController();
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #records: SupplierRecord[] = [];
  readonly #context: CoupaContext;
  readonly #recorder: Recorder;
  readonly #refusals: Refusals;
  #reached: Stage | undefined;
  #approve: (() => void) | undefined;

  constructor(options: RehearsalOptions) {
    this.#options = options;
    const { outside, external } = options;
    this.#context = {
      outside,
      buyer: external?.buyer ?? { domain: 'NetworkID', identity: hex(outside.randomBytes(16)) },
      supplier: external?.supplier ?? { domain: 'NetworkID', identity: hex(outside.randomBytes(16)) },
      sharedSecret: external?.sharedSecret ?? hex(outside.randomBytes(24)),
    };
    this.#recorder = new Recorder({
      outside,
      rehearsal: options.id,
      secrets: [this.#context.sharedSecret],
      emit: options.emit,
    });
    this.#refusals = new Refusals((finding) => this.#recorder.finding(finding));
  }

  async run(): Promise<Verdict> {
    let verdict: Verdict;
    try {
      await this.#stages();
      verdict = this.#success();
    } catch (error) {
      verdict = this.#failure(error);
    }
    await Promise.all(this.#closers.map((close) => close()));
    const refused = this.#refusals.summary();
    if (refused !== undefined) verdict = { ...verdict, meaning: `${verdict.meaning} ${refused}` };
    this.#recorder.event({ event: 'state', state: { name: 'ended' } });
    this.#recorder.event({ event: 'verdict', ...verdict });
    return verdict;
  }

  approve(): Result<undefined> {
    if (!this.#approve)
      return fail(
        'nothing-to-approve',
        'No requisition waits for approval.',
        'Return a cart from the store first.',
      );
    this.#approve();
    this.#approve = undefined;
    return { ok: true, value: undefined };
  }

  storeTried(attempt: StoreAttempt): void {
    if (!this.#abort.signal.aborted) this.#refusals.note(storeFinding(attempt));
  }

  stop(): void {
    this.#abort.abort();
  }

  async #stages(): Promise<void> {
    const { until } = this.#options;
    const addresses = await this.#openParties();
    const cart = await this.#punchout(addresses.setupUrl);
    if (!cart) return;
    const { message, requisition } = cart;
    this.#reached = 'cart';
    this.#recorder.event({ event: 'state', state: { name: 'awaiting-approval', requisition } });
    if (until === 'cart') return;
    await this.#unlessStopped(new Promise<void>((resolve) => (this.#approve = resolve)));
    await this.#order(addresses.orderUrl, message, requisition);
    this.#reached = 'order';
  }

  /** Opens the built-in supplier where there is no other, and says who takes part. */
  async #openParties(): Promise<{ setupUrl: string; orderUrl: string }> {
    const { options, context } = { options: this.#options, context: this.#context };
    const { system, mode, until, program, external } = options;
    let addresses: { setupUrl: string; orderUrl: string } | undefined = external;
    if (!addresses) {
      const marketplace = this.#orEnd(
        await startMarketplace({
          ...context,
          mode,
          buyerName: 'Coupa',
          assetsDir: options.assetsDir,
          onRecord: (record) => {
            this.#records.push(record);
            this.#recorder.event({ event: 'record', record });
          },
          onBug: options.onBug,
          onRefused: (refused) => this.#refusals.atPort('AWS Marketplace', refused),
        }),
      );
      this.#closers.push(marketplace.close);
      addresses = marketplace;
    }
    const { setupUrl, orderUrl } = addresses;
    this.#recorder.event({
      event: 'started',
      format: 1,
      program,
      system,
      scenario: 'create',
      mode,
      until,
      buyer: { name: 'Coupa', ...context.buyer },
      supplier: { name: 'AWS Marketplace', ...context.supplier, setupUrl, orderUrl, builtIn: !external },
    });
    return { setupUrl, orderUrl };
  }

  /** Setup request, shopping, cart. Undefined where the run was to end before the cart. */
  async #punchout(
    setupUrl: string,
  ): Promise<{ message: OrderMessage; requisition: Requisition } | undefined> {
    const { outside, onBug, until, cartTimeoutMs } = this.#options;
    this.#recorder.event({ event: 'state', state: { name: 'requesting-setup' } });
    const returned = deferred<Result<{ message: OrderMessage; requisition: Requisition }>>();
    const inbox = this.#orEnd(
      await startCartInbox({
        outside,
        onBug,
        onRefused: (refused) => this.#refusals.atPort('Coupa', refused),
        onCart: (cart) => {
          const taken = this.#takeCart(inbox.url, setup, cart);
          returned.resolve(taken);
          return taken.ok
            ? { taken: true, requisition: taken.value.requisition.number }
            : ({ taken: false, reason: taken.error.message } satisfies CartOutcome);
        },
      }),
    );
    this.#closers.push(inbox.close);
    const setup = setupRequest(this.#context, { setupUrl, browserFormPost: inbox.url });
    const answer = await this.#send('PunchOutSetupRequest', setupUrl, writeDocument(setup), 'setup');
    if (answer.type !== 'PunchOutSetupResponse')
      throw new Error('A setup answer without a StartPage passed the judge');
    this.#reached = 'setup';
    if (until === 'setup') return undefined;
    this.#recorder.event({
      event: 'state',
      state: { name: 'shopping', startPageUrl: answer.startPage, returnUrl: inbox.url },
    });
    return this.#orEnd(await this.#unlessStopped(returned.promise, cartTimeoutMs));
  }

  #takeCart(
    inboxUrl: string,
    setup: ReturnType<typeof setupRequest>,
    returned: ReturnedCart,
  ): Result<{ message: OrderMessage; requisition: Requisition }> {
    const { cart, headers, body } = returned;
    const reading = cart.ok ? readText(cart.value.xml) : undefined;
    if (cart.ok && reading)
      this.#options.onDocument?.({ type: reading.type, bytes: Buffer.from(cart.value.xml, 'utf8') });
    const id = this.#recorder.exchange({
      from: 'requester',
      to: 'procurement',
      request: { method: 'POST', url: inboxUrl, headers, body, ...(reading && { document: reading.type }) },
      elapsedMs: 0,
    });
    if (!cart.ok) return this.#refuseCart(id, cart);
    const whole = wholeDocument(reading ?? readText(cart.value.xml));
    if (!whole.ok) return this.#refuseCart(id, whole);
    const message = whole.value.document;
    if (message.type !== 'PunchOutOrderMessage') {
      return this.#refuseCart(
        id,
        fail(
          'wrong-document',
          `A ${message.type} came in place of the cart.`,
          'The supplier has to return a PunchOutOrderMessage.',
        ),
      );
    }
    this.#recorder.pass('cart-grammar', 'The cart is well-formed cXML in the right order.', id);
    const notes = judgeCart(message, { setup, mode: this.#options.mode });
    for (const note of notes) this.#recorder.finding({ ...note, exchange: id });
    const wrong = notes.find((note) => note.severity === 'error');
    if (wrong) return fail(wrong.code, wrong.message, wrong.fix);
    const requisition = requisitionOf(message, '1');
    if (!requisition)
      return fail(
        'not-a-number',
        'A quantity in the cart is not a number.',
        'The supplier has to send quantities as decimals.',
      );
    return { ok: true, value: { message, requisition } };
  }

  #refuseCart(exchange: string, { error }: { error: AppError }): Result<never> {
    this.#recorder.finding({
      severity: 'error',
      code: error.code,
      message: error.message,
      fix: error.hint,
      exchange,
    });
    return { ok: false, error };
  }

  async #order(orderUrl: string, cart: OrderMessage, requisition: Requisition): Promise<void> {
    const orderId = `PO-${hex(this.#options.outside.randomBytes(4)).toUpperCase()}`;
    this.#recorder.event({ event: 'state', state: { name: 'ordering', orderId } });
    await this.#send(
      'OrderRequest',
      orderUrl,
      writeDocument(orderRequest(this.#context, cart, requisition, orderId)),
      'order',
    );
  }

  /** Posts a document, records both sides, and returns what the supplier answered. A refusal ends the run. */
  async #send(document: string, url: string, body: string, asked: 'setup' | 'order') {
    this.#options.onDocument?.({ type: document, bytes: Buffer.from(body, 'utf8') });
    const sent = await postCxml(url, body, this.#abort.signal);
    const request = { method: 'POST', url, headers: sent.requestHeaders, body, document };
    const parties = { from: 'procurement', to: 'marketplace' } as const;
    if (!sent.answer.ok) {
      this.#recorder.exchange({ ...parties, request, failure: sent.answer.error, elapsedMs: sent.elapsedMs });
      throw new Ended(sent.answer.error);
    }
    const raw = sent.answer.value;
    const { reading, status, outcome } = readAnswer(raw, asked);
    this.#options.onDocument?.({ type: reading.type, bytes: raw.body });
    const id = this.#recorder.exchange({
      ...parties,
      request,
      answer: {
        status: raw.status,
        headers: raw.headers,
        body: reading.text === '' ? new TextDecoder().decode(raw.body) : reading.text,
        document: reading.type,
        ...(status && { cxmlStatus: { code: status.code, text: status.text } }),
      },
      elapsedMs: sent.elapsedMs,
    });
    if (!outcome.ok) {
      this.#recorder.finding({
        severity: 'error',
        code: outcome.error.code,
        message: outcome.error.message,
        fix: outcome.error.hint,
        exchange: id,
      });
      throw new Ended(outcome.error);
    }
    this.#recorder.pass(
      `${asked}-answer`,
      asked === 'setup'
        ? 'AWS Marketplace accepted the credentials and answered with a StartPage.'
        : `AWS Marketplace answered the order with ${status?.code ?? ''} ${status?.text ?? ''}.`,
      id,
    );
    return outcome.value;
  }

  #orEnd<T>(result: Result<T>): T {
    if (!result.ok) throw new Ended(result.error);
    return result.value;
  }

  /** Waits for a promise, for Stop, and for a time-out where there is one, whichever comes first. */
  async #unlessStopped<T>(wanted: Promise<T>, timeoutMs?: number): Promise<T> {
    const signal =
      timeoutMs === undefined
        ? this.#abort.signal
        : AbortSignal.any([this.#abort.signal, AbortSignal.timeout(timeoutMs)]);
    const cut = deferred<never>();
    const onAbort = () => {
      const error = this.#abort.signal.aborted
        ? fail(
            'stopped',
            'The rehearsal was stopped.',
            'Start it again when you are ready.',
            'start-rehearsal',
          ).error
        : fail(
            'cart-timeout',
            `No cart came back within ${(timeoutMs ?? 0) / 1000} seconds.`,
            'Open the StartPage in a browser, fill the cart and return it; or wait longer.',
          ).error;
      cut.reject(new Ended(error));
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    try {
      return await Promise.race([wanted, cut.promise]);
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  #success(): Verdict {
    const { until, mode, external } = this.#options;
    if (until === 'setup')
      return {
        ok: true,
        reached: 'setup',
        summary: 'AWS Marketplace accepted the setup request.',
        meaning: 'The address, the identities and the shared secret fit together.',
      };
    if (until === 'cart')
      return {
        ok: true,
        reached: 'cart',
        summary: 'The cart came back and became a requisition.',
        meaning: 'Nothing was ordered.',
      };
    const order = this.#records.find((record) => record.kind === 'order-received');
    const summary =
      'The cart came back, the requisition was approved, and AWS Marketplace answered the order with 200.';
    if (external)
      return {
        ok: true,
        reached: 'order',
        summary,
        meaning: 'What became of the order is in the supplier’s own records.',
      };
    const lines = order?.lines ?? 0;
    const subscriptions = `${lines} ${lines === 1 ? 'subscription' : 'subscriptions'}`;
    const meaning =
      mode === 'test'
        ? `Test mode is on: AWS Marketplace received the order, created no subscription and will send no invoice. In production it would have created ${subscriptions}.`
        : `In production AWS Marketplace creates ${subscriptions} and invoices them. This was a simulation on this computer: nothing was bought.`;
    return { ok: true, reached: 'order', summary, meaning };
  }

  #failure(error: unknown): Verdict {
    const expected = error instanceof Ended ? error.error : undefined;
    if (!expected) this.#options.onBug(error);
    const shown =
      expected ??
      fail(
        'internal',
        'Something in the simulator went wrong.',
        'Start the rehearsal again; if it happens twice, copy the diagnostics.',
      ).error;
    return {
      ok: false,
      ...(this.#reached && { reached: this.#reached }),
      summary: shown.message,
      meaning: 'Nothing was bought.',
      error: shown,
    };
  }
}
