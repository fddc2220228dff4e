import type { Step } from '../scenarios/scenario.ts';
import type { RunContext } from './context.ts';
import { order } from './order.ts';
import { punchout } from './punchout.ts';
import { changeAccount } from './steps/change-account.ts';
import { changeOrder } from './steps/change-order.ts';
import { checkCart, checkNoOrder } from './steps/check-cart.ts';
import { checkSignOn } from './steps/check-sign-on.ts';
import { followUp } from './steps/follow-up.ts';
import { goLive } from './steps/go-live.ts';
import { preApprove } from './steps/pre-approve.ts';
import { askProfile } from './steps/profile.ts';
import { refusedSetup } from './steps/refused-setup.ts';
import { repeatOrder } from './steps/repeat-order.ts';
import { returnBy } from './steps/return-by.ts';
import { startInStore } from './steps/start-in-store.ts';
import { turnTestMode } from './steps/test-mode.ts';

/** Does one step. False where the run was to stop after it. */
export async function runStep(run: RunContext, step: Step): Promise<boolean> {
  switch (step.do) {
    case 'punchout':
      return await punchout(run, step);
    case 'start-in-store':
      await startInStore(run, step.sentOn);
      return true;
    case 'change-account':
      changeAccount(run, step);
      return true;
    case 'refused-setup':
      await refusedSetup(run, step.status);
      return true;
    case 'check-sign-on':
      checkSignOn(run);
      return true;
    case 'order':
      await order(run, step);
      return true;
    case 'change-order':
      await changeOrder(run, step.how);
      return true;
    case 'follow-up':
      await followUp(run, step.says);
      return true;
    case 'profile':
      await askProfile(run);
      return true;
    case 'test-mode':
      turnTestMode(run, step.on);
      return true;
    case 'go-live':
      goLive(run);
      return true;
    case 'repeat-order':
      await repeatOrder(run);
      return true;
    case 'pre-approve':
      preApprove(run, step);
      return true;
    case 'return-by':
      returnBy(run, step);
      return true;
    case 'check-no-order':
      checkNoOrder(run);
      return true;
    case 'check-cart':
      checkCart(run, step);
      return true;
  }
}
