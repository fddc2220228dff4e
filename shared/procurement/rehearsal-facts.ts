import type { RehearsalEvent } from '../rehearsal/events.ts';
import type { IntegrationRehearsal } from './integration.ts';

/**
 * What an integration keeps of a rehearsal that was run for it. Undefined where the run says nothing about it: a failure was
 * brought about on purpose, the person stopped it, or it has no verdict.
 */
export function rehearsalFacts(
  id: string,
  events: readonly RehearsalEvent[],
): IntegrationRehearsal | undefined {
  const started = events.find((event) => event.event === 'started');
  const verdict = events.findLast((event) => event.event === 'verdict');
  if (!started || !verdict || started.fault !== undefined || verdict.error?.code === 'stopped')
    return undefined;
  return {
    id,
    at: verdict.at,
    ok: verdict.ok,
    mode: started.mode,
    real: !started.supplier.builtIn,
    scenario: started.scenario,
    ...(verdict.reached && { reached: verdict.reached }),
    summary: verdict.summary,
  };
}
