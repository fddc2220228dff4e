import type { RehearsalChoice } from '../../../shared/ipc/rehearsal.ts';
import { faultNameSchema, scenarioNameSchema } from '../../../shared/rehearsal/choices.ts';
import type { Mode, StartedEvent } from '../../../shared/rehearsal/events.ts';
import { type FaultDescription, type FaultName, faults } from '../../../shared/rehearsal/faults.ts';
import { type ScenarioDescription, scenarioOf, scenarios } from '../../../shared/rehearsal/scenarios.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';

/** What the form proposes: right for a first time. */
export const firstChoice: RehearsalChoice = { system: 'coupa', mode: 'test', scenario: 'create' };

/** The choice that a run was started by. A scenario or fault that this program no longer has is left out. */
export function choiceOf({ system, mode, scenario, edition, fault }: StartedEvent): RehearsalChoice {
  const knownScenario = scenarioNameSchema.safeParse(scenario).data;
  const knownFault = faultNameSchema.safeParse(fault).data;
  return {
    system,
    mode,
    ...(knownScenario && { scenario: knownScenario }),
    ...(edition && { edition }),
    ...(knownFault && { fault: knownFault }),
  };
}

/** The choice for another system: what it does not have is left out. */
export function withSystem(choice: RehearsalChoice, system: ProcurementSystem): RehearsalChoice {
  const { scenario, fault, ...rest } = choice;
  return {
    ...rest,
    system,
    ...(scenario && scenariosOf(system).some(({ name }) => name === scenario)
      ? { scenario }
      : { scenario: 'create' }),
    ...(fault && faultsOf(system).some(({ name }) => name === fault) && { fault }),
  };
}

/** The choice with a failure brought about; which scenario shows it, the failure says. */
export function withFault({ scenario: _, ...choice }: RehearsalChoice, fault: FaultName): RehearsalChoice {
  return { ...choice, fault };
}

/** The choice without its integration: an integration is of one system. */
export function withoutIntegration({ integration: _, ...choice }: RehearsalChoice): RehearsalChoice {
  return choice;
}

/** The mode that the choice is played in: its scenario's, where that is about one. */
export function modeOf({ scenario, mode }: RehearsalChoice): Mode {
  return (scenario && scenarioOf(scenario).mode) ?? mode;
}

/** The scenarios that a system has, in their order. */
export function scenariosOf(system: ProcurementSystem): (typeof scenarios)[number][] {
  return scenarios.filter((scenario: ScenarioDescription) => scenario.systems.includes(system));
}

/** The failures that can be brought about with a system, in their order. */
export function faultsOf(system: ProcurementSystem): (typeof faults)[number][] {
  return faults.filter((fault: FaultDescription) => fault.systems.includes(system));
}
