import type { SetupRequest } from '../../../shared/cxml/model.ts';
import type { Refusal } from './authentication.ts';
import type { CartLine } from './cart.ts';
import type { SoldLine } from './sold-lines.ts';

/**
 * The lines that a setup request for `edit` or `inspect` names, as this supplier remembers them by their
 * SupplierPartAuxiliaryID. Where it remembers one of them no longer, the session to open is gone: Status 412 (cXML
 * User's Guide, Status codes).
 */
export function reopenCart(
  { operation, items = [] }: SetupRequest,
  returnedLine: (id: string) => SoldLine | undefined,
): readonly CartLine[] | Refusal {
  if (items.length === 0)
    return { code: 412, message: `There is no cart to ${operation}: the request names none of its lines.` };
  const lines: CartLine[] = [];
  for (const { supplierPartId, supplierPartAuxiliaryId } of items) {
    const sold = supplierPartAuxiliaryId === undefined ? undefined : returnedLine(supplierPartAuxiliaryId);
    const line = sold?.from;
    if (line?.listing.id !== supplierPartId)
      return {
        code: 412,
        message: `There is no such session to ${operation}: this supplier does not remember ${supplierPartId} under its SupplierPartAuxiliaryID.`,
      };
    // Two lines that were split from one are one again.
    if (!lines.includes(line)) lines.push(line);
  }
  return lines;
}
