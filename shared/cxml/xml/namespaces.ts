import type { XmlAttribute } from './attributes.ts';
import { nameEnd } from './characters.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** What is wrong with a name, and the offset where it stands. */
export interface NamespaceProblem {
  readonly message: string;
  readonly offset: number;
}

/**
 * The prefixes in scope while a document is read, by "Namespaces in XML 1.0" (third edition). Names are not resolved:
 * cXML's own elements have no namespace. What is held here are the rules under which every reader that knows
 * namespaces refuses a document. Only tags with a colon or an `xmlns` come here.
 */
export class NamespaceScope {
  readonly #bound = new Map<string, string[]>([['xml', [xmlNamespace]]]);
  readonly #declaredAt: { readonly depth: number; readonly prefix: string }[] = [];

  /** Takes an element's declarations in and holds its names against what is in scope. */
  open(
    name: string,
    offset: number,
    attributes: readonly XmlAttribute[],
    depth: number,
  ): NamespaceProblem | undefined {
    for (const attribute of attributes) {
      const problem = this.#declare(attribute, depth);
      if (problem) return { message: problem, offset: attribute.offset };
    }
    const elementProblem = this.#nameProblem(name);
    if (elementProblem) return { message: elementProblem, offset };
    let expanded: Set<string> | undefined;
    let first: string | undefined;
    for (const attribute of attributes) {
      const colon = attribute.name.indexOf(':');
      if (colon < 0 || attribute.name.startsWith('xmlns:')) continue;
      const problem = this.#nameProblem(attribute.name);
      if (problem) return { message: problem, offset: attribute.offset };
      if (first === undefined) {
        first = attribute.name;
        continue;
      }
      expanded ??= new Set([this.#expanded(first)]);
      const full = this.#expanded(attribute.name);
      if (expanded.has(full)) {
        return {
          message: `The attribute ${shown(attribute.name.slice(colon + 1))} is given twice under two prefixes of one namespace.`,
          offset: attribute.offset,
        };
      }
      expanded.add(full);
    }
    return undefined;
  }

  /** A name with its namespace in place of its prefix. */
  #expanded(name: string): string {
    const colon = name.indexOf(':');
    return `${this.#uriOf(name.slice(0, colon))} ${name.slice(colon + 1)}`;
  }

  /** Forgets what the element at this depth declared. */
  close(depth: number): void {
    for (let last = this.#declaredAt.at(-1); last && last.depth === depth; last = this.#declaredAt.at(-1)) {
      this.#bound.get(last.prefix)?.pop();
      this.#declaredAt.pop();
    }
  }

  #declare({ name, value }: XmlAttribute, depth: number): string | undefined {
    if (name === 'xmlns') {
      return value === xmlNamespace || value === xmlnsNamespace
        ? 'A reserved namespace must not be the default namespace.'
        : undefined;
    }
    if (!name.startsWith('xmlns:')) return undefined;
    const prefix = name.slice('xmlns:'.length);
    if (prefix === 'xmlns') return 'The prefix xmlns must not be declared.';
    if (prefix === '' || prefix.includes(':')) return `${shown(name)} is not a name with one prefix.`;
    if ((prefix === 'xml') !== (value === xmlNamespace))
      return 'The prefix xml and its namespace belong together and to nothing else.';
    if (value === '') return `The prefix ${shown(prefix)} is bound to an empty namespace.`;
    if (value === xmlnsNamespace) return 'The namespace of xmlns must not be bound to a prefix.';
    const uris = this.#bound.get(prefix);
    if (uris) uris.push(value);
    else this.#bound.set(prefix, [value]);
    this.#declaredAt.push({ depth, prefix });
    return undefined;
  }

  #uriOf(prefix: string): string | undefined {
    return this.#bound.get(prefix)?.at(-1);
  }

  #nameProblem(name: string): string | undefined {
    const colon = name.indexOf(':');
    if (colon < 0) return undefined;
    if (
      colon === 0 ||
      colon === name.length - 1 ||
      name.includes(':', colon + 1) ||
      nameEnd(name, colon + 1) === colon + 1
    )
      return `${shown(name)} is not a name with one prefix.`;
    const prefix = name.slice(0, colon);
    if (prefix === 'xmlns') return 'An element must not have the prefix xmlns.';
    return this.#uriOf(prefix) === undefined
      ? `The prefix ${shown(prefix)} is not declared. Declare it by xmlns:${shown(prefix)}="…".`
      : undefined;
  }
}

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
