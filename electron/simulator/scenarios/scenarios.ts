import type { ScenarioName } from '../../../shared/rehearsal/scenarios.ts';
import { annualTwoStep } from './annual-two-step.ts';
import { attachments } from './attachments.ts';
import { byol } from './byol.ts';
import { confirmation } from './confirmation.ts';
import { contractAndUsage } from './contract-and-usage.ts';
import { create } from './create.ts';
import { credentialMacScenario } from './credential-mac.ts';
import { disabledConnection } from './disabled-connection.ts';
import { duplicateOrder } from './duplicate-order.ts';
import { edit } from './edit.ts';
import { emptyCart } from './empty-cart.ts';
import { freeListing } from './free-listing.ts';
import { goLive } from './go-live.ts';
import { inspect } from './inspect.ts';
import { leaveUnchanged } from './leave-unchanged.ts';
import { longTexts } from './long-texts.ts';
import { nonAscii } from './non-ascii.ts';
import { orderCancel } from './order-cancel.ts';
import { orderRefused } from './order-refused.ts';
import { orderRetries } from './order-retries.ts';
import { orderUpdate } from './order-update.ts';
import { paymentSchedule } from './payment-schedule.ts';
import { privateOffer } from './private-offer.ts';
import { production } from './production.ts';
import { profile } from './profile.ts';
import { redirect } from './redirect.ts';
import { rejection } from './rejection.ts';
import type { Scenario } from './scenario.ts';
import { severalLines } from './several-lines.ts';
import { singleSignOn } from './single-sign-on.ts';
import { startedInAws } from './started-in-aws.ts';
import { usageEstimate } from './usage-estimate.ts';

/** What each scenario does. */
export const scenarioSteps: Readonly<Record<ScenarioName, Scenario>> = {
  create,
  redirect,
  'started-in-aws': startedInAws,
  'disabled-connection': disabledConnection,
  'single-sign-on': singleSignOn,
  'order-update': orderUpdate,
  'order-cancel': orderCancel,
  'duplicate-order': duplicateOrder,
  production,
  edit,
  inspect,
  'empty-cart': emptyCart,
  'leave-unchanged': leaveUnchanged,
  'several-lines': severalLines,
  'non-ascii': nonAscii,
  'long-texts': longTexts,
  'usage-estimate': usageEstimate,
  'contract-and-usage': contractAndUsage,
  'payment-schedule': paymentSchedule,
  'annual-two-step': annualTwoStep,
  'free-listing': freeListing,
  byol,
  'private-offer': privateOffer,
  'order-retries': orderRetries,
  'order-refused': orderRefused,
  confirmation,
  rejection,
  'go-live': goLive,
  profile,
  attachments,
  'credential-mac': credentialMacScenario,
};
