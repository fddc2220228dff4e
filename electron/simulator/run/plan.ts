import type { Edition, Finding, Mode } from '../../../shared/rehearsal/events.ts';
import { faultOf } from '../../../shared/rehearsal/faults.ts';
import {
  fixedEditionWords,
  fixedModeWords,
  type ScenarioDescription,
  type ScenarioName,
  scenarioOf,
} from '../../../shared/rehearsal/scenarios.ts';
import type { Fault } from '../faults/fault.ts';
import { faultPoints } from '../faults/faults.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { scenarioSteps } from '../scenarios/scenarios.ts';
import type { RehearsalOptions } from './options.ts';

/** What a run plays: what was chosen, with what its scenario and its failure decide. */
export interface Plan {
  readonly name: ScenarioName;
  readonly scenario: Scenario;
  readonly fault: Fault | undefined;
  readonly mode: Mode;
  readonly edition: Edition;
  /** What is decided for the person, and that a choice does not count, where it does not. */
  readonly notes: readonly Finding[];
  /** Says how lines are classified, where the scenario decides it. */
  readonly fixedEdition: string | undefined;
}

type Chosen = Pick<RehearsalOptions, 'scenario' | 'fault' | 'mode' | 'edition' | 'external'>;

/** The plan of a run. At a real address the mode is what the person chose, whatever the scenario is about. */
export function planOf(options: Chosen): Plan {
  const { external } = options;
  const fault = options.fault && faultPoints[options.fault];
  const name = options.scenario ?? fault?.scenario ?? 'create';
  const described = scenarioOf(name);
  const fixedMode = external?.reach ? undefined : (fault?.mode ?? described.mode);
  const mode = fixedMode ?? options.mode ?? 'test';
  const edition = fault?.edition ?? described.edition ?? options.edition ?? 'document';
  const fixedEdition = external || fault ? undefined : fixedEditionWords(described);
  const notes: Finding[] = [];
  if (fixedMode !== undefined && options.mode !== undefined && options.mode !== mode)
    notes.push(modeNote(options, described, fixedMode));
  if (fixedEdition !== undefined && options.edition !== edition)
    notes.push({
      severity: 'note',
      code: 'edition-of-scenario',
      message: `“${described.title}” decides how AWS Marketplace classifies. ${fixedEdition}`,
      fix:
        options.edition === undefined
          ? ''
          : 'For the other classification choose another scenario, such as Create.',
    });
  return { name, scenario: scenarioSteps[name], fault, mode, edition, notes, fixedEdition };
}

/** Says who decided the mode against what was chosen. */
function modeNote({ fault }: Chosen, described: ScenarioDescription, mode: Mode): Finding {
  const title = fault !== undefined && faultPoints[fault].mode ? faultOf(fault).title : described.title;
  return {
    severity: 'note',
    code: 'mode-decided',
    message: `“${title}” decides the mode. ${fixedModeWords({ mode }) ?? ''}`,
    fix: 'For the other mode choose another scenario, such as Create.',
  };
}
