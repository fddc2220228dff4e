import type { ContentState } from '../../shared/cxml/content-model.ts';
import type { AttributeRule, Grammar } from '../../shared/cxml/grammar-table.ts';
import type { Random } from './mutations.ts';

/** Writes elements that fit the rules of a grammar: parts that may be absent are drawn, each element on a line of its own. */
export class Instances {
  readonly #grammar: Grammar;
  readonly #random: Random;
  /** How deep the least content of an element goes: what is closed by elements of lesser depth comes to an end. */
  readonly #depths: ReadonlyMap<string, number>;
  #ids = 0;

  constructor(grammar: Grammar, names: readonly string[], random: Random) {
    this.#grammar = grammar;
    this.#random = random;
    this.#depths = depthsOf(grammar, names);
  }

  /** Elements that can be written: all whose rules, and those of what they need, are known. */
  get names(): string[] {
    return [...this.#depths.keys()];
  }

  write(name: string, levels = 3): string {
    const rule = this.#grammar.rule(name);
    if (!rule) throw new Error(`There is no rule for ${name}.`);
    const attributes = [...rule.attributes]
      .filter(
        ([attribute]) =>
          rule.required.includes(attribute) || attribute.startsWith('xmlns') || this.#random(4) === 0,
      )
      .map(([attribute, one]) => this.#attribute(attribute, one))
      .join('');
    const content = this.#content(name, levels);
    return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
  }

  #attribute(name: string, { values, form }: AttributeRule): string {
    if (form === 'IDREF') return '';
    if (form === 'ID') {
      this.#ids += 1;
      return ` ${name}="id${this.#ids}"`;
    }
    return ` ${name}="${values?.[this.#random(values.length)] ?? '1'}"`;
  }

  #content(name: string, levels: number): string {
    const content = this.#grammar.rule(name)?.content;
    if (!content || content.kind === 'empty') return '';
    if (content.kind !== 'elements') return 'x';
    const depth = levels > 0 ? Number.POSITIVE_INFINITY : (this.#depths.get(name) ?? 0);
    const written: string[] = [];
    let state = content.model.start;
    for (let left = 12; !(state.accepting && (levels <= 0 || this.#random(6) === 0)); left -= 1) {
      const known = state.expected.filter((one) => this.#depths.has(one));
      const drawn = left > 0 && levels > 0 ? known[this.#random(known.length || 1)] : undefined;
      const path =
        drawn === undefined ? shortestEnd(state, (one) => (this.#depths.get(one) ?? depth) < depth) : [drawn];
      if (!path) throw new Error(`The content of ${name} does not come to an end.`);
      for (const one of path) {
        written.push(this.write(one, levels - 1));
        state = state.next(one) ?? state;
      }
      if (drawn === undefined) break;
    }
    return written.length === 0 ? '' : `\n${written.join('\n')}\n`;
  }
}

function depthsOf(grammar: Grammar, names: readonly string[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (let depth = 0, grown = true; grown; depth += 1) {
    const reached = names.filter((name) => {
      const content = grammar.rule(name)?.content;
      if (!content || depths.has(name)) return false;
      return (
        content.kind !== 'elements' ||
        shortestEnd(content.model.start, (one) => depths.has(one)) !== undefined
      );
    });
    for (const name of reached) depths.set(name, depth);
    grown = reached.length > 0;
  }
  return depths;
}

/** The fewest names of those that are allowed after which content may end; undefined where it cannot. */
function shortestEnd(start: ContentState, allowed: (name: string) => boolean): string[] | undefined {
  const seen = new Set([start]);
  const pending: { state: ContentState; path: string[] }[] = [{ state: start, path: [] }];
  for (let entry = pending.shift(); entry; entry = pending.shift()) {
    const { state, path } = entry;
    if (state.accepting) return path;
    for (const name of state.expected) {
      const next = allowed(name) ? state.next(name) : undefined;
      if (!next || seen.has(next)) continue;
      seen.add(next);
      pending.push({ state: next, path: [...path, name] });
    }
  }
  return undefined;
}
