import type { Integration } from './integration.ts';

/** Who does something, and when (ISO, with offset). */
export interface Act {
  readonly who: string;
  readonly at: string;
}

/** Adds a line. The same words by the same person within ten minutes are one: typing saves often. */
export function withHistory(integration: Integration, { who, at }: Act, what: string): Integration {
  const last = integration.history.at(-1);
  const again =
    last?.who === who && last.what === what && Date.parse(at) - Date.parse(last.at) < 10 * 60 * 1000;
  const before = again ? integration.history.slice(0, -1) : integration.history;
  return { ...integration, history: [...before, { at, who, what }] };
}
