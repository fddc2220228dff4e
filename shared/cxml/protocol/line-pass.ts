import { type Line, lineOf } from './line.ts';
import type { Subject } from './subject.ts';

/**
 * The lines of a document are taken apart one after another and pass by all who look at them, once: an order may have
 * 100,000, and kept, or walked over by one rule after another, they would cost more the more there are.
 */

/** Sees each line in turn. */
export interface LineWatch {
  readonly line: (line: Line) => void;
  /** When all lines have passed. */
  readonly end?: () => void;
}

/** Something that is found while the lines pass. */
export interface Look<Found> {
  readonly watches: readonly LineWatch[];
  /** What was found; asked when all lines have passed. */
  readonly found: () => Found;
}

/** Lets all lines pass by several looks at once; at none where the document is no cXML. */
export function passLines(subject: Subject | undefined, looks: readonly Look<unknown>[]): void {
  const watches = looks.flatMap((look) => look.watches);
  if (watches.length === 0) return;
  if (subject) for (const line of linesOf(subject)) for (const watch of watches) watch.line(line);
  for (const watch of watches) watch.end?.();
}

/** Lets all lines pass by one look, and gives what it found. */
export function seen<Found>(subject: Subject | undefined, look: Look<Found>): Found {
  passLines(subject, [look]);
  return look.found();
}

/** The lines in order, each taken apart when it is come to. */
export function* linesOf({ lines }: Pick<Subject, 'lines'>): Generator<Line, void> {
  let number = 0;
  for (const element of lines) {
    number += 1;
    yield lineOf(element, number);
  }
}
