import type { Step } from '../../scenarios/scenario.ts';
import type { RunContext } from '../context.ts';

/** Chooses the field of the return form. A supplier that runs elsewhere chooses itself. */
export function returnBy(
  { parties, recorder }: RunContext,
  { encoding }: Extract<Step, { do: 'return-by' }>,
): void {
  const { marketplace } = parties;
  if (!marketplace) return;
  marketplace.carts.formEncoding = encoding;
  recorder.pass('return-by', `The next cart comes back in the field cXML-${encoding}.`);
}
