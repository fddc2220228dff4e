import type { OrderMessage } from '../../../shared/cxml/model.ts';
import type { CartLine } from './cart.ts';
import { findListing } from './catalog.ts';

/**
 * The lines of a cart that an earlier run of the store sent back, as that run knew them. What the catalogue does not
 * have, at this price, is left out: an order of it is refused as it would have been.
 */
export function recallCart({ items }: OrderMessage): CartLine[] {
  return items.flatMap((item): CartLine[] => {
    const listing = findListing(item.supplierPartId);
    const offer = listing?.offers.find(({ unitPrice }) => unitPrice === item.unitPrice.amount);
    const quantity = Number(item.quantity);
    if (!listing || !offer || item.supplierPartAuxiliaryId === undefined || !Number.isSafeInteger(quantity))
      return [];
    return [{ id: item.supplierPartAuxiliaryId, listing, offer, quantity }];
  });
}
