import type { CheckResult } from '../../shared/aws/checks.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Backup, IntegrationChange, IntegrationList } from '../../shared/ipc/integrations.ts';
import {
  newIntegration,
  recordAwsChecks,
  recordRehearsal,
  recordStep,
} from '../../shared/procurement/changes.ts';
import type { Act } from '../../shared/procurement/history.ts';
import type { Integration, IntegrationRehearsal } from '../../shared/procurement/integration.ts';
import { sampleIntegration } from '../../shared/procurement/sample.ts';
import { checkStep, restsOn } from '../../shared/procurement/step-checks.ts';
import { stepOf, stepsOf } from '../../shared/procurement/steps/steps.ts';
import { systemName } from '../../shared/rehearsal/names.ts';
import type { ProcurementSystem } from '../../shared/rehearsal/systems.ts';
import type { IntegrationMemory } from '../storage/integrations.ts';
import { findIntegration, type StoredData } from '../storage/stored-data.ts';
import type { UndoList } from './undo.ts';

/** What the desk works with. */
export interface IntegrationDeskOptions {
  readonly memory: IntegrationMemory;
  readonly now: () => Date;
  /** A new ID without its prefix: lower-case letters and digits. */
  readonly newId: () => string;
  /** Name of the computer's account: who acts while nobody gave a name. */
  readonly account: string;
  readonly tell: (change: IntegrationChange) => void;
  readonly undo: UndoList;
}

/**
 * Where integrations are made and changed: it saves each change before anybody is told. What a change means is in
 * `shared/procurement/changes.ts`. Other parts of the program add their facts here (`recordRehearsal`, `recordAwsChecks`).
 */
export class IntegrationDesk {
  readonly #options: IntegrationDeskOptions;

  constructor(options: IntegrationDeskOptions) {
    this.#options = options;
  }

  list(): IntegrationList {
    const { memory } = this.#options;
    const { integrations } = memory.read();
    return { memory: memory.state(), integrations, you: this.you() };
  }

  /** The name that the person gave last, or the one of the computer's account. */
  you(): string {
    return this.#options.memory.read().person ?? this.#options.account;
  }

  /** An act of this moment; a name that the person gave is remembered by the change that it is part of. */
  act(who: string = this.you()): Act {
    return { who, at: this.#options.now().toISOString() };
  }

  read(id: string): Result<Integration> {
    const found = findIntegration(this.#options.memory.read(), id);
    return found ? ok(found) : noIntegration();
  }

  create(system: ProcurementSystem, name: string): Result<Integration> {
    return this.#add(
      newIntegration(system, this.#newIds(), name.trim() === '' ? systemName(system) : name, this.act()),
    );
  }

  createSample(system: ProcurementSystem): Result<Integration> {
    return this.#add(sampleIntegration(system, this.#newIds(), this.act()));
  }

  #newIds() {
    const { newId } = this.#options;
    return { integration: `i-${newId()}`, connection: `c-${newId()}` };
  }

  #add(made: Integration): Result<Integration> {
    const { memory, tell } = this.#options;
    const data = memory.read();
    const written = memory.write({ ...data, integrations: [...data.integrations, made] });
    if (!written.ok) return written;
    tell({ id: made.id, integration: made });
    return ok(made);
  }

  /** A new ID for something within an integration. */
  newId(): string {
    return this.#options.newId();
  }

  /**
   * Changes an integration by a pure function; undefined means that what it should change is not there. Saved first, told
   * then. `who` is remembered where the person gave a name.
   */
  change(
    id: string,
    how: (integration: Integration) => Integration | undefined,
    who?: string,
  ): Result<Integration> {
    const { memory, tell } = this.#options;
    const data = memory.read();
    const before = findIntegration(data, id);
    if (!before) return noIntegration();
    const after = how(before);
    if (!after)
      return fail('no-such-part', 'This is no longer there.', 'Look at the integration as it is now.');
    if (after === before && (who === undefined || who === data.person)) return ok(before);
    const next: StoredData = {
      ...data,
      ...(who !== undefined && { person: who }),
      integrations: data.integrations.map((one) => (one.id === id ? after : one)),
    };
    const written = memory.write(next);
    if (!written.ok) return written;
    tell({ id, integration: after });
    return ok(after);
  }

