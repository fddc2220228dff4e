import type { ScenarioName } from '../../../shared/rehearsal/scenarios.ts';
import { create } from './create.ts';
import type { Scenario } from './scenario.ts';

/** What each scenario does. */
export const scenarioSteps: Readonly<Record<ScenarioName, Scenario>> = {
  create,
};
