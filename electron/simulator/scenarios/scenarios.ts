import type { ScenarioName } from '../../../shared/rehearsal/scenarios.ts';
import { create } from './create.ts';
import { duplicateOrder } from './duplicate-order.ts';
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
};