  /** Like `change`, for what people type: only from the revision that the window showed. */
  edit(
    id: string,
    expected: number,
    how: (integration: Integration) => Integration | undefined,
  ): Result<Integration> {
    const found = this.read(id);
    if (!found.ok) return found;
    if (found.value.revision !== expected)
      return fail(
        'changed-elsewhere',
        'The integration was changed in the meantime.',
        'Look at it as it is now, and enter your change again.',
      );
    return this.change(id, how);
  }

  /** Runs the check of a step on what is known, and keeps the result. */
  runCheck(id: string, stepId: string): Result<Integration> {
    const found = this.read(id);
    if (!found.ok) return found;
    const step = stepOf(found.value.system, stepId);
    if (!step?.check) return fail('no-check', 'No check proves this step.', 'Confirm it by your word.');
    const { result, message, evidence } = checkStep(step.check, found.value);
    const act = this.act();
    const record = {
      by: 'check',
      check: step.check,
      result,
      message,
      evidence: { ...evidence },
      at: act.at,
    } as const;
    return this.change(id, (integration) => recordStep(integration, step, record, act));
  }

  /** Notes a rehearsal of an integration and runs the check of its step. */
  recordRehearsal(id: string, rehearsal: IntegrationRehearsal): Result<Integration> {
    const noted = this.change(id, (integration) => recordRehearsal(integration, rehearsal, this.act()));
    return noted.ok ? this.runCheck(id, 'rehearsal') : noted;
  }

  /** Deletes an integration; `undo` of the answer brings it back in this run. Its secrets stay until the program ends. */
  forget(id: string): Result<{ undo: string }> {
    const found = this.read(id);
    if (!found.ok) return found;
    const { memory } = this.#options;
    const before = memory.read().integrations;
    return this.replaceAll(before.filter((one) => one.id !== id));
  }

  /**
   * Puts other integrations in place of all that there are, as one act that can be taken back (and `andThen` with it). A
   * backup is made before.
   */
  replaceAll(integrations: readonly Integration[], andThen?: () => void): Result<{ undo: string }> {
    const { memory, undo } = this.#options;
    const before = memory.read();
    memory.backUp();
    const written = memory.write({ ...before, integrations: [...integrations] });
    if (!written.ok) return written;
    this.#tellChanges(before.integrations);
    return ok({ undo: undo.remember(before.integrations, integrations, andThen) });
  }

  undo(token: string): Result<undefined> {
    const { memory, undo } = this.#options;
    const before = memory.read().integrations;
    const done = undo.takeBack(token, memory);
    if (!done.ok) return done;
    this.#tellChanges(before);
    return ok(undefined);
  }

  backups(): readonly Backup[] {
    return this.#options.memory.backups();
  }

  restoreBackup(file: string): Result<IntegrationList> {
    return this.#anew(() => this.#options.memory.restore(file));
  }

  startEmpty(): Result<IntegrationList> {
    return this.#anew(() => this.#options.memory.startEmpty());
  }

  #anew(how: () => Result<undefined>): Result<IntegrationList> {
    const before = this.#options.memory.read().integrations;
    const done = how();
    if (!done.ok) return done;
    this.#tellChanges(before);
    return ok(this.list());
  }

  /** Tells what is another than before. */
  #tellChanges(before: readonly Integration[]): void {
    const { memory, tell } = this.#options;
    const now = memory.read().integrations;
    for (const { id } of before) if (!now.some((one) => one.id === id)) tell({ id, integration: null });
    for (const integration of now)
      if (!before.includes(integration)) tell({ id: integration.id, integration });
  }

  /**
   * Keeps what AWS answered, and runs the checks of the steps that rest on it: what it proves is ticked with its evidence. A
   * step that somebody gave their word for is not opened again by an answer that proves nothing.
   */
  recordAwsChecks(id: string, results: readonly CheckResult[]): Result<Integration> {
    let kept = this.change(id, (integration) => recordAwsChecks(integration, results, this.act()));
    const asked = new Set(results.map((result) => result.id));
    for (const { id: step, check } of kept.ok ? stepsOf(kept.value.system) : []) {
      if (!kept.ok || check === undefined || !restsOn(check).some((one) => asked.has(one))) continue;
      const proves = checkStep(check, kept.value).result === 'pass';
      if (proves || kept.value.steps[step]?.by !== 'word') kept = this.runCheck(id, step);
    }
    return kept;
  }
}

/** The failure of an ID that is not known. */
export function noIntegration(): Result<never> {
  return fail(
    'no-integration',
    'There is no such integration on this computer.',
    'It may have been deleted. Look at the list of integrations.',
  );
}
