import { entriesFor } from '../../../shared/procurement/diagnoses/for-system.ts';
import { fieldHelp, type HelpField } from '../../../shared/procurement/field-help.ts';
import { fieldLabel } from '../../../shared/procurement/fields.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import { words } from '../../words/guide.ts';
import type { HelpContent } from '../../words/help-content.ts';

/** The help panel of a field: what it is, where to find it, an example, and what goes wrong there. */
export function helpOfField(system: ProcurementSystem, field: HelpField): HelpContent {
  const { what, where, example, wrong, failures } = fieldHelp(system, field);
  const known = entriesFor(failures, system);
  return {
    title: fieldLabel(system, field),
    body: (
      <>
        <p>{what}</p>
        <h3>{words.fieldHelp.whereToFindIt}</h3>
        <p>{where}</p>
        <h3>{words.fieldHelp.example}</h3>
        <p>
          <code>{example}</code>
        </p>
        <h3>{words.fieldHelp.whatGoesWrongHere}</h3>
        <p>{wrong}</p>
        {known.length > 0 && (
          <ul>
            {known.map(({ id, symptom, fix }) => (
              <li key={id}>
                <strong>{symptom}</strong> {fix}
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  };
}
