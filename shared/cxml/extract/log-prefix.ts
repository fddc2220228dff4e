/**
 * Removes what a log wrote in front of each line of a document: a timestamp, a level, a quote mark. `first` is what
 * stands before the document on its first line. Where the lines do not all carry it, the text stays as it is.
 */
export function withoutLogPrefix(text: string, first: string): string {
  if (first.trim() === '' || first.length > 200 || !text.includes('\n')) return text;
  const [opening = '', ...lines] = text.split('\n');
  const full = lines.filter((line) => line.trim() !== '');
  if (full.length === 0) return text;
  for (const prefix of [first, clockOf(first)]) {
    if (prefix === undefined) continue;
    const shape = shapeOf(prefix);
    if (full.every((line) => shape.test(line)))
      return [opening, ...lines.map((line) => line.replace(shape, ''))].join('\n');
  }
  return text;
}

/** The same prefix with whatever numbers it has: the clock moves on, and so does a counter. */
function shapeOf(prefix: string): RegExp {
  const escaped = prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d{1,30}/g, '\\d{1,30}');
  return new RegExp(`^${escaped}`);
}

/** The timestamp at the start of a line, with its level where there is one, and the space after it. */
function clockOf(first: string): string | undefined {
  return /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?: \[?(?:TRACE|DEBUG|INFO|WARN|ERROR)\]?)? {0,3}/.exec(
    first,
  )?.[0];
}
