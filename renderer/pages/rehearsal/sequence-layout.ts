import type { Party } from '../../../shared/rehearsal/events.ts';
import type { SequenceStep } from '../../../shared/rehearsal/sequence.ts';

/** A step with its place in the picture. */
export interface Row {
  readonly step: SequenceStep;
  readonly top: number;
  readonly height: number;
  /** Where the arrow starts and ends, or the middle of the note twice. */
  readonly from: number;
  readonly to: number;
}

/** A party's line of time. */
export interface Lane {
  readonly party: Party;
  readonly x: number;
}

/** Everything the picture draws, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly laneWidth: number;
  readonly lanes: readonly Lane[];
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
export function layoutOf(
  steps: readonly SequenceStep[],
  available: number,
  parties: readonly Party[],
): Layout {
  const width = Math.max(minimumWidth, Math.floor(available));
  const laneWidth = Math.min(168, Math.floor(width / (parties.length + 0.4)));
  const edge = laneWidth / 2 + 1;
  const gap = (width - 2 * edge) / (parties.length - 1);
  const lanes = parties.map((party, index): Lane => ({ party, x: edge + index * gap }));
  // A party that the picture does not have cannot have sent anything in it.
  const xOf = (wanted: Party) => lanes.find(({ party }) => party === wanted)?.x ?? edge;
  let top = firstRowTop;
  const rows = steps.map((step): Row => {
    const height = step.kind === 'note' ? noteHeight : arrowHeight;
    const [from, to] = step.kind === 'note' ? [xOf(step.at), xOf(step.at)] : [xOf(step.from), xOf(step.to)];
    const row = { step, top, height, from, to };
    top += height;
    return row;
  });
  return { width, height: top + 12, laneWidth, lanes, rows };
}

/** Shortens a text to what fits into `pixels`; the whole text stays in the step's sentence. */
export function fitText(text: string, pixels: number): string {
  const most = Math.max(4, Math.floor(pixels / characterWidth));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
