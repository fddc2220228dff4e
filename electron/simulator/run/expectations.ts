import { fail } from '../../../shared/errors.ts';
import type { Exchange, SupplierRecord } from '../../../shared/rehearsal/events.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import type { Recorder } from '../recorder.ts';
import { Ended } from './ended.ts';

/** What a run left behind, for what a scenario says must hold at its end. */
export interface RunFacts {
  readonly records: readonly SupplierRecord[];
  readonly exchanges: readonly Exchange[];
}

/** One thing that must hold at the end of a scenario. */
export interface Expectation {
  readonly code: string;
  /** Where it can be otherwise; every system where absent. */
  readonly systems?: readonly ProcurementSystem[];
  readonly holds: (facts: RunFacts) => boolean;
  readonly good: string;
  readonly bad: string;
}

/** Notes each that is about this system as a finding. The run ends with the first that does not hold. */
export function checkExpectations(
  expectations: readonly Expectation[],
  system: ProcurementSystem,
  facts: RunFacts,
  recorder: Recorder,
): void {
  const about = expectations.filter(({ systems }) => systems?.includes(system) ?? true);
  const broken = about.filter(({ code, holds, good, bad }) => {
    const held = holds(facts);
    if (held) recorder.pass(code, good);
    else recorder.finding({ severity: 'error', code, message: bad, fix: whatToDo });
    return !held;
  });
  const [first] = broken;
  if (first) throw new Ended(fail(first.code, first.bad, whatToDo).error);
}

const whatToDo = 'Look at the messages of the run and at what AWS Marketplace recorded.';

/** Entries of the supplier's books of one kind. */
export function recordsOf<K extends SupplierRecord['kind']>(
  { records }: RunFacts,
  kind: K,
): Extract<SupplierRecord, { kind: K }>[] {
  return records.filter((record): record is Extract<SupplierRecord, { kind: K }> => record.kind === kind);
}
