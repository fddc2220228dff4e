import { parseXml } from '../../shared/cxml/parse.ts';

/** A change of text: what stands from `from` to `to` becomes `insert`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

interface Token {
  readonly kind: 'open' | 'close' | 'empty' | 'text' | 'verbatim' | 'other';
  readonly from: number;
  readonly to: number;
}

const indent = '  ';

/**
 * The changes that put every element of a document on a line of its own, indented by two spaces. Only white space
 * between tags changes, and only where an element holds nothing but elements: no character of a text or an attribute is
 * touched. Undefined where the text is not well-formed, since nobody can tell there what is white space.
 */
export function formatChanges(text: string): readonly Change[] | undefined {
  if (!parseXml(text).ok) return undefined;
  const tokens = tokensOf(text);
  const changes: Change[] = [];
  for (const { gap, wanted } of gaps(text, tokens))
    if (text.slice(gap.from, gap.to) !== wanted) changes.push({ ...gap, insert: wanted });
  return changes;
}

/** Where line ends belong: between two tokens of an element that holds only elements, and what has to stand there. */
function* gaps(text: string, tokens: readonly Token[]) {
  const structured = structuredElements(text, tokens);
  const open: boolean[] = [true];
  let before: Token | undefined;
  let gap: { from: number; to: number } | undefined;
  for (const [index, token] of tokens.entries()) {
    const inside = open.at(-1) ?? true;
    if (token.kind === 'text' && inside) {
      gap = { from: token.from, to: token.to };
      continue;
    }
    const depth = open.length - 1 - (token.kind === 'close' ? 1 : 0);
    if (inside && before)
      yield {
        gap: gap ?? { from: token.from, to: token.from },
        wanted: `\n${indent.repeat(Math.max(0, depth))}`,
      };
    gap = undefined;
    if (token.kind === 'open') open.push(inside && structured.has(index));
    if (token.kind === 'close') open.pop();
    before = token;
  }
}

/** Index of the opening tag of every element whose content is elements, comments and white space. */
function structuredElements(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  const structured = new Set<number>();
  const open: { index: number; elements: number; mixed: boolean }[] = [];
  for (const [index, { kind, from, to }] of tokens.entries()) {
    const parent = open.at(-1);
    if (parent && kind === 'text' && /[^ \t\r\n]/.test(text.slice(from, to))) parent.mixed = true;
    if (parent && kind === 'verbatim') parent.mixed = true;
    if (parent && (kind === 'open' || kind === 'empty')) parent.elements += 1;
    if (kind === 'open') open.push({ index, elements: 0, mixed: false });
    if (kind === 'close') {
      const closed = open.pop();
      if (closed && closed.elements > 0 && !closed.mixed) structured.add(closed.index);
    }
  }
  return structured;
}

/** Splits a well-formed document without an internal subset into tags, texts, CDATA sections, comments and the rest. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: Token['kind'], to: number) => {
    tokens.push({ kind, from: at, to });
    at = to;
  };
  const after = (end: string, from: number) => {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found + end.length;
  };
  while (at < text.length) {
    if (text.charAt(at) !== '<') {
      const next = text.indexOf('<', at);
      push('text', next < 0 ? text.length : next);
    } else if (text.startsWith('<!--', at)) push('other', after('-->', at + 4));
    else if (text.startsWith('<![CDATA[', at)) push('verbatim', after(']]>', at));
    else if (text.startsWith('<?', at)) push('other', after('?>', at));
    else if (text.startsWith('<!', at)) push('other', tagEnd(text, at));
    else if (text.startsWith('</', at)) push('close', after('>', at));
    else {
      const end = tagEnd(text, at);
      push(text.charAt(end - 2) === '/' ? 'empty' : 'open', end);
    }
  }
  // White space behind the root element is nobody's.
  const last = tokens.at(-1);
  if (last?.kind === 'text') tokens.pop();
  return tokens;
}

/** The end of a tag or a DOCTYPE: the first `>` outside quotes. */
function tagEnd(text: string, from: number): number {
  const stop = /["'>]/g;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0] === '>') return match.index + 1;
    const closing = text.indexOf(match[0], match.index + 1);
    if (closing < 0) break;
    stop.lastIndex = closing + 1;
  }
  return text.length;
}
