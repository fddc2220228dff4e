import type { Party } from '../../../shared/rehearsal/events.ts';
import type { SequenceStep } from '../../../shared/rehearsal/sequence.ts';

/** The parties from left to right: each talks to its neighbour most. */
export const lanes: readonly Party[] = ['requester', 'procurement', 'marketplace'];

/** A step with its place in the picture. */
export interface Row {
  readonly step: SequenceStep;
  readonly top: number;
  readonly height: number;
  /** Where the arrow starts and ends, or the middle of the note twice. */
  readonly from: number;
  readonly to: number;
}

/** Everything the picture draws, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly laneWidth: number;
  readonly laneX: Readonly<Record<Party, number>>;
  readonly rows: readonly Row[];
}

export const laneHeadHeight = 44;
const firstRowTop = laneHeadHeight + 12;
const arrowHeight = 54;
const noteHeight = 60;
const minimumWidth = 520;
/** Text in 13 pixels of the kit's font, bold, takes about this much a character. */
const characterWidth = 7.2;

/** Places the steps one below the other, the lanes as far apart as the width allows. */
export function layoutOf(steps: readonly SequenceStep[], available: number): Layout {
  const width = Math.max(minimumWidth, Math.floor(available));
  const laneWidth = Math.min(168, Math.floor(width / 3.4));
  const edge = laneWidth / 2 + 1;
  const marketplace = width - edge;
  const laneX = {
    requester: edge,
    procurement: width / 2,
    network: (width / 2 + marketplace) / 2,
    marketplace,
  };
  let top = firstRowTop;
  const rows = steps.map((step): Row => {
    const height = step.kind === 'note' ? noteHeight : arrowHeight;
    const row =
      step.kind === 'note'
        ? { step, top, height, from: laneX[step.at], to: laneX[step.at] }
        : { step, top, height, from: laneX[step.from], to: laneX[step.to] };
    top += height;
    return row;
  });
  return { width, height: top + 12, laneWidth, laneX, rows };
}

/** Shortens a text to what fits into `pixels`; the whole text stays in the step's sentence. */
export function fitText(text: string, pixels: number): string {
  const most = Math.max(4, Math.floor(pixels / characterWidth));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
