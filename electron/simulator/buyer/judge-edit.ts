import type { OrderMessage } from '../../../shared/cxml/model.ts';
import type { Finding } from '../../../shared/rehearsal/events.ts';

type Note = Omit<Finding, 'exchange'>;

/**
 * Whether the lines of an edited cart are those that were sent out. A procurement system knows them by
 * SupplierPartAuxiliaryID: under another one, a line is new, and the old one stays (cXML User's Guide, ItemID).
 */
export function judgeEdit(before: OrderMessage, after: OrderMessage): Note[] {
  const kept = new Set(after.items.map(({ supplierPartAuxiliaryId }) => supplierPartAuxiliaryId));
  const known = new Set(before.items.map(({ supplierPartAuxiliaryId }) => supplierPartAuxiliaryId));
  const lost = before.items.filter(({ supplierPartAuxiliaryId }) => !kept.has(supplierPartAuxiliaryId));
  const doubled = after.items.findIndex(
    ({ supplierPartId, supplierPartAuxiliaryId }) =>
      !known.has(supplierPartAuxiliaryId) && lost.some((line) => line.supplierPartId === supplierPartId),
  );
  if (doubled >= 0)
    return [
      {
        severity: 'error',
        code: 'auxiliary-id-changed',
        message: `Line ${doubled + 1} came back with the SupplierPartID of a line that was sent and another SupplierPartAuxiliaryID. After the edit the line is there twice.`,
        fix: 'The supplier has to return the SupplierPartAuxiliaryID of an edited line unchanged.',
      },
    ];
  const same = after.items.filter(({ supplierPartAuxiliaryId }) => known.has(supplierPartAuxiliaryId)).length;
  if (same === 0) return [];
  return [
    {
      severity: 'pass',
      code: 'auxiliary-ids-kept',
      message: `${same} ${same === 1 ? 'line came' : 'lines came'} back with the SupplierPartAuxiliaryID that was sent.`,
      fix: '',
    },
  ];
}
