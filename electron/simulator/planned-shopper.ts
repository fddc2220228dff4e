import type { Result } from '../../shared/errors.ts';
import type { ShoppingPlan } from './scenarios/scenario.ts';
import { shop, submitCart } from './shopper.ts';

/** Shops without a screen as a scenario plans it, and hands the cart over. */
export async function shopAsPlanned(
  startPageUrl: string,
  { picks, cart, leave }: ShoppingPlan,
  signal: AbortSignal,
): Promise<Result<undefined>> {
  const trip = await shop({
    startPageUrl,
    ...(picks && { picks }),
    ...(cart && { cart }),
    ...(leave && { leave }),
    signal,
  });
  if (!trip.ok) return trip;
  const sent = await submitCart(trip.value.returnForm, signal);
  return sent.ok ? { ok: true, value: undefined } : sent;
}
