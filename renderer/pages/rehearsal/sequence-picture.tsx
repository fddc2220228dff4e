import { type KeyboardEvent, useState } from 'react';
import type { StartedEvent } from '../../../shared/rehearsal/events.ts';
import { type Cast, partiesIn } from '../../../shared/rehearsal/names.ts';
import {
  type ArrowStep,
  type MessageRef,
  type SequenceStep,
  sentenceOf,
} from '../../../shared/rehearsal/sequence.ts';
import { layoutOf, type Row } from './sequence-layout.ts';
import { ArrowShape, Lanes, Note, Spoken } from './sequence-shapes.tsx';
import { useWidth } from './use-width.ts';
import './sequence-picture.css';
import { words } from '../../words/rehearsal.ts';

interface SequencePictureProps {
  readonly steps: readonly SequenceStep[];
  readonly started: StartedEvent;
  readonly selected: MessageRef | undefined;
  readonly onSelect: (message: MessageRef) => void;
}

/**
 * The messages between the parties, drawn. Arrows that carry a message are buttons: one of them is in the tab order,
 * Up and Down move between them, Enter or Space opens the message.
 */
export function SequencePicture({ steps, started, selected, onSelect }: SequencePictureProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const layout = layoutOf(steps, width, partiesIn(started));
  const arrows = steps.filter(
    (step): step is ArrowStep => step.kind === 'arrow' && step.message !== undefined,
  );
  const [focused, setFocused] = useState<string>();
  const tabStop = arrows.find(({ id }) => id === focused)?.id ?? arrows.at(-1)?.id;

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const at = arrows.findIndex(({ id }) => id === tabStop);
    const next = arrows[nextIndex(event.key, at, arrows.length)];
    if (!next) return;
    event.preventDefault();
    setFocused(next.id);
    document.getElementById(arrowElementId(next.id))?.focus();
  };

  return (
    <div ref={box} className="sequence-box">
      {/* biome-ignore lint/a11y/useSemanticElements: a picture has no fieldset */}
      <svg
        className="sequence"
        role="group"
        aria-label={words.sequencePicture.messagesInOrder}
        data-testid="sequence"
        width={layout.width}
        height={layout.height}
        onKeyDown={onKeyDown}
      >
        <Lanes layout={layout} cast={started} />
        {layout.rows.map((row) =>
          row.step.kind === 'note' ? (
            <Note key={row.step.id} row={row} step={row.step} cast={started} layout={layout} />
          ) : (
            <Arrow
              key={row.step.id}
              row={row}
              step={row.step}
              cast={started}
              selected={isSame(row.step.message, selected)}
              tabStop={row.step.id === tabStop}
              onFocus={setFocused}
              onSelect={onSelect}
            />
          ),
        )}
      </svg>
    </div>
  );
}

/** The element that shows an arrow, to put the focus on. */
export function arrowElementId(stepId: string): string {
  return `sequence-${stepId}`;
}

function nextIndex(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

function isSame(a: MessageRef | undefined, b: MessageRef | undefined): boolean {
  return a !== undefined && a.exchange === b?.exchange && a.part === b.part;
}

interface ArrowProps {
  readonly row: Row;
  readonly step: ArrowStep;
  readonly cast: Cast;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly onFocus: (id: string) => void;
  readonly onSelect: (message: MessageRef) => void;
}

function Arrow({ row, step, cast, selected, tabStop, onFocus, onSelect }: ArrowProps) {
  const { message } = step;
  const shape = <ArrowShape row={row} step={step} />;
  const name = sentenceOf(step, cast);
  const className = `arrow arrow-${step.outcome}`;
  if (!message) {
    return (
      <Spoken name={name} className={className}>
        {shape}
      </Spoken>
    );
  }
  const select = () => onSelect(message);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
    <g
      id={arrowElementId(step.id)}
      className={`${className} arrow-button${selected ? ' arrow-selected' : ''}`}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={name}
      aria-pressed={selected}
      data-testid={`arrow-${step.id}`}
      onClick={select}
      onFocus={() => onFocus(step.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        select();
      }}
    >
      {shape}
    </g>
  );
}
