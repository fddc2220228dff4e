import type { Search, SearchProperty, SearchToken } from './search.ts';

/** The search that finds everything. */
export const wholeList: Search = { operation: 'and', tokens: [] };

/** What a search looks at: the values of each property, asked for when they matter, and all text that is worth finding, in lower case. */
export interface Searched {
  readonly valuesOf: (property: SearchProperty) => readonly string[];
  readonly text: string;
}

/** Whether a search finds an entry. Text is compared without regard to case; days as `2026-11-23`, which text orders. */
export function finds({ operation, tokens }: Search, entry: Searched): boolean {
  if (tokens.length === 0) return true;
  const holds = (token: SearchToken) => tokenHolds(token, entry);
  return operation === 'and' ? tokens.every(holds) : tokens.some(holds);
}

function tokenHolds({ property, operator, value }: SearchToken, entry: Searched): boolean {
  const wanted = value.trim().toLowerCase();
  const negative = operator.startsWith('!');
  if (property === undefined) return entry.text.includes(wanted) !== negative;
  const values = entry.valuesOf(property).map((own) => own.toLowerCase());
  switch (operator) {
    case '=':
    case '!=':
      return values.includes(wanted) !== negative;
    case ':':
    case '!:':
      return values.some((own) => own.includes(wanted)) !== negative;
    case '<':
      return values.some((own) => own < wanted);
    case '<=':
      return values.some((own) => own <= wanted);
    case '>':
      return values.some((own) => own > wanted);
    case '>=':
      return values.some((own) => own >= wanted);
  }
}
