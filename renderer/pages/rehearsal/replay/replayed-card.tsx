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
import { words } from '../../../words/rehearsal.ts';

interface ReplayedCardProps {
  readonly recorded: Exchange;
  readonly replayed: Replayed;
}

/** Who answered, where SAP Business Network stands between. */
function passedOn({ passedOn }: Replayed): string[] {
  if (passedOn === undefined) return [];
  return [passedOn ? words.replayedCard.networkPassedOn : words.replayedCard.networkAnswered];
}

/** Of a change to an order: whether the supplier, started anew, knew what is changed. */
function knewOrder({ sentFirst }: Replayed): string[] {
  if (sentFirst === undefined) return [];
  return [sentFirst > 0 ? words.replayedCard.changedWentFirst : words.replayedCard.changedIsUnknown];
}

/** What the supplier answered now, beside what it answered then. */
export function ReplayedCard({ recorded, replayed }: ReplayedCardProps) {
  const changes = answerChanges(recorded, replayed);
  const title = changes.length === 0 ? words.replayedCard.sameOutcome : words.replayedCard.anotherOutcome;
  return (
    <Container
      data-testid="replayed"
      header={
        <Header
          variant="h2"
          description={[
            words.replayedCard.answeredAfter({ time: formatElapsed(replayed.elapsedMs) }),
            ...passedOn(replayed),
            ...knewOrder(replayed),
          ].join(' ')}
        >
          {title}
        </Header>
      }
    >
      <LiveRegion hidden>{title}</LiveRegion>
      <SpaceBetween size="m">
        {replayed.failure && <Failure error={replayed.failure} />}
        {changes.length === 0 ? (
          <Box color="text-body-secondary">{words.replayedCard.sameOutcomeMeans}</Box>
        ) : (
          <Table
            variant="embedded"
            items={changes}
            trackBy="what"
            ariaLabels={{ tableLabel: words.replayedCard.differences }}
            columnDefinitions={[
              {
                id: 'what',
                header: words.replayedCard.ofTheAnswer,
                isRowHeader: true,
                cell: ({ what }) => what,
              },
              { id: 'before', header: words.replayedCard.recorded, cell: ({ before }) => before },
              { id: 'now', header: words.replayedCard.now, cell: ({ now }) => <strong>{now}</strong> },
            ]}
          />
        )}
        {replayed.answer && (
          <DiffView
            left={{ name: words.replayedCard.recordedAnswer, text: recorded.answer?.body ?? '' }}
            right={{ name: words.replayedCard.answerNow, text: replayed.answer.body }}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}
