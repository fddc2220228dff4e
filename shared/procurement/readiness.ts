import { systemName } from '../rehearsal/names.ts';
import { fieldLabel } from './fields.ts';
import type { Integration, LifeCycle } from './integration.ts';
import { checkStep } from './step-checks.ts';
import type { Stage, Step } from './steps/step.ts';
import { isProven, stepStateOf, stepsOf } from './steps/steps.ts';

/** Where an integration stands: what comes next, what is not proven, and what must not be forgotten. */

/** Where an integration stands, by its steps and by what people did. */
export function lifeCycleOf(integration: Integration): LifeCycle {
  if (integration.removed) return 'removed';
  if (integration.disabled) return 'disabled';
  if (integration.live) return 'live';
  if (!stageIsProven(integration, 'aws')) return 'draft';
  if (!stageIsProven(integration, 'procurement-system')) return 'set-up-in-aws';
  return checkStep('rehearsed', integration).result === 'pass' ? 'rehearsed' : 'set-up-in-procurement-system';
}

/** The life cycle's words for people. */
export function lifeCycleWords(integration: Integration): string {
  switch (lifeCycleOf(integration)) {
    case 'draft':
      return 'Draft';
    case 'set-up-in-aws':
      return 'Set up in AWS';
    case 'set-up-in-procurement-system':
      return `Set up in ${systemName(integration.system)}`;
    case 'rehearsed':
      return 'Rehearsed';
    case 'live':
      return 'Live';
    case 'disabled':
      return 'Disabled';
    case 'removed':
      return 'Removed';
  }
}

function stageIsProven(integration: Integration, stage: Stage): boolean {
  return stepsOf(integration.system)
    .filter((step) => step.stage === stage && step.optional !== true)
    .every((step) => isProven(step, integration));
}

/** The step to do next: the first that is not proven and whose prerequisites are. Undefined where all is done. */
export function nextStepOf(integration: Integration): Step | undefined {
  const steps = stepsOf(integration.system);
  const open = steps.filter((step) => step.optional !== true && !isProven(step, integration));
  return (
    open.find(
      (step) =>
        stepStateOf(step, integration) !== 'waiting' && prerequisitesOf(step, integration).length === 0,
    ) ?? open[0]
  );
}

/** The steps that have to be done before this one and are not proven. */
export function prerequisitesOf(step: Step, integration: Integration): readonly Step[] {
  return stepsOf(integration.system).filter(
    (other) => step.needs.includes(other.id) && !isProven(other, integration),
  );
}

/** Something that stands against going live. `id` is stable. */
export interface Unproven {
  readonly id: string;
  readonly message: string;
}

/** What is not proven; going live is a gate that lists it, and is overruled only with a written reason. */
export function unprovenOf(integration: Integration): readonly Unproven[] {
  const found: Unproven[] = [];
  const rehearsal = checkStep('rehearsed', integration);
  if (rehearsal.result !== 'pass') found.push({ id: 'rehearsal', message: rehearsal.message });
  if (integration.awsChecks.length === 0)
    found.push({ id: 'aws-checks', message: 'The AWS side was never checked.' });
  for (const { id, message } of integration.awsChecks.filter(({ result }) => result === 'fail'))
    found.push({ id: `aws-${id}`, message: `A check of the AWS side failed: ${message}` });
  const word = integration.confirmations['test-mode'];
  if (!word)
    found.push({ id: 'test-mode-unconfirmed', message: 'Nobody confirmed whether test mode is off.' });
  if (integration.mode.is === 'test')
    found.push({ id: 'test-mode-on', message: 'Test mode is on: orders are taken and buy nothing.' });
  for (const { id, buyerId } of integration.connections.filter(({ secret }) => !secret))
    if (integration.system === 'coupa')
      found.push({
        id: `secret-${id}`,
        message: `No shared secret is kept for the portal connection ${buyerId || 'without IDs'}.`,
      });
  if (!integration.connections.some(({ enabled }) => enabled))
    found.push({ id: 'connection', message: 'No portal connection is enabled.' });
  for (const step of stepsOf(integration.system))
    if (
      step.optional !== true &&
      step.id !== 'go-live' &&
      step.id !== 'rehearsal' &&
      !isProven(step, integration)
    )
      found.push({ id: `step-${step.id}`, message: `The step “${step.title}” is not proven.` });
  return found;
}

