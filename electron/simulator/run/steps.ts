import type { Step } from '../scenarios/scenario.ts';
import type { RunContext } from './context.ts';
import { order } from './order.ts';
import { punchout } from './punchout.ts';
import { changeOrder } from './steps/change-order.ts';
import { repeatOrder } from './steps/repeat-order.ts';

/** Does one step. False where the run was to stop after it. */
export async function runStep(run: RunContext, step: Step): Promise<boolean> {
  switch (step.do) {
    case 'punchout':
      return await punchout(run, step);
    case 'order':
      await order(run);
      return true;
    case 'change-order':
      await changeOrder(run, step.how);
      return true;
    case 'repeat-order':
      await repeatOrder(run);
      return true;
  }
}
