import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { DiagnosisId } from '../../../shared/procurement/diagnoses/catalogue.ts';
import { entriesFor } from '../../../shared/procurement/diagnoses/for-system.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import { words } from '../../words/guide.ts';

/** What goes wrong at a step: entries of the failure catalogue, each with its cause and what to do. */
export function FailuresCard({
  ids,
  system,
}: {
  readonly ids: readonly DiagnosisId[];
  readonly system: ProcurementSystem;
}) {
  const entries = entriesFor(ids, system);
  if (entries.length === 0) return null;
  return (
    <ExpandableSection
      variant="container"
      headerText={words.failuresCard.whatGoesWrongHere}
      headerCounter={`(${entries.length})`}
    >
      {entries.map(({ id, symptom, cause, fix, where }) => (
        <ExpandableSection key={id} headerText={symptom}>
          <Box variant="p">{cause}</Box>
          <Box variant="p">
            <b>{words.failuresCard.whatToDo}</b> {fix}
          </Box>
          {where !== '' && (
            <Box variant="p" color="text-body-secondary">
              {where}
            </Box>
          )}
        </ExpandableSection>
      ))}
    </ExpandableSection>
  );
}
