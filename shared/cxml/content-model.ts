/**
 * Matches child elements against a content model such as `(BuyerCookie, Extrinsic*, (A | B)?)`, in one pass and
 * without backtracking (Glushkov's construction: each name in the expression is a place; what may follow what is
 * worked out once per expression, and the sets of places reached are kept as states).
 */
export interface ContentModel {
  readonly start: ContentState;
}

/** What has been matched so far. Children are matched one by one, by `next`. */
export interface ContentState {
  /** True where the content may end here. */
  readonly accepting: boolean;
  /** Names that could stand next, in the order of the expression. */
  readonly expected: readonly string[];
  /** The state after a child of that name; undefined where it does not fit. */
  next(name: string): ContentState | undefined;
}

interface Part {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Compiles an expression. Throws on an expression that is not one: a bug. */
export function contentModel(expression: string): ContentModel {
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
  return { start: new States(names, follow, new Set(whole.last)).state(whole.first, whole.nullable) };
}

/** The states of one expression, made when they are first reached. */
class States {
  readonly #names: readonly string[];
  readonly #follow: readonly ReadonlySet<number>[];
  readonly #last: ReadonlySet<number>;
  readonly #known = new Map<string, ContentState>();

  constructor(names: readonly string[], follow: readonly ReadonlySet<number>[], last: ReadonlySet<number>) {
    this.#names = names;
    this.#follow = follow;
    this.#last = last;
  }

  state(possible: Iterable<number>, accepting: boolean): ContentState {
    const places = [...new Set(possible)].sort((a, b) => a - b);
    const key = `${places.join()}/${accepting}`;
    let state = this.#known.get(key);
    if (!state) {
      state = this.#make(places, accepting);
      this.#known.set(key, state);
    }
    return state;
  }

  #make(places: readonly number[], accepting: boolean): ContentState {
    const reached = new Map<string, ContentState | undefined>();
    return {
      accepting,
      expected: [...new Set(places.map((place) => this.#names[place] ?? ''))],
      next: (name) => {
        let state = reached.get(name);
        if (!state) {
          const taken = places.filter((place) => this.#names[place] === name);
          if (taken.length === 0) return undefined;
          state = this.state(
            taken.flatMap((place) => [...(this.#follow[place] ?? [])]),
            taken.some((place) => this.#last.has(place)),
          );
          reached.set(name, state);
        }
        return state;
      },
    };
  }
}
