import type { RunContext } from '../context.ts';

/** The administrator turns *Test mode* of the integration on or off in AWS Marketplace. Of a supplier elsewhere nobody here can. */
export function turnTestMode({ parties: { marketplace }, recorder }: RunContext, on: boolean): void {
  if (!marketplace) return;
  marketplace.account.mode = on ? 'test' : 'production';
  recorder.event({ event: 'record', record: { kind: 'test-mode', on } });
}
