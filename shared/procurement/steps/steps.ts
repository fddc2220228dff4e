import type { ProcurementSystem } from '../../rehearsal/systems.ts';
import type { Integration } from '../integration.ts';
import { checkStep } from '../step-checks.ts';
import { aribaSteps } from './ariba.ts';
import { coupaSteps } from './coupa.ts';
import type { Step } from './step.ts';

const lists: Readonly<Record<ProcurementSystem, readonly Step[]>> = { coupa: coupaSteps, ariba: aribaSteps };

/** The steps of a guide in their order. */
export function stepsOf(system: ProcurementSystem): readonly Step[] {
  return lists[system];
}

/** A step by its ID; undefined where the guide has none of it. */
export function stepOf(system: ProcurementSystem, id: string): Step | undefined {
  return lists[system].find((step) => step.id === id);
}

/**
 * How a step stands. `check-again`: a check proved it, and with the values as they are now it would not. `failed`: the last
 * check did not prove it.
 */
export type StepState = 'open' | 'proven-by-check' | 'proven-by-word' | 'waiting' | 'failed' | 'check-again';

/** How a step of an integration stands now. */
export function stepStateOf(step: Step, integration: Integration): StepState {
  const record = integration.steps[step.id];
  switch (record?.by) {
    case undefined:
      return 'open';
    case 'word':
      return 'proven-by-word';
    case 'waiting':
      return 'waiting';
    case 'check':
      if (record.result !== 'pass') return 'failed';
      return step.check === undefined || checkStep(step.check, integration).result === 'pass'
        ? 'proven-by-check'
        : 'check-again';
  }
}

/** True where a check or the administrator’s word proves the step. */
export function isProven(step: Step, integration: Integration): boolean {
  return ['proven-by-check', 'proven-by-word'].includes(stepStateOf(step, integration));
}
