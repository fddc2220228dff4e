import { ParsedElement } from './xml/element.ts';

/** A document as a tree in which every node knows where it stands. */
export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Offset of the `<` in the text, in UTF-16 units. */
  readonly offset: number;
  readonly parent: XmlElement | undefined;
}

export interface XmlText {
  readonly kind: 'text';
  /** Decoded: references resolved, line ends as `\n`. */
  readonly value: string;
  /** As of an element; -1 for white space alone between tags, where one node stands for many. */
  readonly offset: number;
}

export interface XmlAttribute {
  readonly name: string;
  /** Decoded and normalised as XML says for CDATA attributes. */
  readonly value: string;
  readonly offset: number;
}

export type XmlNode = XmlElement | XmlText;

/** Whether an element surely has no elements in it; then no node need be made to see that. */
export function holdsTextOnly(element: XmlElement): boolean {
  return element instanceof ParsedElement && element.isText;
}

/** The element children, in order. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  const elements: XmlElement[] = [];
  if (holdsTextOnly(parent)) return elements;
  for (const node of parent.children) if (node.kind === 'element') elements.push(node);
  return elements;
}

/** The first child element of that name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  if (holdsTextOnly(parent)) return undefined;
  for (const node of parent.children) if (node.kind === 'element' && node.name === name) return node;
  return undefined;
}

/** All child elements of that name, in order. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  const elements: XmlElement[] = [];
  if (holdsTextOnly(parent)) return elements;
  for (const node of parent.children) if (node.kind === 'element' && node.name === name) elements.push(node);
  return elements;
}

/** The text directly in an element, exact: nothing trimmed. Text inside child elements does not count. */
export function textOf(element: XmlElement): string {
  const run = element instanceof ParsedElement ? element.text : undefined;
  if (run !== undefined) return run;
  let text = '';
  for (const node of element.children) if (node.kind === 'text') text += node.value;
  return text;
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  if (element instanceof ParsedElement) return element.attribute(name);
  for (const attribute of element.attributes) if (attribute.name === name) return attribute.value;
  return undefined;
}

/** The place of an element in words that a person can follow: `/cXML/Message/PunchOutOrderMessage/ItemIn[3]`. */
export function pathOf(element: XmlElement): string {
  let path = '';
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const nth = at.parent ? placeAmongTwins(at, at.parent) : undefined;
    path = `/${at.name}${nth === undefined ? '' : `[${nth}]`}${path}`;
  }
  return path;
}

/** Below this many children, counting them anew costs less than keeping the count. */
const manyChildren = 32;
const twinPlaces = new WeakMap<XmlElement, TwinPlaces>();

/** Place of an element among those of its name, from 1; undefined where it is the only one. */
function placeAmongTwins(element: XmlElement, parent: XmlElement): number | undefined {
  if (parent.children.length >= manyChildren) {
    const kept = twinPlaces.get(parent) ?? placesOfTwins(parent);
    return (kept.counts.get(element.name) ?? 0) > 1 ? kept.nths[placeOf(element, kept.offsets)] : undefined;
  }
  let twins = 0;
  let nth = 0;
  for (const node of parent.children) {
    if (node.kind !== 'element' || node.name !== element.name) continue;
    twins += 1;
    if (node === element) nth = twins;
  }
  return twins > 1 ? nth : undefined;
}

/** Of a parent's elements in order: where each stands in the text, and its place among those of its name. */
interface TwinPlaces {
  readonly offsets: Uint32Array;
  readonly nths: Uint32Array;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counted once for a parent with many children: asking for the path of each of them stays linear. */
function placesOfTwins(parent: XmlElement): TwinPlaces {
  const { children } = parent;
  const offsets = new Uint32Array(children.length);
  const nths = new Uint32Array(children.length);
  const counts = new Map<string, number>();
  let place = 0;
  for (const node of children) {
    if (node.kind !== 'element') continue;
    const nth = (counts.get(node.name) ?? 0) + 1;
    counts.set(node.name, nth);
    offsets[place] = node.offset;
    nths[place] = nth;
    place += 1;
  }
  const places = { offsets: offsets.subarray(0, place), nths: nths.subarray(0, place), counts };
  twinPlaces.set(parent, places);
  return places;
}

/** Index of an element in the offsets of its parent's elements, which only grow. */
function placeOf({ offset }: XmlElement, offsets: Uint32Array): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A place in a text: both from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Texts shorter than this are counted from their start each time. */
const shortText = 2048;
/** Distance of the places at which the count is kept, in UTF-16 units; a power of two. */
const stride = 128;

interface LineCounts {
  text: string;
  /** For each stride: the line that its first unit is on, and where that line starts. */
  readonly lines: Uint32Array;
  readonly starts: Uint32Array;
}

let latest: LineCounts | undefined;

/**
 * Turns an offset into line and column. Line ends are `\n`, `\r\n` or a lone `\r`, as XML reads them. Of the text that
 * was asked about last the lines are kept, so that asking for many places in it is cheap.
 */
export function positionAt(text: string, offset: number): Position {
  if (text.length < shortText) return countFrom(text, 0, 1, 0, offset);
  if (latest?.text !== text) latest = countLines(text);
  // Texts that are equal and not the same are compared in full; kept as the same, the next comparison is at once.
  latest.text = text;
  const { lines, starts } = latest;
  const index = Math.min(Math.max(Math.floor(offset / stride), 0), lines.length - 1);
  return countFrom(text, index * stride, lines[index] ?? 1, starts[index] ?? 0, offset);
}

function countFrom(
  text: string,
  from: number,
  firstLine: number,
  firstStart: number,
  offset: number,
): Position {
  let line = firstLine;
  let start = firstStart;
  for (let at = from; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      line += 1;
      start = at + 1;
    }
  }
  return { line, column: offset - start + 1 };
}

function countLines(text: string): LineCounts {
  const size = Math.floor(text.length / stride) + 1;
  const lines = new Uint32Array(size);
  const starts = new Uint32Array(size);
  let line = 1;
  let start = 0;
  let at = 0;
  for (let index = 0; index < size; index += 1) {
    lines[index] = line;
    starts[index] = start;
    const end = Math.min(at + stride, text.length);
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        line += 1;
        start = at + 1;
      }
    }
  }
  return { text, lines, starts };
}
