import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CatalogueEntry } from '../../../shared/procurement/diagnoses/entry.ts';
import { entriesFor } from '../../../shared/procurement/diagnoses/for-system.ts';
import type { StartedEvent } from '../../../shared/rehearsal/events.ts';
import { recordedFault } from '../../../shared/rehearsal/faults.ts';
import type { RehearsalView } from '../../../shared/rehearsal/view.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/rehearsal.ts';

interface DiagnosisCardProps {
  readonly view: RehearsalView;
  readonly started: StartedEvent;
}

/** What the evidence of a run points to, and what to do about it. Nothing where it points nowhere. */
export function DiagnosisCard({ view, started }: DiagnosisCardProps) {
  const found = entriesFor(view.verdict?.diagnosis ?? [], started.system);
  const [best, ...others] = found;
  if (!best) return null;
  const fault = recordedFault(started.fault);
  return (
    <Container
      data-testid="diagnosis"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={words.help.diagnosis} />}
          {...(fault && {
            description: words.diagnosisCard.whatIf({ title: fault.title, shows: fault.shows }),
          })}
        >
          {words.diagnosisCard.diagnosis({ symptom: best.symptom })}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Entry entry={best} evidence={evidenceOf(view)} />
        {others.length > 0 && (
          <ExpandableSection headerText={words.diagnosisCard.alsoPossible({ count: others.length })}>
            <SpaceBetween size="l">
              {others.map((entry) => (
                <div key={entry.id}>
                  <Box variant="h3">{entry.symptom}</Box>
                  <Entry entry={entry} evidence={[]} />
                </div>
              ))}
            </SpaceBetween>
          </ExpandableSection>
        )}
      </SpaceBetween>
    </Container>
  );
}

function Entry({
  entry,
  evidence,
}: {
  readonly entry: CatalogueEntry;
  readonly evidence: readonly string[];
}) {
  return (
    <KeyValuePairs
      columns={1}
      items={[
        { label: words.diagnosisCard.cause, value: entry.cause },
        { label: words.diagnosisCard.fix, value: <strong>{entry.fix}</strong> },
        ...(entry.where === '' ? [] : [{ label: words.diagnosisCard.where, value: entry.where }]),
        ...(evidence.length === 0
          ? []
          : [
              {
                label: words.diagnosisCard.evidence,
                value: (
                  <ul className="evidence-list">
                    {evidence.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                ),
              },
            ]),
        { label: words.diagnosisCard.source, value: `${entry.source} (${entry.confidence})` },
      ]}
    />
  );
}

/** What went wrong, as the run recorded it, and as the procurement system shows it. */
function evidenceOf({ findings }: RehearsalView): string[] {
  const lines = findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .flatMap(({ message, shownAs }) => [
      message,
      ...(shownAs === undefined ? [] : [words.diagnosisCard.shownAs({ shownAs })]),
    ]);
  return [...new Set(lines)].slice(0, 8);
}
