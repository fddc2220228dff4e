import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo } from 'react';
import type { StartedEvent } from '../../../shared/rehearsal/events.ts';
import type { Cast } from '../../../shared/rehearsal/names.ts';
import { type MessageRef, type SequenceStep, sentenceOf } from '../../../shared/rehearsal/sequence.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/rehearsal.ts';
import { SequencePicture } from './sequence-picture.tsx';

interface SequenceCardProps {
  readonly steps: readonly SequenceStep[];
  readonly started: StartedEvent;
  readonly selected: MessageRef | undefined;
  readonly onSelect: (message: MessageRef) => void;
}

/** The messages as a picture and, saying the same, as text. New ones are read out as they come. */
export const SequenceCard = memo(function SequenceCard({
  steps,
  started,
  selected,
  onSelect,
}: SequenceCardProps) {
  const latest = steps.at(-1);
  return (
    <Container
      header={
        <Header
          variant="h2"
          info={<InfoLink help={words.help.sequence} />}
          description={words.sequenceCard.description}
        >
          {words.sequenceCard.messages}
        </Header>
      }
    >
      <LiveRegion hidden>{latest ? sentenceOf(latest, started) : ''}</LiveRegion>
      <SpaceBetween size="m">
        <SequencePicture {...{ steps, started, selected, onSelect }} />
        <ExpandableSection headerText={words.sequenceCard.messagesAsText} data-testid="sequence-text">
          {steps.length === 0 ? (
            <Box color="text-body-secondary">{words.sequenceCard.none}</Box>
          ) : (
            <ol className="sequence-text">
              {steps.map((step) => (
                <li key={step.id}>
                  <StepText step={step} cast={started} onSelect={onSelect} />
                </li>
              ))}
            </ol>
          )}
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  );
});

interface StepTextProps {
  readonly step: SequenceStep;
  readonly cast: Cast;
  readonly onSelect: (message: MessageRef) => void;
}

function StepText({ step, cast, onSelect }: StepTextProps) {
  const sentence = sentenceOf(step, cast);
  const message = step.kind === 'arrow' ? step.message : undefined;
  if (!message) return sentence;
  return <Link onFollow={() => onSelect(message)}>{sentence}</Link>;
}
