import { maskSecrets } from '../../shared/cxml/mask.ts';
import { hide, sensitiveParts } from './masking.ts';
import type { Inspected, Viewed } from './protocol.ts';

/** More of the opened text than this is not shown as it came, in UTF-16 units. */
const maxRaw = 200_000;

/** With more hidden values than this, or shorter ones, looking for each in its encoded forms takes too long or finds too much. */
const maxKnown = 500;
const minKnownLength = 4;

/**
 * The beginning of what was opened, as it came. A document may be in it as base64 or percent-encoded; what it hides is
 * looked for in those forms too, and where that is not possible the text is left out.
 */
export function rawOf(
  text: string,
  documents: readonly Viewed[],
  show: boolean,
): Pick<Inspected, 'raw' | 'rawOmitted'> {
  const cut = { raw: text.slice(0, maxRaw), rawOmitted: Math.max(0, text.length - maxRaw) };
  // A text that is its own only document was masked with it.
  const [only] = documents;
  if (show) return cut;
  if (documents.length === 1 && only?.real === text) return { ...cut, raw: only.shown.slice(0, maxRaw) };
  const known = new Set<string>();
  for (const { real, hidden } of documents) {
    for (const { from, to } of hidden) if (to - from >= minKnownLength) known.add(real.slice(from, to));
    if (known.size > maxKnown) return { raw: '', rawOmitted: text.length };
  }
  // A little more than is shown, so that what begins before the end is seen whole.
  const beginning = text.slice(0, maxRaw + 1000);
  const masked = maskSecrets(hide(beginning, sensitiveParts(beginning)).text, [...known]);
  return { ...cut, raw: masked.slice(0, maxRaw) };
}
