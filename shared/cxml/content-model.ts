/**
 * Matches child elements against a DTD content model such as `(BuyerCookie, Extrinsic*, (A | B)?)`, in one pass and
 * without backtracking (Glushkov's construction: each name in the expression is a place; what may follow what is
 * worked out once per expression).
 */
export interface ContentModel {
  /** The first misfit, or undefined where the children fit. */
  match(names: readonly string[]): Misfit | undefined;
}

export interface Misfit {
  /** Index of the first child that does not fit; equals the number of children where something is missing at the end. */
  readonly index: number;
  /** Names that could stand there. */
  readonly expected: readonly string[];
}

interface Part {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const cache = new Map<string, ContentModel>();

/** Compiles an expression; the same expression is compiled once. Throws on an expression that is not one: a bug. */
export function contentModel(expression: string): ContentModel {
  let model = cache.get(expression);
  if (!model) {
    model = compile(expression);
    cache.set(expression, model);
  }
  return model;
}

function compile(expression: string): ContentModel {
  const tokens = expression.match(/[\w:.-]+|[(),|?*+]/g) ?? [];
  const names: string[] = [];
  const follow: Set<number>[] = [];
  let at = 0;

  const connect = (from: readonly number[], to: readonly number[]) => {
    for (const place of from) for (const next of to) follow[place]?.add(next);
  };

  const repeat = (part: Part): Part => {
    const sign = tokens[at];
    if (sign !== '?' && sign !== '*' && sign !== '+') return part;
    at += 1;
    if (sign !== '?') connect(part.last, part.first);
    return sign === '+' ? part : { ...part, nullable: true };
  };

  const atom = (): Part => {
    const token = tokens[at];
    at += 1;
    if (token === '(') {
      const inner = group();
      if (tokens[at] !== ')') throw new Error(`Unbalanced content model: ${expression}`);
      at += 1;
      return repeat(inner);
    }
    if (token === undefined || /^[),|?*+]$/.test(token))
      throw new Error(`Malformed content model: ${expression}`);
    const place = names.push(token) - 1;
    follow.push(new Set());
    return repeat({ nullable: false, first: [place], last: [place] });
  };

  const group = (): Part => {
    let part = atom();
    while (tokens[at] === ',' || tokens[at] === '|') {
      const sequence = tokens[at] === ',';
      at += 1;
      const next = atom();
      if (sequence) connect(part.last, next.first);
      part = sequence
        ? {
            nullable: part.nullable && next.nullable,
            first: part.nullable ? [...part.first, ...next.first] : part.first,
            last: next.nullable ? [...part.last, ...next.last] : next.last,
          }
        : {
            nullable: part.nullable || next.nullable,
            first: [...part.first, ...next.first],
            last: [...part.last, ...next.last],
          };
    }
    return part;
  };

  const whole = group();
  if (at !== tokens.length) throw new Error(`Malformed content model: ${expression}`);
  const accepting = new Set(whole.last);
  const namesOf = (places: Iterable<number>) => [...new Set([...places].map((place) => names[place] ?? ''))];

  return {
    match(children) {
      let possible: Iterable<number> = whole.first;
      let accepted = whole.nullable;
      for (const [index, child] of children.entries()) {
        const taken = [...possible].filter((place) => names[place] === child);
        if (taken.length === 0) return { index, expected: namesOf(possible) };
        accepted = taken.some((place) => accepting.has(place));
        possible =
          taken.length === 1 && taken[0] !== undefined
            ? (follow[taken[0]] ?? [])
            : new Set(taken.flatMap((place) => [...(follow[place] ?? [])]));
      }
      return accepted ? undefined : { index: children.length, expected: namesOf(possible) };
    },
  };
}
