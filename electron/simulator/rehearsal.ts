import { fail, type Result } from '../../shared/errors.ts';
import { catalogue } from '../../shared/procurement/diagnoses/catalogue.ts';
import type {
  Exchange,
  RehearsalEvent,
  Stage,
  SupplierRecord,
  Verdict,
} from '../../shared/rehearsal/events.ts';
import { faultOf } from '../../shared/rehearsal/faults.ts';
import { answerInbound } from './buyer/inbound.ts';
import type { Preset } from './buyer/preset.ts';
import { presets } from './buyer/presets.ts';
import { type Clock, startClock } from './clock.ts';
import { deferred } from './deferred.ts';
import type { LoopbackAnswer, LoopbackRequest } from './loopback.ts';
import { networkUser } from './network/server.ts';
import type { Outside } from './outside.ts';
import { Recorder } from './recorder.ts';
import { Refusals } from './refusals.ts';
import type { Memory, RunContext } from './run/context.ts';
import { Ended } from './run/ended.ts';
import { EvidenceOfRun } from './run/evidence.ts';
import { checkExpectations } from './run/expectations.ts';
import type { RehearsalOptions } from './run/options.ts';
import { makeMaterial, openParties, type Parties } from './run/parties.ts';
import { type Plan, planOf } from './run/plan.ts';
import { runStep } from './run/steps.ts';
import { failed, passed } from './run/verdict.ts';
import { Wire } from './run/wire.ts';
import { type StoreAttempt, storeFinding } from './store-attempts.ts';

/** A rehearsal that goes on. */
export interface Rehearsal {
  /** Ends with the verdict, which is also the last event. Never rejects: a bug ends it with a verdict too. */
  readonly done: Promise<Verdict>;
  /** Approves the requisition that waits. An expected failure where none waits. */
  readonly approve: () => Result<undefined>;
  /** Notes what the store's page tried in the shopping window and was refused. */
  readonly storeTried: (attempt: StoreAttempt) => void;
  /** Ends a simulated wait now. */
  readonly speedUp: () => void;
  /** Ends it at the next moment; what was recorded stays. */
  readonly stop: () => void;
}

/** Starts a rehearsal. Nothing listens before this and nothing after its end. */
export function startRehearsal(options: RehearsalOptions): Rehearsal {
  const run = new Run(options);
  return {
    done: run.run(),
    approve: () => run.approve(),
    storeTried: (attempt) => run.storeTried(attempt),
    speedUp: () => run.speedUp(),
    stop: () => run.stop(),
  };
}

