/** A cart of many lines, as a supplier returns it, without a supplier: the inbox takes it from whoever knows its address. */
import { returnField } from '../../electron/simulator/marketplace/order-message.ts';
import type { OrderMessage, SetupRequest } from '../../shared/cxml/model.ts';
import { writeDocument } from '../../shared/cxml/write.ts';

/** The form with a cart of `lines` lines, each of 12.50 USD, in answer to a setup request. */
export function largeCartForm(setup: SetupRequest, lines: number): string {
  const message: OrderMessage = {
    type: 'PunchOutOrderMessage',
    payloadId: '1795447898.1200@marketplace.example',
    timestamp: '2026-11-23T15:31:38+00:00',
    dtdVersion: '1.2.014',
    header: {
      from: setup.header.to,
      to: setup.header.from,
      sender: setup.header.to,
      userAgent: 'A supplier with a large cart',
    },
    deploymentMode: 'test',
    buyerCookie: setup.buyerCookie,
    operationAllowed: 'create',
    total: { currency: 'USD', amount: (lines * 12.5).toFixed(2) },
    items: Array.from({ length: lines }, (_, index) => ({
      quantity: '1',
      supplierPartId: `part-${index + 1}`,
      supplierPartAuxiliaryId: `offer-${index + 1}`,
      unitPrice: { currency: 'USD', amount: '12.50' },
      description: `Seat ${index + 1} of a very large cart`,
      unitOfMeasure: 'EA',
      classifications: [{ domain: 'UNSPSC', code: '81162000' }],
      extrinsics: [],
    })),
  };
  const { name, value } = returnField(writeDocument(message), 'base64');
  return new URLSearchParams({ [name]: value }).toString();
}
