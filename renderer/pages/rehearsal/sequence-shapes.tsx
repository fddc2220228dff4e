import type { ReactNode } from 'react';
import { type Cast, partyName } from '../../../shared/rehearsal/names.ts';
import { type ArrowStep, type NoteStep, sentenceOf } from '../../../shared/rehearsal/sequence.ts';
import { fitText, type Layout, laneHeadHeight, type Row } from './sequence-layout.ts';

/** The parties side by side, each with its line of time. */
export function Lanes({ layout, cast }: { readonly layout: Layout; readonly cast: Cast }) {
  return (
    <g>
      {layout.lanes.map(({ party, x }) => (
        <g key={party}>
          <title>{partyName(party, cast)}</title>
          <line className="lane-line" x1={x} x2={x} y1={laneHeadHeight} y2={layout.height} />
          <rect
            className="lane-head"
            x={x - layout.laneWidth / 2}
            y={1}
            width={layout.laneWidth}
            height={laneHeadHeight - 8}
            rx={8}
          />
          <text className="lane-name" x={x} y={laneHeadHeight / 2 + 2}>
            {fitText(partyName(party, cast), layout.laneWidth)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface SpokenProps {
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the picture that only tells something, read out as one sentence. */
export function Spoken({ name, className, children }: SpokenProps) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is not interactive
    <g className={className} role="img" aria-label={name}>
      {children}
    </g>
  );
}

/** Half the height of an arrow's head, and its length. */
const head = 5;

/** An arrow with its label above and its detail below the line. */
export function ArrowShape({ row, step }: { readonly row: Row; readonly step: ArrowStep }) {
  const left = Math.min(row.from, row.to);
  const right = Math.max(row.from, row.to);
  const middle = (left + right) / 2;
  // A little more than the gap between two lanes: the text's outline covers the lane's line.
  const room = right - left + 40;
  const y = row.top + 28;
  const tip = row.to < row.from ? row.to + 2 : row.to - 2;
  const back = row.to < row.from ? tip + 2 * head : tip - 2 * head;
  return (
    <>
      <title>{[step.label, step.detail].filter((text) => text !== '').join(', ')}</title>
      <rect
        className="arrow-area"
        x={left + 4}
        y={row.top + 3}
        width={right - left - 8}
        height={row.height - 6}
        rx={6}
      />
      <line className={`arrow-line arrow-line-${step.line}`} x1={row.from} x2={back} y1={y} y2={y} />
      <polygon className="arrow-head" points={`${tip},${y} ${back},${y - head} ${back},${y + head}`} />
      <text className="arrow-label" x={middle} y={row.top + 18}>
        {fitText(step.label, room)}
      </text>{' '}
      {step.detail !== '' && (
        <text className="arrow-detail" x={middle} y={row.top + 45}>
          {fitText(step.detail, room)}
        </text>
      )}
      {step.outcome === 'failed' && <FailedMark x={row.from < row.to ? back - 14 : back + 14} y={y} />}
    </>
  );
}

function FailedMark({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className="failed-mark">
      <circle cx={x} cy={y} r={7} />
      <path d={`M${x - 2.5},${y - 2.5} l5,5 m0,-5 l-5,5`} />
    </g>
  );
}

interface NoteProps {
  readonly row: Row;
  readonly step: NoteStep;
  readonly cast: Cast;
  readonly layout: Layout;
}

/** A box at one party: something happened there. */
export function Note({ row, step, cast, layout }: NoteProps) {
  const width = Math.min(300, layout.width / 2);
  const middle = Math.min(Math.max(row.from, width / 2 + 1), layout.width - width / 2 - 1);
  return (
    <Spoken name={sentenceOf(step, cast)}>
      <rect
        className="note"
        x={middle - width / 2}
        y={row.top + 6}
        width={width}
        height={row.height - 14}
        rx={8}
      />
      <text className="arrow-label" x={middle} y={row.top + 25}>
        {fitText(step.label, width)}
      </text>
      <text className="arrow-detail" x={middle} y={row.top + 42}>
        {fitText(step.detail, width)}
      </text>
    </Spoken>
  );
}
