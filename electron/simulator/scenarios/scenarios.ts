import type { ScenarioName } from '../../../shared/rehearsal/scenarios.ts';
import { create } from './create.ts';
import { duplicateOrder } from './duplicate-order.ts';
import { edit } from './edit.ts';
import { emptyCart } from './empty-cart.ts';
import { inspect } from './inspect.ts';
import { leaveUnchanged } from './leave-unchanged.ts';
import { orderCancel } from './order-cancel.ts';
import { orderUpdate } from './order-update.ts';
import { production } from './production.ts';
import type { Scenario } from './scenario.ts';

/** What each scenario does. */
export const scenarioSteps: Readonly<Record<ScenarioName, Scenario>> = {
  create,
  'order-update': orderUpdate,
  'order-cancel': orderCancel,
  'duplicate-order': duplicateOrder,
  production,
  edit,
  inspect,
  'empty-cart': emptyCart,
  'leave-unchanged': leaveUnchanged,
};
