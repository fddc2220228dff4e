import type { Diagnosis } from '../../../shared/cxml/judgement.ts';
import { fail } from '../../../shared/errors.ts';
import { catalogue } from '../../../shared/procurement/diagnoses/catalogue.ts';
import { inWordsOf } from '../../../shared/procurement/diagnoses/for-system.ts';
import type { Verdict } from '../../../shared/rehearsal/events.ts';
import { type FaultName, faultOf } from '../../../shared/rehearsal/faults.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';

/**
 * A run that did not go well says what its evidence points to. One with a fault is as it should be where that is the
 * entry which the fault is for: then it has shown what it was to show.
 * @param run what is brought about in it, and the system in whose words it is said
 * @param diagnose what the evidence points to, best first; asked only where it counts
 */
export function diagnosed(
  verdict: Verdict,
  run: { readonly fault?: FaultName | undefined; readonly system: ProcurementSystem },
  diagnose: () => readonly Diagnosis[],
): Verdict {
  const { fault, system } = run;
  if (verdict.error?.code === 'stopped' || (verdict.ok && fault === undefined)) return verdict;
  const found = diagnose().map((one) => inWordsOf(one, system));
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
