import { setEnabled } from '../../marketplace/account.ts';
import type { Step } from '../../scenarios/scenario.ts';
import { builtIn } from '../built-in.ts';
import type { RunContext } from '../context.ts';

/** Turns a setting of AWS Marketplace on or off. What else is entered there stays. */
export function changeAccount(run: RunContext, { set, to }: Extract<Step, { do: 'change-account' }>): void {
  const { recorder, parties } = run;
  const { account } = builtIn(run);
  if (set === 'enableRedirect') {
    account.enableRedirect = to;
    recorder.finding({
      severity: 'note',
      code: 'enable-redirect',
      message: `Enable redirect was turned ${to ? 'on' : 'off'} in AWS Marketplace.`,
      fix: '',
    });
    return;
  }
  const { buyer } = parties.settings.marketplace;
  setEnabled(account, buyer, to);
  recorder.event({
    event: 'record',
    record: { kind: 'connection', buyerIdentity: buyer.identity, enabled: to },
  });
}
