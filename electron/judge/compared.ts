import { compareCartAndOrder } from '../../shared/cxml/compare.ts';
import { readText } from '../../shared/cxml/read.ts';
import type { Compared } from '../../shared/ipc/inspect.ts';
import { maskAll } from './masking.ts';

/** More changes than this nobody reads. */
const maxListed = 2000;

/** Compares a cart with an order, whichever of the two texts is which. Null where they are not one of each. */
export function comparedOf(one: string, other: string, show: boolean): Compared | null {
  const documents = [one, other].map((text) => readText(text).document);
  const cart = documents.find((document) => document?.type === 'PunchOutOrderMessage');
  const order = documents.find((document) => document?.type === 'OrderRequest');
  if (!cart || !order) return null;
  const { changes, sameTotal } = compareCartAndOrder(cart, order);
  const words = (text: string | undefined) => (text === undefined || show ? text : maskAll(text));
  return {
    sameTotal,
    omitted: Math.max(0, changes.length - maxListed),
    changes: changes
      .slice(0, maxListed)
      .map((change) => ({ ...change, before: words(change.before), after: words(change.after) })),
  };
}
