import type { CartCheck, Scenario, Step } from './scenario.ts';

/** Buys one product twice, by each of the two fields that a cart may come back in. */
export function inBothFields(
  listingId: string,
  title: string,
  ...checks: [CartCheck, ...CartCheck[]]
): Scenario {
  return {
    steps: (['urlencoded', 'base64'] as const).flatMap((encoding): Step[] => [
      { do: 'return-by', encoding },
      {
        do: 'punchout',
        operation: 'create',
        shop: { task: `Choose ${title}, then Request approval`, picks: [{ listingId }] },
      },
      { do: 'check-cart', checks },
      { do: 'order' },
    ]),
  };
}
