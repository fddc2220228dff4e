/** What numbers, money and dates are written in where nobody says otherwise: files, the terminal, tests. */
const usual = 'en-US';

let chosen = usual;
/** What is yet to be looked up. */
let wanted: string | undefined;

/** The locale that numbers, money and dates are written in. */
export function locale(): string {
  if (wanted !== undefined) {
    chosen = known(wanted);
    wanted = undefined;
  }
  return chosen;
}

/**
 * Sets the locale of this process, once at its start. Only the window does, to that of the system: what goes into reports, records and
 * the terminal is read by others and stays the same everywhere. A text that is no tag of a locale leaves the usual one.
 * It is looked up when it is first asked for: the first lookup of a process reads the tables of all locales.
 */
export function setLocale(tag: string): void {
  wanted = tag;
}

function known(tag: string): string {
  try {
    const [supported = usual] = Intl.NumberFormat.supportedLocalesOf(tag);
    return supported;
  } catch {
    return usual;
  }
}
