import { byteText } from './bytes.ts';
import type { FoundDocument } from './found.ts';

/** A stretch of the material and what is known of it. */
export interface Layer {
  readonly bytes: Uint8Array;
  /** One character per byte. */
  readonly text: string;
  /** Where it is, in words; empty for the material itself. */
  readonly where: string;
  readonly offset: number;
  /** Offsets in it are offsets in the material. */
  readonly exact: boolean;
  /** True where the bytes were text before: then they are UTF-8, whatever the document declares. */
  readonly decoded: boolean;
  readonly depth: number;
  /** Number of its first line, for words. */
  readonly firstLine: number;
  readonly known: Omit<FoundDocument, 'kind' | 'bytes' | 'where' | 'offset'>;
}

/** A stretch of a layer that is looked at by itself. */
export function part(layer: Layer, from: number, to: number, firstLine: number): Layer {
  if (from === 0 && to === layer.bytes.length) return layer;
  return {
    ...layer,
    bytes: layer.bytes.subarray(from, to),
    text: layer.text.slice(from, to),
    offset: layer.offset + (layer.exact ? from : 0),
    firstLine,
  };
}

/** The layer that undoing one escape makes. */
export function below(
  layer: Layer,
  bytes: Uint8Array,
  at: number,
  where: string,
  known = layer.known,
  decoded = true,
): Layer {
  return {
    bytes,
    text: byteText(bytes),
    where,
    offset: layer.offset + (layer.exact ? at : 0),
    exact: false,
    decoded,
    depth: layer.depth + 1,
    firstLine: 1,
    known,
  };
}

export function documentOf(layer: Layer, bytes: Uint8Array, at: number, where = layer.where): FoundDocument {
  return {
    kind: 'document',
    bytes,
    where: where === '' ? 'the whole material' : where,
    offset: layer.offset + (layer.exact ? at : 0),
    ...layer.known,
    context: contextOf({ ...layer, bytes, text: byteText(bytes.subarray(0, 300)) }),
  };
}

/** The context, with the charset that the bytes have now where they were text before and something says otherwise. */
export function contextOf(layer: Layer): FoundDocument['context'] {
  const { context } = layer.known;
  if (!layer.decoded) return context;
  const declared = /^[^<]{0,10}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([^"']{0,40})/.exec(
    layer.text,
  )?.[1];
  const charset = /;\s{0,9}charset\s{0,9}=\s{0,9}"?([^\s;"]{0,40})/i.exec(context.contentType ?? '')?.[1];
  const told = charset ?? declared ?? 'utf-8';
  if (/^utf-?8$/i.test(told)) return context;
  const base = (context.contentType ?? 'text/xml').split(';')[0]?.trim() ?? 'text/xml';
  return { ...context, contentType: `${base}; charset=utf-8` };
}

/** What the name of a form field just before a value says of how the value travelled. */
export function labelled(layer: Layer, at: number): Layer['known'] {
  if (layer.known.context.carriedBy?.startsWith('form')) return layer.known;
  const label = /cxml-(urlencoded|base64)[^<>]{0,80}$/i.exec(
    layer.text.slice(Math.max(0, at - 110), at),
  )?.[1];
  return label === undefined ? layer.known : inFormField(layer.known, label);
}

export function inFormField(known: Layer['known'], name: string): Layer['known'] {
  const { contentType: _form, ...context } = known.context;
  const carriedBy = /base64/i.test(name) ? 'form-base64' : 'form-urlencoded';
  return { ...known, context: { ...context, carriedBy } };
}

/** Line numbers for offsets that come in rising order. */
export class Lines {
  private line = 1;
  private next: number;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.next = this.after(0);
  }

  at(offset: number): number {
    while (this.next < offset) {
      this.line += 1;
      this.next = this.after(this.next + 1);
    }
    return this.line;
  }

  private after(from: number): number {
    const found = this.text.indexOf('\n', from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }
}

export function inLine(layer: Layer, line: number, how = ''): string {
  const place = `${how}in line ${layer.firstLine + line - 1}`;
  return layer.where === '' ? place : `${place}, ${layer.where}`;
}
