import type { SetupRequest } from '../../../shared/cxml/model.ts';
import type { Refusal } from './authentication.ts';
import type { CartLine } from './cart.ts';

/**
 * The lines that a setup request for `edit` or `inspect` names, as this supplier remembers them by their
 * SupplierPartAuxiliaryID. Where it remembers one of them no longer, the session to open is gone: Status 412 (cXML
 * User's Guide, Status codes).
 */
export function reopenCart(
  { operation, items = [] }: SetupRequest,
  returnedLine: (id: string) => CartLine | undefined,
): readonly CartLine[] | Refusal {
  if (items.length === 0)
    return { code: 412, message: `There is no cart to ${operation}: the request names none of its lines.` };
  const lines: CartLine[] = [];
  for (const { supplierPartId, supplierPartAuxiliaryId } of items) {
    const line = supplierPartAuxiliaryId === undefined ? undefined : returnedLine(supplierPartAuxiliaryId);
    if (line?.listing.id !== supplierPartId)
      return {
        code: 412,
        message: `There is no such session to ${operation}: this supplier does not remember ${supplierPartId} under its SupplierPartAuxiliaryID.`,
      };
    lines.push(line);
  }
  return lines;
}
