import { isPlainValue, isSpace, nameEnd } from './characters.ts';
import { decodeRun, type Scanner } from './scanner.ts';

/**
 * The attributes of a tag that the parser has found right, read from its text whenever they are asked for. Most are
 * looked at once or never; kept as objects they would be half of a tree.
 */

export interface XmlAttribute {
  readonly name: string;
  /** Decoded and normalised as XML says for CDATA attributes. */
  readonly value: string;
  readonly offset: number;
}

const noAttributes: readonly XmlAttribute[] = [];

/** All attributes of the tag whose name ends at `from`, in order. */
export function attributesFrom(source: Scanner, from: number): readonly XmlAttribute[] {
  const { text } = source;
  if (text.charCodeAt(from) === 0x3e) return noAttributes;
  let at = spaceEnd(text, from);
  if (isTagEnd(text, at)) return noAttributes;
  const attributes: XmlAttribute[] = [];
  while (!isTagEnd(text, at)) {
    const offset = at;
    const to = nameEnd(text, at);
    const name = source.nameBetween(at, to);
    const value = valueStart(text, to);
    const end = valueEnd(text, value);
    attributes.push({ name, value: valueOfRun(text, value, end), offset });
    at = spaceEnd(text, end + 1);
  }
  return attributes;
}

/** The value of the attribute of that name in the tag whose name ends at `from`. */
export function attributeFrom({ text }: Scanner, from: number, name: string): string | undefined {
  for (let at = spaceEnd(text, from); !isTagEnd(text, at); ) {
    const to = at + name.length;
    const after = text.charCodeAt(to);
    const found = (after === 0x3d || isSpace(after)) && text.startsWith(name, at);
    const value = valueStart(text, found ? to : at);
    const end = valueEnd(text, value);
    if (found) return valueOfRun(text, value, end);
    at = spaceEnd(text, end + 1);
  }
  return undefined;
}

function spaceEnd(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isTagEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x3e || code === 0x2f || Number.isNaN(code);
}

/** Where the value starts, behind its quote; a name has no quote in it. */
function valueStart(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27) break;
  }
  return at + 1;
}

function valueEnd(text: string, start: number): number {
  const end = text.indexOf(text.charAt(start - 1), start);
  return end < 0 ? text.length : end;
}

function valueOfRun(text: string, from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    // The other quote is plain as well; the run ends before its own.
    if (!isPlainValue(code) && code !== 0x22 && code !== 0x27) return decodeRun(text, from, to, true);
  }
  return text.slice(from, to);
}
