import type { OrderMessage } from '../../../shared/cxml/model.ts';
import { findListing } from './catalog.ts';
import type { SoldLine } from './sold-lines.ts';

/**
 * The lines of a cart that an earlier run of the store sent back, as that run knew them. What the catalogue does not
 * have is left out: an order of it is refused as it would have been.
 */
export function recallCart({ items }: OrderMessage): SoldLine[] {
  return items.flatMap((item): SoldLine[] => {
    const listing = findListing(item.supplierPartId);
    if (!listing || item.supplierPartAuxiliaryId === undefined) return [];
    return [
      {
        id: item.supplierPartAuxiliaryId,
        listing,
        description: item.description,
        quantity: item.quantity,
        unitPrice: item.unitPrice.amount,
        unitOfMeasure: item.unitOfMeasure,
        unspsc: item.classifications.find(({ domain }) => domain === 'UNSPSC')?.code ?? '',
      },
    ];
  });
}
