import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { formatElapsed } from '../../../../shared/format/elapsed.ts';
import type { Exchange } from '../../../../shared/rehearsal/events.ts';
import { answerChanges, type Replayed } from '../../../../shared/rehearsal/replay.ts';
import { Failure } from '../../../components/failure.tsx';
import { DiffView } from '../../../components/xml-editor/diff-view.tsx';

interface ReplayedCardProps {
  readonly recorded: Exchange;
  readonly replayed: Replayed;
}

/** Who answered, where SAP Business Network stands between. */
function passedOn({ passedOn }: Replayed): string[] {
  if (passedOn === undefined) return [];
  return [
    passedOn
      ? 'SAP Business Network passed it on to AWS Marketplace.'
      : 'SAP Business Network answered by itself: AWS Marketplace did not get it.',
  ];
}

/** What the supplier answered now, beside what it answered then. */
export function ReplayedCard({ recorded, replayed }: ReplayedCardProps) {
  const changes = answerChanges(recorded, replayed);
  const title = changes.length === 0 ? 'The same outcome' : 'Another outcome';
  return (
    <Container
      data-testid="replayed"
      header={
        <Header
          variant="h2"
          description={[`Answered after ${formatElapsed(replayed.elapsedMs)}.`, ...passedOn(replayed)].join(
            ' ',
          )}
        >
          {title}
        </Header>
      }
    >
      <LiveRegion hidden>{title}</LiveRegion>
      <SpaceBetween size="m">
        {replayed.failure && <Failure error={replayed.failure} />}
        {changes.length === 0 ? (
          <Box color="text-body-secondary">
            Both status layers and the kind of document are as recorded. IDs, times and addresses differ each
            time.
          </Box>
        ) : (
          <Table
            variant="embedded"
            items={changes}
            trackBy="what"
            ariaLabels={{ tableLabel: 'What differs in the answer' }}
            columnDefinitions={[
              { id: 'what', header: 'Of the answer', isRowHeader: true, cell: ({ what }) => what },
              { id: 'before', header: 'Recorded', cell: ({ before }) => before },
              { id: 'now', header: 'Now', cell: ({ now }) => <strong>{now}</strong> },
            ]}
          />
        )}
        {replayed.answer && (
          <DiffView
            left={{ name: 'Recorded answer', text: recorded.answer?.body ?? '' }}
            right={{ name: 'Answer now', text: replayed.answer.body }}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}