/** Something that must not be forgotten. Louder with time: `note`, then `warning`, then `alarm`. */
export interface Reminder {
  readonly id: string;
  readonly loudness: 'note' | 'warning' | 'alarm';
  readonly message: string;
  readonly hint: string;
}

/** What must not be forgotten, the loudest first. A secret older than `secretAgeDays` should be changed. `now` is passed in. */
export function remindersOf(integration: Integration, now: Date, secretAgeDays: number): readonly Reminder[] {
  if (integration.removed) return [];
  const found = [
    ...testModeReminders(integration, now),
    ...secretReminders(integration, now, secretAgeDays),
    ...rehearsalReminders(integration),
    ...waitingReminders(integration, now),
  ];
  const order = { alarm: 0, warning: 1, note: 2 } as const;
  return found.sort((a, b) => order[a.loudness] - order[b.loudness]);
}

function testModeReminders({ system, mode, details, live, disabled }: Integration, now: Date): Reminder[] {
  if (mode.is !== 'test' || disabled) return [];
  const days = daysBetween(mode.since, now);
  const hint =
    system === 'coupa'
      ? 'Turn Test mode off on the Manage Coupa integration page, save, and confirm it here.'
      : 'Ask AWS, by Contact us, to move the integration to production and turn test mode off, and confirm it here.';
  const late = /^\d{4}-\d{2}-\d{2}$/.test(details.goLiveOn) ? daysBetween(details.goLiveOn, now) : -1;
  if (live)
    return [
      {
        id: 'test-mode',
        loudness: 'alarm',
        message: `Live, and test mode is on for ${inDays(days)}: people believe that they buy, and nothing is bought.`,
        hint,
      },
    ];
  if (late >= 7)
    return [
      {
        id: 'test-mode',
        loudness: 'alarm',
        message: `Test mode is still on ${inDays(late)} after the go-live date: orders buy nothing.`,
        hint,
      },
    ];
  if (late >= 0)
    return [
      {
        id: 'test-mode',
        loudness: 'warning',
        message:
          late === 0
            ? 'Today is the go-live date, and test mode is on.'
            : `Test mode is still on ${inDays(late)} after the go-live date.`,
        hint,
      },
    ];
  return [
    {
      id: 'test-mode',
      loudness: 'note',
      message: days === 0 ? 'Test mode is on since today.' : `Test mode is on for ${inDays(days)}.`,
      hint: 'Nothing is bought until it is turned off.',
    },
  ];
}

function secretReminders({ system, connections }: Integration, now: Date, secretAgeDays: number): Reminder[] {
  return connections.flatMap(({ id, buyerId, secret }): Reminder[] => {
    if (!secret) return [];
    const days = daysBetween(secret.since, now);
    if (days < secretAgeDays) return [];
    const name = buyerId.trim() === '' ? '' : ` of ${fieldLabel(system, 'buyerId')} ${buyerId.trim()}`;
    return [
      {
        id: `secret-${id}`,
        loudness: days >= 2 * secretAgeDays ? 'alarm' : 'warning',
        message: `The shared secret${name} is ${inDays(days)} old.`,
        hint: 'Make a new one, enter it in AWS’s Billing and Cost Management console and in the procurement system, and keep it here.',
      },
    ];
  });
}

function rehearsalReminders({ mode, rehearsals, live }: Integration): Reminder[] {
  if (mode.is !== 'production' || rehearsals.length > 0) return [];
  return [
    {
      id: 'never-rehearsed',
      loudness: live ? 'alarm' : 'warning',
      message: 'In production, and never rehearsed.',
      hint: 'Rehearse it: a rehearsal buys nothing.',
    },
  ];
}

function waitingReminders(integration: Integration, now: Date): Reminder[] {
  return stepsOf(integration.system).flatMap((step): Reminder[] => {
    const record = integration.steps[step.id];
    if (record?.by !== 'waiting') return [];
    const late = daysBetween(record.remindOn, now);
    if (late < 0) return [];
    return [
      {
        id: `waiting-${step.id}`,
        loudness: late >= 7 ? 'alarm' : 'warning',
        message: `“${step.title}” waits for ${inDays(daysBetween(record.since, now))}.`,
        hint: 'Ask again, or note that it is done.',
      },
    ];
  });
}

/** Whole days from a moment or a day until now; negative before it. */
function daysBetween(from: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(from)) / (24 * 60 * 60 * 1000));
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
