import { fail, type Result } from '../../shared/errors.ts';
import type {
  Exchange,
  RehearsalEvent,
  Stage,
  SupplierRecord,
  Verdict,
} from '../../shared/rehearsal/events.ts';
import { answerInbound } from './buyer/inbound.ts';
import type { Preset } from './buyer/preset.ts';
import { presets } from './buyer/presets.ts';
import { type Clock, startClock } from './clock.ts';
import type { LoopbackAnswer, LoopbackRequest } from './loopback.ts';
import { networkUser } from './network/server.ts';
import type { Outside } from './outside.ts';
import { Recorder } from './recorder.ts';
import { Refusals } from './refusals.ts';
import type { Memory, RunContext } from './run/context.ts';
import { diagnosed } from './run/diagnosed.ts';
import { EvidenceOfRun } from './run/evidence.ts';
import { checkExpectations } from './run/expectations.ts';
import type { RehearsalOptions } from './run/options.ts';
import { makeMaterial, openParties, type Parties } from './run/parties.ts';
import { type Plan, planOf } from './run/plan.ts';
import { startedEvent } from './run/started.ts';
import { runStep } from './run/steps.ts';
import { unlessStopped } from './run/unless-stopped.ts';
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
  #wire: Wire | undefined;
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
    await this.#wire?.settled();
    await Promise.all(this.#closers.map((close) => close()));
    verdict = diagnosed(verdict, this.#options, () => this.#evidence.diagnoses());
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
    const { system, external, until, onBug } = options;
    const { signal } = this.#abort;
    const known = presets[system];
    // Beyond this computer every document says its mode: one without counts as production.
    const preset: Preset = external?.reach
      ? { ...known, deploymentMode: { setup: 'mode', order: 'mode' } }
      : known;
    const { scenario, fault, mode, edition, notes } = this.#plan;
    const material = makeMaterial(preset, mode, this.#outside, external, options.own);
    for (const secret of [material.supplierSecret, material.buyerSecret]) this.#recorder.keepSecret(secret);
    const wire = new Wire({
      recorder: this.#recorder,
      evidence: this.#evidence,
      clock: this.#clock,
      preset,
      mode: () => this.#mode(),
      signal,
      reach: external?.reach,
      onDocument: options.onDocument,
    });
    this.#wire = wire;
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
    this.#recorder.event(startedEvent(options, this.#plan, material, parties));
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
      signal,
      shopper: options.shopper,
      onDocument: options.onDocument,
      memory: this.#memory,
      records: () => this.#records,
      reach: (stage) => (this.#reached = stage),
      unlessStopped: (wanted, isCart) =>
        unlessStopped(wanted, signal, isCart ? options.cartTimeoutMs : undefined),
      approval: () =>
        unlessStopped(new Promise<void>((resolve) => (this.#approve = resolve)), signal, undefined),
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
}