class Run {
  readonly #options: RehearsalOptions;
  readonly #plan: Plan;
  readonly #abort = new AbortController();
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #records: SupplierRecord[] = [];
  readonly #exchanges: Exchange[] = [];
  readonly #evidence = new EvidenceOfRun();
  readonly #memory: Memory = {
    cart: undefined,
    requisition: undefined,
    order: undefined,
    requisitions: 0,
    inferred: new Set(),
  };
  readonly #clock: Clock;
  readonly #outside: Outside;
  readonly #recorder: Recorder;
  readonly #refusals: Refusals;
  #parties: Parties | undefined;
  #reached: Stage | undefined;
  #whole = false;
  #approve: (() => void) | undefined;

  constructor(options: RehearsalOptions) {
    this.#options = options;
    this.#plan = planOf(options);
    this.#clock = startClock(options.outside, options.skipWaits === true);
    this.#outside = { ...options.outside, now: this.#clock.now };
    this.#recorder = new Recorder({
      outside: this.#outside,
      rehearsal: options.id,
      secrets: [],
      emit: (event) => this.#heard(event),
    });
    this.#refusals = new Refusals((finding) => this.#recorder.finding(finding));
  }

  async run(): Promise<Verdict> {
    let verdict: Verdict;
    try {
      await this.#steps();
      verdict = passed({
        until: this.#options.until,
        whole: this.#whole,
        reached: this.#reached,
        mode: this.#mode(),
        external: this.#options.external,
        records: this.#records,
        ending: this.#plan.scenario.ending,
      });
    } catch (error) {
      verdict = failed(error, this.#reached, this.#options.external, this.#options.onBug);
    }
    await Promise.all(this.#closers.map((close) => close()));
    verdict = this.#diagnosed(verdict);
    const fixed = this.#plan.fixedEdition;
    if (fixed !== undefined && verdict.ok) verdict = { ...verdict, meaning: `${verdict.meaning} ${fixed}` };
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

  speedUp(): void {
    this.#clock.speedUp();
  }

  stop(): void {
    this.#abort.abort();
  }

  /** Everything that is recorded is evidence as well. */
  #heard(event: RehearsalEvent): void {
    if (event.event === 'started') this.#evidence.begin(event.mode);
    if (event.event === 'exchange') this.#exchanges.push(event.exchange);
    if (event.event === 'finding') this.#evidence.find(event.finding);
    if (event.event === 'record') {
      this.#records.push(event.record);
      this.#evidence.record(event.record);
    }
    this.#options.emit(event);
  }

  #mode() {
    return this.#parties?.marketplace?.account.mode ?? this.#parties?.context.mode ?? this.#plan.mode;
  }

  async #steps(): Promise<void> {
    const options = this.#options;
    const { system, program, external, until, onBug } = options;
    const known = presets[system];
    // Beyond this computer every document says its mode: one without counts as production.
    const preset: Preset = external?.reach
      ? { ...known, deploymentMode: { setup: 'mode', order: 'mode' } }
      : known;
    const { name, scenario, fault, mode, edition, notes } = this.#plan;
    const material = makeMaterial(preset, mode, this.#outside, external, options.own);
    const { buyer, supplier } = material;
    for (const secret of [material.supplierSecret, material.buyerSecret]) this.#recorder.keepSecret(secret);
    const wire = new Wire({
      recorder: this.#recorder,
      evidence: this.#evidence,
      clock: this.#clock,
      preset,
      mode: () => this.#mode(),
      signal: this.#abort.signal,
      reach: external?.reach,
      onDocument: options.onDocument,
    });
    const parties = await openParties({
      preset,
      scenario,
      fault,
      mode,
      edition,
      material,
      outside: this.#outside,
      clock: this.#clock,
      external,
      assetsDir: options.assetsDir,
      wire,
      refusals: this.#refusals,
      onRecord: (record) => this.#recorder.event({ event: 'record', record }),
      onInbound: (request) => this.#inbound(request),
      onBug,
      closers: this.#closers,
    });
    this.#parties = parties;
    const { setupUrl, orderUrl } = parties.supplierUrls;
    this.#recorder.event({
      event: 'started',
      format: 2,
      program,
      system,
      scenario: name,
      ...(options.fault && { fault: options.fault }),
      mode,
      edition,
      until,
      buyer: { name: preset.name, ...buyer },
      ...(parties.networkUrl !== undefined && {
        network: {
          name: 'SAP Business Network',
          domain: 'AribaNetworkUserId',
          identity: 'sysadmin@ariba.com',
          url: parties.networkUrl,
        },
      }),
      supplier: {
        name: parties.supplierName,
        ...supplier,
        setupUrl,
        orderUrl,
        builtIn: !external,
      },
    });
    const context: RunContext = {
      outside: this.#outside,
      clock: this.#clock,
      recorder: this.#recorder,
      evidence: this.#evidence,
      wire,
      parties,
      preset,
      fault,
      until,
      mode: () => this.#mode(),
      signal: this.#abort.signal,
      shopper: options.shopper,
      onDocument: options.onDocument,
      memory: this.#memory,
      records: () => this.#records,
      reach: (stage) => (this.#reached = stage),
      unlessStopped: (wanted, isCart) =>
        this.#unlessStopped(wanted, isCart ? options.cartTimeoutMs : undefined),
      approval: () => this.#unlessStopped(new Promise<void>((resolve) => (this.#approve = resolve))),
    };
    for (const note of notes) this.#recorder.finding(note);
    for (const step of scenario.steps) {
      // Of several carts all come back before the first order.
      if (until === 'cart' && step.do === 'order') return;
      if (!(await runStep(context, step))) return;
    }
    this.#whole = true;
    if (external || fault) return;
    checkExpectations(
      scenario.expects ?? [],
      system,
      { records: this.#records, exchanges: this.#exchanges },
      this.#recorder,
    );
  }

  /** What the supplier sends to the buyer by itself. Through SAP Business Network, that is who sends it. */
  #inbound(request: LoopbackRequest): LoopbackAnswer {
    const parties = this.#parties;
    if (!parties) return { status: 404 };
    const { buyer } = parties.settings;
    const { order } = this.#memory;
    return answerInbound(request, {
      preset: parties.context.preset,
      outside: this.#outside,
      sender: parties.networkUrl === undefined ? buyer.supplier : networkUser,
      sharedSecret: buyer.sharedSecret,
      sentOrders: order ? [order.request.payloadId] : [],
    });
  }

  /**
   * A run that did not go well says what its evidence points to. One with a fault is as it should be where that is the
   * entry which the fault is for: then it has shown what it was to show.
   */
  #diagnosed(verdict: Verdict): Verdict {
    const { fault } = this.#options;
    if (verdict.error?.code === 'stopped' || (verdict.ok && fault === undefined)) return verdict;
    const found = this.#evidence.diagnoses();
    const diagnosis = found.map(({ id }) => id);
    if (fault === undefined) return diagnosis.length === 0 ? verdict : { ...verdict, diagnosis };
    const { diagnosis: expected, title } = faultOf(fault);
    const [first] = found;
    if (first?.id === expected) {
      return {
        ok: true,
        ...(verdict.reached && { reached: verdict.reached }),
        summary: `${title}: recognised. ${first.cause}`,
        meaning: `${first.fix} ${verdict.ok ? '' : 'Nothing was bought.'}`.trim(),
        diagnosis,
      };
    }
    const wanted = catalogue.find(({ id }) => id === expected)?.symptom ?? expected;
    const { error } = fail(
      'other-diagnosis',
      `The evidence of the run points to ${first ? `“${first.symptom}”` : 'nothing'}, not to “${wanted}”.`,
      'Look at the messages of the run: something else went wrong, or the failure showed itself in another way.',
    );
    return { ...verdict, ok: false, summary: error.message, error, diagnosis };
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
}
