import type { Scanner } from './scanner.ts';

/**
 * What is kept of the elements of a document: six numbers for each, in the order in which they begin. An object for each
 * would be several times as large, and a document of 100,000 lines has a million of them: the engine's collector would
 * copy them all more than once.
 */

const fieldCount = 6;
/** Where in a row each number stands. */
const field = {
  /** Number of the name, with the kind of the content in its two lowest bits. */
  name: 0,
  /** Offset of the `<`. */
  offset: 1,
  /** Row of the parent; -1 for the root. */
  parent: 2,
  /** Row behind the last one inside: of the next sibling, where there is one. */
  next: 3,
  /** Offset of the content, behind the start tag; of a run of text, where this is all there is. */
  content: 4,
  /** Offset behind the end tag. */
  end: 5,
} as const;

/** What an element holds; comments and processing instructions do not count. */
export const contentKind = {
  nothing: 0,
  /** One run of text. */
  run: 1,
  /** Elements, with white space at most between them. */
  elements: 2,
  /** Text and elements, several runs, CDATA sections. */
  mixed: 3,
} as const;
export type ContentKind = (typeof contentKind)[keyof typeof contentKind];

const kinds: readonly ContentKind[] = [0, 1, 2, 3];

/** Bytes that a row takes while the table grows: what is there, and the double of it that it moves to. */
export const bytesOfRow = 2 * fieldCount * 4;

const sharedRows = 65_536;
/** Tables grow in one that all documents share and are copied out of it; only those that outgrow it have their own. */
const shared = new Int32Array(sharedRows * fieldCount);

export class ElementTable {
  readonly source: Scanner;
  #rows: Int32Array = shared;
  #count = 0;
  readonly #twins = new Map<number, TwinPlaces>();

  constructor(source: Scanner) {
    this.source = source;
  }

  /** Adds an element whose content and end are not known yet; its row. */
  open(name: number, offset: number, parent: number): number {
    const row = this.#count;
    const at = row * fieldCount;
    if (at === this.#rows.length) this.#grow();
    const rows = this.#rows;
    rows[at + field.name] = name << 2;
    rows[at + field.offset] = offset;
    rows[at + field.parent] = parent;
    this.#count = row + 1;
    return row;
  }

  /** Says that an element holds what this kind says, or more. */
  holds(row: number, kind: ContentKind): void {
    const at = row * fieldCount + field.name;
    const known = this.#rows[at] ?? 0;
    if ((known & 3) < kind) this.#rows[at] = (known & ~3) | kind;
  }

  startContent(row: number, offset: number): void {
    this.#rows[row * fieldCount + field.content] = offset;
  }

  /** Ends an element: everything that was opened since is in it. */
  close(row: number, end: number): void {
    const at = row * fieldCount;
    this.#rows[at + field.next] = this.#count;
    this.#rows[at + field.end] = end;
  }

  /** Makes the table as small as it can be, once it is complete. */
  finish(): void {
    const used = this.#count * fieldCount;
    this.#rows = this.#rows === shared ? this.#rows.slice(0, used) : this.#rows.subarray(0, used);
  }

  name(row: number): string {
    return this.source.nameOf(this.#at(row, field.name) >> 2);
  }

  kind(row: number): ContentKind {
    return kinds[this.#at(row, field.name) & 3] ?? contentKind.mixed;
  }

  offset(row: number): number {
    return this.#at(row, field.offset);
  }

  parent(row: number): number {
    return this.#at(row, field.parent);
  }

  next(row: number): number {
    return this.#at(row, field.next);
  }

  content(row: number): number {
    return this.#at(row, field.content);
  }

  end(row: number): number {
    return this.#at(row, field.end);
  }

  /** How many children of that name a row has, and how many of them up to the one at this offset. */
  twins(parent: number, name: string, offset: number): Twins {
    const kept = this.#twins.get(parent);
    if (kept) return kept.of(name, offset);
    let all = 0;
    let nth = 0;
    let children = 0;
    for (let row = parent + 1; row < this.next(parent); row = this.next(row)) {
      children += 1;
      if (this.name(row) !== name) continue;
      all += 1;
      if (this.offset(row) <= offset) nth = all;
    }
    // Counted once for a parent with many children: asking for the place of each of them stays linear.
    if (children >= manyChildren) this.#twins.set(parent, new TwinPlaces(this, parent, children));
    return { all, nth };
  }

  #at(row: number, which: number): number {
    return this.#rows[row * fieldCount + which] ?? 0;
  }

  #grow(): void {
    const larger = new Int32Array(this.#rows.length * 2);
    larger.set(this.#rows);
    this.#rows = larger;
  }
}

/** How many children of one name there are, and how many of them up to a place. */
export interface Twins {
  readonly all: number;
  readonly nth: number;
}

/** Below this many children, counting them anew costs less than keeping the count. */
const manyChildren = 32;

/** Of all children of a row, in order: where each stands, and its place among those of its name. */
class TwinPlaces {
  readonly #offsets: Int32Array;
  readonly #nths: Int32Array;
  readonly #counts = new Map<string, number>();

  constructor(table: ElementTable, parent: number, children: number) {
    this.#offsets = new Int32Array(children);
    this.#nths = new Int32Array(children);
    let place = 0;
    for (let row = parent + 1; row < table.next(parent); row = table.next(row)) {
      const name = table.name(row);
      const nth = (this.#counts.get(name) ?? 0) + 1;
      this.#counts.set(name, nth);
      this.#offsets[place] = table.offset(row);
      this.#nths[place] = nth;
      place += 1;
    }
  }

  of(name: string, offset: number): Twins {
    let low = 0;
    let high = this.#offsets.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return { all: this.#counts.get(name) ?? 0, nth: this.#nths[low] ?? 0 };
  }
}
