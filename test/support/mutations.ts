/**
 * Small damages to documents, the same for the same seed. They are done to the text, by a scanner of their own, so that
 * neither the parser under test nor another decides what a mutant looks like; lines stay where they were.
 */

interface Attribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
}

interface Element {
  readonly name: string;
  readonly start: number;
  readonly attributes: readonly Attribute[];
  readonly parent: Element | undefined;
  readonly children: Element[];
  /** Where the start tag ends, behind its `>`. */
  readonly openEnd: number;
  /** Where the end tag starts; the same as `openEnd` where there is none. */
  closeStart: number;
  end: number;
}

/** A random source: the next whole number below `limit`. */
export type Random = (limit: number) => number;

/** A random source from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Names and values that documents use, to damage others with. */
export interface Vocabulary {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly values: readonly string[];
  /** Whole elements, as text. */
  readonly fragments: readonly string[];
}

/** The vocabulary of some documents, and a few words that none of them knows. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const elements = new Set(['Unknown', 'orderrequest', 'Money', 'Extrinsic']);
  const attributes = new Set(['unknown', 'xml:lang', 'xml:space', 'xmlns', 'xmlns:x', 'Id', 'type', 'role']);
  const values = new Set(['', ' ', 'other', ' new ', 'New', 'test', 'yes', '1', '-1', 'a b', 'é', 'A&amp;B']);
  const fragments = new Set([
    '<Unknown/>',
    '<Extrinsic name="a"><Money currency="USD">1</Money></Extrinsic>',
  ]);
  for (const text of texts) {
    for (const element of scan(text)) {
      elements.add(element.name);
      for (const { name, valueStart, end } of element.attributes) {
        attributes.add(name);
        values.add(text.slice(valueStart, end - 1).replaceAll('"', '&quot;'));
      }
      if (element.end - element.start < 400) fragments.add(text.slice(element.start, element.end));
    }
  }
  return {
    elements: [...elements],
    attributes: [...attributes],
    values: [...values],
    fragments: [...fragments],
  };
}

export interface Mutant {
  readonly kind: string;
  readonly text: string;
}

/** One damage to a document; undefined where the one that was drawn has nothing to act on. */
export function mutate(text: string, vocabulary: Vocabulary, random: Random): Mutant | undefined {
  const elements = scan(text);
  const [kind, damage] = pick(Object.entries(damages), random);
  const edits = damage({ text, elements, element: pick(elements, random), vocabulary, random });
  if (!edits) return undefined;
  const mutant = apply(text, edits);
  return mutant === text ? undefined : { kind, text: mutant };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

interface Scene {
  readonly text: string;
  readonly elements: readonly Element[];
  /** The element that was drawn. */
  readonly element: Element;
  readonly vocabulary: Vocabulary;
  readonly random: Random;
}

const damages: Readonly<Record<string, (scene: Scene) => readonly Edit[] | undefined>> = {
  'delete element': ({ element }) => below(element) && [{ start: element.start, end: element.end, by: '' }],
  'duplicate element': ({ text, element }) => below(element) && [insert(element.end, source(text, element))],
  'move element': ({ text, elements, element, random }) => {
    const target = pick(elements, random);
    if (!below(element) || !below(target) || within(target, element)) return undefined;
    const at = random(2) === 0 ? target.start : target.openEnd;
    return [{ start: element.start, end: element.end, by: '' }, insert(at, source(text, element))];
  },
  'swap siblings': ({ text, element, random }) => {
    const siblings = element.parent?.children ?? [];
    const index = siblings.indexOf(element);
    const other = siblings[random(3) === 0 ? random(siblings.length || 1) : index + 1];
    if (!other || other === element) return undefined;
    return [
      { start: element.start, end: element.end, by: source(text, other) },
      { start: other.start, end: other.end, by: source(text, element) },
    ];
  },
  'rename element': ({ element, vocabulary, random }) => {
    if (!below(element)) return undefined;
    const name = pick(vocabulary.elements, random);
    const edits = [renamed(element.start + 1, element.name, name)];
    if (element.end > element.closeStart) edits.push(renamed(element.closeStart + 2, element.name, name));
    return edits;
  },
  'insert element': ({ element, vocabulary, random }) =>
    element.openEnd < element.end
      ? [insert(random(2) === 0 ? element.openEnd : element.closeStart, pick(vocabulary.fragments, random))]
      : undefined,
  'unwrap element': ({ text, element }) =>
    below(element) && [
      { start: element.start, end: element.end, by: text.slice(element.openEnd, element.closeStart) },
    ],
  'wrap element': ({ text, element, vocabulary, random }) => {
    const name = pick(vocabulary.elements, random);
    return (
      below(element) && [
        { start: element.start, end: element.end, by: `<${name}>${source(text, element)}</${name}>` },
      ]
    );
  },
  'empty element': ({ element }) => [{ start: element.openEnd, end: element.closeStart, by: '' }],
  'text for content': ({ element, vocabulary, random }) =>
    element.openEnd < element.end
      ? [{ start: element.openEnd, end: element.closeStart, by: pick(vocabulary.values, random) }]
      : undefined,
  'insert text': ({ element, random }) =>
    element.openEnd < element.end
      ? [insert(random(2) === 0 ? element.openEnd : element.closeStart, pick(texts, random))]
      : undefined,
  'delete attribute': ({ element, random }) => {
    const attribute = drawn(element, random);
    return attribute && [{ start: attribute.start, end: attribute.end, by: '' }];
  },
  'rename attribute': ({ element, vocabulary, random }) => {
    const attribute = drawn(element, random);
    const name = pick(vocabulary.attributes, random);
    if (!attribute || element.attributes.some((one) => one.name === name)) return undefined;
    return [renamed(attribute.start, attribute.name, name)];
  },
  'change attribute': ({ element, vocabulary, random }) => {
    const attribute = drawn(element, random);
    return (
      attribute && [
        { start: attribute.valueStart - 1, end: attribute.end, by: `"${pick(vocabulary.values, random)}"` },
      ]
    );
  },
  'insert attribute': ({ element, vocabulary, random }) => {
    const name = pick(vocabulary.attributes, random);
    if (element.attributes.some((one) => one.name === name)) return undefined;
    return [insert(element.start + 1 + element.name.length, ` ${name}="${pick(vocabulary.values, random)}"`)];
  },
  'move attribute': ({ text, elements, element, random }) => {
    const attribute = drawn(element, random);
    const target = pick(elements, random);
    if (!attribute || target.attributes.some((one) => one.name === attribute.name)) return undefined;
    return [
      { start: attribute.start, end: attribute.end, by: '' },
      insert(target.start + 1 + target.name.length, ` ${text.slice(attribute.start, attribute.end)}`),
    ];
  },
};

const texts = [
  ' ',
  'stray',
  '\n  ',
  '&#32;',
  '&amp;',
  '<![CDATA[ ]]>',
  '<![CDATA[]]>',
  '<![CDATA[a]]>',
  '<!-- a -->',
  '<?a b?>',
];

/** Every element in document order. Takes well-formed documents without an internal subset. */
function scan(text: string): Element[] {
  const all: Element[] = [];
  let open: Element | undefined;
  const token =
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/[^>]*>|<([^\s/>]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;
  for (const match of text.matchAll(token)) {
    const [tag, name, rest = ''] = match;
    const end = match.index + tag.length;
    if (name !== undefined) {
      const element: Element = {
        name,
        start: match.index,
        attributes: attributesIn(rest, match.index + 1 + name.length),
        parent: open,
        children: [],
        openEnd: end,
        closeStart: end,
        end,
      };
      all.push(element);
      open?.children.push(element);
      if (!rest.endsWith('/')) open = element;
    } else if (tag.startsWith('</') && open) {
      open.closeStart = match.index;
      open.end = end;
      open = open.parent;
    }
  }
  return all;
}

function attributesIn(tag: string, offset: number): Attribute[] {
  return [...tag.matchAll(/([^\s=/]+)\s*=\s*("[^"]*"|'[^']*')/g)].map((match) => {
    const [whole, name = '', quoted = ''] = match;
    const start = offset + match.index;
    const end = start + whole.length;
    return { name, start, end, valueStart: end - quoted.length + 1 };
  });
}

function apply(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, by } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + by + result.slice(end);
  return result;
}

function insert(at: number, by: string): Edit {
  return { start: at, end: at, by };
}

function renamed(start: number, from: string, to: string): Edit {
  return { start, end: start + from.length, by: to };
}

function source(text: string, element: Element): string {
  return text.slice(element.start, element.end);
}

/** True but for the root, which stays what it is. */
function below(element: Element): true | undefined {
  return element.parent ? true : undefined;
}

function within(inner: Element, outer: Element): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function drawn(element: Element, random: Random): Attribute | undefined {
  return element.attributes.length === 0 ? undefined : pick(element.attributes, random);
}

function pick<T>(values: readonly T[], random: Random): T {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}
