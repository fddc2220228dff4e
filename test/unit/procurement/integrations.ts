import { newIntegration } from '../../../shared/procurement/changes.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { stepsOf } from '../../../shared/procurement/steps/steps.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';

/** Nine o'clock of a day in January 2027. */
export const day = (date: string) => `2027-${date}T09:00:00.000Z`;

/** A new draft of 4 January. */
export function draft(system: ProcurementSystem): Integration {
  return newIntegration(system, { integration: 'i-1', connection: 'c-1' }, 'Buying', {
    who: 'Riley',
    at: day('01-04'),
  });
}

/** The integration with these steps said to be done. */
export function withWord(integration: Integration, ...steps: readonly string[]): Integration {
  const word = { by: 'word', who: 'Riley', at: day('01-05'), note: '' } as const;
  return {
    ...integration,
    steps: { ...integration.steps, ...Object.fromEntries(steps.map((id) => [id, word])) },
  };
}

/** The integration with every step of these stages said to be done. */
export function throughStages(integration: Integration, ...stages: readonly string[]): Integration {
  return withWord(
    integration,
    ...stepsOf(integration.system).flatMap(({ id, stage }) => (stages.includes(stage) ? [id] : [])),
  );
}

/** The integration with a rehearsal of this day. */
export function rehearsedOn(integration: Integration, date: string, ok = true): Integration {
  const rehearsal = {
    id: `r${date}`,
    at: day(date),
    ok,
    mode: 'test',
    real: false,
    scenario: 'create',
    reached: 'order',
    summary: 's',
  } as const;
  return { ...integration, rehearsals: [...integration.rehearsals, rehearsal] };
}
