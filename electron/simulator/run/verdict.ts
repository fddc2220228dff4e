import { fail } from '../../../shared/errors.ts';
import type { Mode, Stage, SupplierRecord, Verdict } from '../../../shared/rehearsal/events.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { Ended } from './ended.ts';
import type { ExternalSupplier } from './options.ts';
import { supplierName } from './supplier-name.ts';

/** The verdict on a run that came to its end. */
export function passed(run: {
  readonly until: Stage;
  /** True where no step of the scenario was left out. */
  readonly whole: boolean;
  readonly reached: Stage | undefined;
  readonly mode: Mode;
  readonly external: ExternalSupplier | undefined;
  readonly records: readonly SupplierRecord[];
  readonly ending: Scenario['ending'];
}): Verdict {
  const { until, whole, reached, mode, external, records, ending } = run;
  if (until === 'setup')
    return {
      ok: true,
      reached: 'setup',
      summary: `${supplierName(external)} accepted the setup request.`,
      meaning: `The address, the identities and the shared secret fit together.${external?.reach ? ' This was no simulation; nothing was ordered.' : ''}`,
    };
  if (until === 'cart' && reached === 'cart' && !whole)
    return {
      ok: true,
      reached: 'cart',
      summary: 'The cart came back and became a requisition.',
      meaning: 'Nothing was ordered.',
    };
  if (ending && !external) return { ok: true, ...(reached && { reached }), ...ending };
  if (reached !== 'order')
    return {
      ok: true,
      ...(reached && { reached }),
      summary: 'Everything went as the scenario says.',
      meaning: 'Nothing was ordered.',
    };
  const summary = `The cart came back, the requisition was approved, and ${supplierName(external)} answered the order with 200.`;
  if (external)
    return {
      ok: true,
      reached,
      summary,
      meaning: 'What became of the order is in the supplier’s own records.',
    };
  return { ok: true, reached, summary, meaning: meaningOf(records, mode) };
}

/** What all orders of a run come to. A change to an order makes no further subscription. */
function meaningOf(records: readonly SupplierRecord[], mode: Mode): string {
  const orders = records.flatMap((record) =>
    record.kind === 'order-received' && (record.action ?? 'new') === 'new' ? [record] : [],
  );
  const lines = orders.reduce((sum, order) => sum + order.lines, 0);
  const subscriptions = `${lines} ${lines === 1 ? 'subscription' : 'subscriptions'}`;
  if (mode === 'test')
    return `Test mode is on: AWS Marketplace received ${orders.length === 1 ? 'the order' : `${orders.length} orders`}, created no subscription and will send no invoice. In production it would have created ${subscriptions}.`;
  return `In production AWS Marketplace creates ${subscriptions} and invoices ${lines === 1 ? 'it' : 'them'}. This was a simulation on this computer: nothing was bought.`;
}

/** The verdict on a run that ended on the way: by an expected failure, or by a bug, which `onBug` hears. */
export function failed(
  thrown: unknown,
  reached: Stage | undefined,
  external: ExternalSupplier | undefined,
  onBug: (error: unknown) => void,
): Verdict {
  const expected = thrown instanceof Ended ? thrown.error : undefined;
  if (!expected) onBug(thrown);
  const error =
    expected ??
    fail(
      'internal',
      'Something in the simulator went wrong.',
      'Start the rehearsal again; if it happens twice, copy the diagnostics.',
    ).error;
  return {
    ok: false,
    ...(reached && { reached }),
    summary: error.message,
    // A requisition was there, so an order may have been on its way.
    meaning:
      external?.reach && reached !== undefined && reached !== 'setup'
        ? 'What became of an order is in the supplier’s own records.'
        : 'Nothing was bought.',
    error,
  };
}
