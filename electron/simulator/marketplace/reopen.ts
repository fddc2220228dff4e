import { compare, parseDecimal } from '../../../shared/cxml/decimal.ts';
import type { SetupRequest } from '../../../shared/cxml/model.ts';
import type { Refusal } from './authentication.ts';
import { type CartLine, readQuantity } from './cart.ts';
import type { SoldLine } from './sold-lines.ts';

/**
 * The lines that a setup request for `edit` or `inspect` names: what they are, this supplier remembers by their
 * SupplierPartAuxiliaryID; how many, the buyer's document says, since its requisition may have been changed meanwhile.
 * Where a line is remembered no longer, the session to open is gone: Status 412 (cXML User's Guide, Status codes).
 */
export function reopenCart(
  { operation, items = [] }: SetupRequest,
  returnedLine: (id: string) => SoldLine | undefined,
): readonly CartLine[] | Refusal {
  if (items.length === 0)
    return { code: 412, message: `There is no cart to ${operation}: the request names none of its lines.` };
  const lines: CartLine[] = [];
  for (const { supplierPartId, supplierPartAuxiliaryId, quantity } of items) {
    const sold = supplierPartAuxiliaryId === undefined ? undefined : returnedLine(supplierPartAuxiliaryId);
    const line = sold?.from;
    if (!sold || line?.listing.id !== supplierPartId)
      return {
        code: 412,
        message: `There is no such session to ${operation}: this supplier does not remember ${supplierPartId} under its SupplierPartAuxiliaryID.`,
      };
    const opened = withQuantity(line, sold, quantity);
    if ('code' in opened) return opened;
    // Two lines that were split from one are one again.
    const at = lines.findIndex(({ id }) => id === line.id);
    if (at < 0) lines.push(opened);
    else if (opened !== line) lines[at] = opened;
  }
  return lines;
}

/** The line with the buyer's quantity. That of a line by amount is no number of units: it is changed in the store. */
function withQuantity(line: CartLine, sold: SoldLine, quantity: string): CartLine | Refusal {
  const [asked, sent] = [parseDecimal(quantity), parseDecimal(sold.quantity)];
  if (asked && sent && compare(asked, sent) === 0) return line;
  const what = `The quantity of ${sold.listing.id} is “${quantity}”`;
  if (!countsUnits(line, sold))
    return {
      code: 400,
      message: `${what}, and ${sold.quantity} was sent. This line stands for an amount: open it as it was and change it in the store.`,
    };
  const units = readQuantity(quantity.trim().replace(/\.0*$/, ''), line.offer);
  return typeof units === 'string'
    ? { code: 400, message: `${what}. ${units}` }
    : { ...line, quantity: units };
}

/** Whether the quantity that was sent is how many units were chosen; else it is 1, or an amount in cents. */
function countsUnits({ id, offer, first, split }: CartLine, sold: SoldLine): boolean {
  const combined = offer.terms?.kind === 'contract-and-usage' && !split;
  return sold.lineType === undefined && sold.id === id && !first && !combined;
}
