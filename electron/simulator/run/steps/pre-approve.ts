import type { Step } from '../../scenarios/scenario.ts';
import type { RunContext } from '../context.ts';

const names = { free: 'free products', byol: 'products under a licence of one’s own (BYOL)' } as const;

/** Turns pre-approval on or off. A supplier that runs elsewhere has settings of its own. */
export function preApprove(
  { parties, recorder }: RunContext,
  { what, on }: Extract<Step, { do: 'pre-approve' }>,
): void {
  const account = parties.marketplace?.account;
  if (!account) return;
  account.preApproved = { ...account.preApproved, [what]: on };
  recorder.pass('pre-approval', `Pre-approval of ${names[what]} is ${on ? 'on' : 'off'} in AWS Marketplace.`);
}
