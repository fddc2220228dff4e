/** What numbers, money and dates are written in where nobody says otherwise: files, the terminal, tests. */
const usual = 'en-US';

let chosen = usual;

/** The locale that numbers, money and dates are written in. */
export function locale(): string {
  return chosen;
}

/**
 * Sets the locale of this process, once at its start. Only the window does, to that of the system: what goes into reports, records and
 * the terminal is read by others and stays the same everywhere. A text that is no tag of a locale leaves the usual one.
 */
export function setLocale(tag: string): void {
  try {
    [chosen = usual] = Intl.NumberFormat.supportedLocalesOf(tag);
  } catch {
    chosen = usual;
  }
}
