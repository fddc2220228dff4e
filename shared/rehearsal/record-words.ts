import { formatMoney } from '../format/money.ts';
import type { SupplierRecord } from './events.ts';

/** One entry of the supplier's books in words. */
export interface RecordWords {
  readonly title: string;
  readonly details: readonly string[];
  readonly refused?: true;
}

/** What an entry of the supplier's books says. Texts from outside stand in it as they are. */
export function recordWords(record: SupplierRecord): RecordWords {
  switch (record.kind) {
    case 'setup-accepted':
      return { title: 'Session accepted', details: [record.user, ...operationOf(record.operation)] };
    case 'setup-refused':
      return { title: `Session refused: ${record.status}`, details: [record.reason], refused: true };
    case 'store-opened':
      return { title: 'Store opened', details: [] };
    case 'signed-in':
      return record.through === undefined
        ? { title: 'The AWS sign-in page was shown', details: [] }
        : { title: 'Signed in by single sign-on', details: [record.through] };
    case 'started-in-store':
      return {
        title:
          record.to === undefined
            ? 'Started in AWS Marketplace: not sent on'
            : 'Sent on from AWS Marketplace',
        details: [record.to, record.reason].filter((one) => one !== undefined),
      };
    case 'cart-sent':
      return { title: 'Cart sent', details: [linesAndTotal(record)] };
    case 'left-without-change':
      return { title: 'Visit ended without a change', details: [] };
    case 'order-received':
      return {
        title: `Order ${record.orderId} ${orderVerbs[record.action ?? 'new'] ?? 'received'}`,
        details: [
          linesAndTotal(record),
          `${count(record.subscriptions, 'subscription')}, ${count(record.invoices, 'invoice')}`,
          ...(record.attachments ?? []).map(
            ({ name, contentType, bytes }) => `Attachment ${name} (${contentType}, ${bytes} bytes)`,
          ),
        ],
      };
    case 'order-repeated':
      return {
        title: `Order ${record.orderId} came again`,
        details: ['Answered as before, not processed twice', record.payloadId],
      };
    case 'order-refused':
      return { title: `Order refused: ${record.status}`, details: [record.reason], refused: true };
    case 'subscription':
      return {
        title: `Subscription ${record.change}`,
        details: [
          record.product,
          ...(record.purchaseOrder === undefined ? [] : [`Purchase order ${record.purchaseOrder}`]),
        ],
      };
    case 'profile-sent':
      return { title: 'Profile sent', details: [] };
    case 'connection':
      return {
        title: `Portal connection ${record.enabled ? 'enabled' : 'disabled'}`,
        details: [record.buyerIdentity],
      };
    case 'test-mode':
      return { title: `Test mode turned ${record.on ? 'on' : 'off'}`, details: [] };
    case 'followed-up':
      return {
        title: `${record.document} sent for order ${record.orderId}`,
        details: [
          record.says,
          record.status === undefined ? 'No answer came' : `Answered with ${record.status}`,
        ],
      };
  }
}

const orderVerbs: Readonly<Record<string, string>> = {
  new: 'received',
  update: 'changed',
  delete: 'cancelled',
};

function operationOf(operation: string | undefined): string[] {
  return operation === undefined || operation === 'create' ? [] : [`Operation ${operation}`];
}

function linesAndTotal(record: { lines: number; total: string; currency: string }): string {
  return `${count(record.lines, 'line')}, ${formatMoney(record.total, record.currency)}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
