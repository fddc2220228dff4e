import { type FaultDescription, faults } from './faults.ts';
import { type ScenarioDescription, scenarios } from './scenarios.ts';

/** What a run is about, as a person reads it: the failure that was brought about, or the scenario. */
export function runTitle({
  scenario,
  fault,
}: {
  readonly scenario: string;
  readonly fault?: string | undefined;
}): string {
  const known: FaultDescription | undefined = faults.find(({ name }) => name === fault);
  if (known) return `What if: ${known.title}`;
  const listed: ScenarioDescription | undefined = scenarios.find(({ name }) => name === scenario);
  return listed?.title ?? scenario;
}
