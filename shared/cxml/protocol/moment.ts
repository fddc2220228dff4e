const pattern = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** No moment is written in more characters. */
const longest = 60;

/** A moment as cXML writes it (the DTD's datetime.tz: ISO 8601 with a numeric offset). */
export interface Moment {
  /** Milliseconds since 1970, as Date has them. Without an offset it is taken as UTC. */
  readonly time: number;
  readonly numericOffset: boolean;
}

/** Reads a moment leniently: date alone, `Z` and offsets without colon too. Undefined where it is none. */
export function parseMoment(text: string): Moment | undefined {
  const trimmed = text.trim();
  const match = trimmed.length > longest ? undefined : pattern.exec(trimmed);
  if (!match) return undefined;
  const [, date = '', clock = '00:00', zone = 'Z'] = match;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const time = Date.parse(`${date}T${clock}${offset}`);
  return Number.isNaN(time) ? undefined : { time, numericOffset: match[3] !== undefined && offset !== 'Z' };
}
