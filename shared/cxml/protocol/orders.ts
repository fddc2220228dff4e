import { attributeOf, childOf } from '../tree.ts';
import type { Issue, Rule, Subject } from './subject.ts';

/** Rules of orders and their changes (cXML User's Guide, "OrderRequestHeader"). */
export const orderRules: readonly Rule[] = [changeReference, changeVersion, orderWithoutLines];

function changeOf({ type, orderHeader }: Subject): 'update' | 'delete' | undefined {
  const action = type === 'OrderRequest' && orderHeader ? attributeOf(orderHeader, 'type') : undefined;
  return action === 'update' || action === 'delete' ? action : undefined;
}

function* changeReference(subject: Subject): Iterable<Issue> {
  const change = changeOf(subject);
  const { orderHeader } = subject;
  if (!change || !orderHeader || childOf(orderHeader, 'DocumentReference')) return;
  yield {
    severity: 'warning',
    code: 'no-document-reference',
    at: orderHeader,
    attribute: 'type',
    message: `type="${change}" and no DocumentReference. Suppliers find the order to change by the payloadID of its document, and may ignore the change.`,
    fix: 'Add <DocumentReference payloadID="…"/> with the payloadID of the order’s last document.',
  };
}

function* changeVersion(subject: Subject): Iterable<Issue> {
  const change = changeOf(subject);
  const { orderHeader } = subject;
  if (!change || !orderHeader || attributeOf(orderHeader, 'orderVersion') !== undefined) return;
  yield {
    severity: 'note',
    code: 'no-order-version',
    at: orderHeader,
    attribute: 'type',
    message: `type="${change}" and no orderVersion. Where two changes overtake each other, nothing tells which is newer.`,
    fix: 'Count orderVersion up with every change: 1 for the order, 2 for its first change.',
  };
}

function* orderWithoutLines(subject: Subject): Iterable<Issue> {
  const { type, payload, lines } = subject;
  if (type !== 'OrderRequest' || !payload || lines.length > 0 || changeOf(subject) === 'delete') return;
  yield {
    severity: 'warning',
    code: 'order-without-lines',
    at: payload,
    message: 'The order has no ItemOut. There is nothing to deliver.',
    fix: 'Send the lines of the order.',
  };
}
