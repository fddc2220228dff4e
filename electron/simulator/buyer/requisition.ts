import { add, multiply, parseDecimal, toFixed, zero } from '../../../shared/cxml/decimal.ts';
import type { OrderMessage } from '../../../shared/cxml/model.ts';
import type { Requisition } from '../../../shared/rehearsal/events.ts';

/** A requisition from a returned cart. Undefined where a quantity or price is no decimal. */
export function requisitionOf(cart: OrderMessage, number: string): Requisition | undefined {
  let total = zero;
  const lines: Requisition['lines'] = [];
  for (const [index, item] of cart.items.entries()) {
    const quantity = parseDecimal(item.quantity);
    const unitPrice = parseDecimal(item.unitPrice.amount);
    if (!quantity || !unitPrice) return undefined;
    const amount = multiply(quantity, unitPrice);
    total = add(total, amount);
    lines.push({
      line: index + 1,
      supplierPartId: item.supplierPartId,
      supplierPartAuxiliaryId: item.supplierPartAuxiliaryId ?? '',
      description: item.description,
      quantity: item.quantity,
      unitOfMeasure: item.unitOfMeasure,
      unitPrice: item.unitPrice.amount,
      amount: toFixed(amount, 2),
      unspsc: item.classifications.find(({ domain }) => domain.toUpperCase() === 'UNSPSC')?.code ?? '',
    });
  }
  return { number, currency: cart.total.currency, total: toFixed(total, 2), lines };
}
