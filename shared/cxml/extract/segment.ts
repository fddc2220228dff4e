/** Finds where one cXML document starts and ends inside other text, raw or written with escapes. */

interface Spelling {
  /** From the XML declaration or the DOCTYPE to the root. */
  readonly declaration: RegExp;
  readonly root: RegExp;
  /** What decides where it ends: its closing tag, a new document, or what may hold either as mere text. */
  readonly decisive: RegExp;
  /** What an element before the root looks like: then the declaration belongs to something else. */
  readonly element: RegExp;
  /** Where an unclosed document ends at the latest. */
  readonly stop?: RegExp;
}

export type SpellingName = 'raw' | 'html' | 'json' | 'percent';

const spellings: Readonly<Record<SpellingName, Spelling>> = {
  raw: spelling('<', '\\?', '!', '\\\\?/', '>', '[\\s>/\\\\]', '|<!\\[CDATA\\[|<!--'),
  html: spelling('&(?:amp;){0,2}lt;', '\\?', '!', '/', '(?:&(?:amp;){0,2}gt;|>)', '[\\s&>/]', '', /["<]/g),
  json: spelling(
    '\\\\u003[cC]',
    '\\?',
    '!',
    '(?:\\\\?/|\\\\u002[fF])',
    '(?:\\\\u003[eE]|>)',
    '[\\s\\\\>/]',
    '',
  ),
  percent: spelling(
    '%(?:25){0,2}3[cC]',
    '(?:%(?:25){0,2}3[fF]|\\?)',
    '(?:%(?:25){0,2}21|!)',
    '(?:%(?:25){0,2}2[fF]|/)',
    '%(?:25){0,2}3[eE]',
    '[%+/]',
    '',
    /[\s"'<>]/g,
  ),
};

function spelling(
  open: string,
  question: string,
  bang: string,
  slash: string,
  close: string,
  afterName: string,
  opaque: string,
  stop?: RegExp,
): Spelling {
  const start = `${open}${question}xml(?![A-Za-z-])|${open}${bang}DOCTYPE`;
  const root = `${open}cXML(?=${afterName}|$)`;
  return {
    declaration: new RegExp(start, 'g'),
    root: new RegExp(root, 'g'),
    decisive: new RegExp(
      `${open}${slash}cXML\\s{0,20}${close}|${open}${question}xml(?![A-Za-z-])|${root}${opaque}`,
      'g',
    ),
    element: new RegExp(`${open}[A-Za-z]`),
    ...(stop ? { stop } : {}),
  };
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** False where the text ends, or another document starts, before this one is closed. */
  readonly closed: boolean;
}

/** Offsets of one pattern in one text, asked for in rising order, so that a text is walked once and not per question. */
class Finder {
  private at = -1;
  private readonly text: string;
  private readonly pattern: RegExp;

  constructor(text: string, pattern: RegExp) {
    this.text = text;
    this.pattern = pattern;
  }

  next(from: number): number {
    if (this.at < from) {
      this.pattern.lastIndex = from;
      this.at = this.pattern.exec(this.text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.at;
  }
}

/** The documents of one text. Questions have to come in rising order; the whole costs linear time. */
export class Segments {
  private readonly roots = new Map<SpellingName, Finder>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The document that starts at an opening marker; undefined where no cXML root follows it. */
  at(start: number, name: SpellingName): Segment | undefined {
    const { root, declaration, element, decisive, stop } = spellings[name];
    let finder = this.roots.get(name);
    if (!finder) {
      finder = new Finder(this.text, new RegExp(root));
      this.roots.set(name, finder);
    }
    const rootAt = finder.next(start);
    if (rootAt - start > 20_000) return undefined;
    const before = this.text.slice(start, rootAt);
    if (element.test(before)) return undefined;
    if (before !== '' && startsAnew(before, declaration)) return undefined;
    return this.endOf(start, rootAt, new RegExp(decisive), name, stop);
  }

  private endOf(start: number, root: number, decisive: RegExp, name: SpellingName, stop?: RegExp): Segment {
    const { text } = this;
    if (name === 'raw') {
      const tag = endOfTag(text, root);
      if (tag !== undefined && text.charAt(tag - 2) === '/') return { start, end: tag, closed: true };
    }
    decisive.lastIndex = root + 1;
    for (let found = decisive.exec(text); found; found = decisive.exec(text)) {
      const [token] = found;
      if (token === '<!--' || token === '<![CDATA[') {
        const end = text.indexOf(token === '<!--' ? '-->' : ']]>', found.index);
        if (end < 0) break;
        decisive.lastIndex = end;
      } else if (/cXML\s{0,20}[^\s]{1,12}$/.test(token)) {
        return { start, end: found.index + token.length, closed: true };
      } else {
        return { start, end: found.index, closed: false };
      }
    }
    if (!stop) return { start, end: text.length, closed: false };
    const last = new RegExp(stop);
    last.lastIndex = root;
    return { start, end: last.exec(text)?.index ?? text.length, closed: false };
  }
}

/** True where a second XML declaration stands before the root: then the first belongs to another document. */
function startsAnew(before: string, declaration: RegExp): boolean {
  const starts = before.match(new RegExp(declaration)) ?? [];
  return (
    starts.filter((one) => /xml$/.test(one)).length > 1 ||
    (starts.length > 1 && !/xml$/.test(starts[0] ?? ''))
  );
}

/** Just after the `>` that ends a tag; quoted values may hold one. */
function endOfTag(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, at + 1);
      if (close < 0) return undefined;
      at = close;
    }
  }
  return undefined;
}
