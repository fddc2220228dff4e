const rules = new Intl.PluralRules('en');

/** The form of a noun that goes with a count: `plural(1, 'rehearsal', 'rehearsals')`. English has these two. */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other;
}
