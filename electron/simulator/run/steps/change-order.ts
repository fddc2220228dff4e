import { add, multiply, parseDecimal, toFixed, zero } from '../../../../shared/cxml/decimal.ts';
import type { OrderItem } from '../../../../shared/cxml/model.ts';
import type { RunContext } from '../context.ts';
import { send } from '../order.ts';

/**
 * Sends the last order again as changed or cancelled: with the payload ID of the version before and a version counted up
 * (cXML User's Guide, "OrderRequestHeader"). A change asks for one more of the first line.
 */
export async function changeOrder(run: RunContext, how: 'update' | 'delete'): Promise<void> {
  const { memory, recorder, parties } = run;
  if (!memory.order) throw new Error('There is no order to change');
  const { request, version } = memory.order;
  const items = how === 'update' ? request.items.map(oneMore) : request.items;
  const total = how === 'update' ? totalOf(items) : request.total.amount;
  await send(
    run,
    items,
    { currency: request.total.currency, total },
    { orderId: request.orderId, action: how, version: version + 1, before: request.payloadId },
  );
  if (parties.marketplace) {
    recorder.finding({
      severity: 'note',
      code: 'changes-not-published',
      message: `Whether AWS Marketplace takes orders of type “${how}” is not published. The simulated one does, as cXML describes it.`,
      fix: 'Ask AWS before you rely on changed or cancelled orders; a subscription is changed in AWS Marketplace itself.',
    });
  }
}

function oneMore(item: OrderItem, index: number): OrderItem {
  const quantity = parseDecimal(item.quantity);
  if (index > 0 || !quantity) return item;
  return { ...item, quantity: toFixed(add(quantity, { units: 1n, scale: 0 }), quantity.scale) };
}

function totalOf(items: readonly OrderItem[]): string {
  const sum = items.reduce(
    (subtotal, { quantity, unitPrice }) =>
      add(subtotal, multiply(parseDecimal(quantity) ?? zero, parseDecimal(unitPrice?.amount ?? '') ?? zero)),
    zero,
  );
  return toFixed(sum, 2);
}
