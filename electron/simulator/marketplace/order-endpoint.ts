import {
  add,
  compare,
  type Decimal,
  multiply,
  parseDecimal,
  toFixed,
  zero,
} from '../../../shared/cxml/decimal.ts';
import { isDetailed, type OrderItem, type OrderRequest } from '../../../shared/cxml/model.ts';
import type { SupplierRecord } from '../../../shared/rehearsal/events.ts';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import { describePart, type Part } from '../multipart.ts';
import type { Outside } from '../outside.ts';
import type { MarketplaceAccount } from './account.ts';
import { authenticate, type Refusal } from './authentication.ts';
import { currency } from './cart.ts';
import { cxmlAnswer, receiveDocument, writeStatus, wrongDocument } from './cxml-layer.ts';
import { type BookedOrder, booked, type OrderBook } from './order-book.ts';
import { type Addresses, answerProfile } from './profile.ts';
import { sellerProblem } from './sellers-of-record.ts';

export interface OrderEndpointOptions {
  readonly outside: Outside;
  readonly account: MarketplaceAccount;
  readonly book: OrderBook;
  readonly addresses: Addresses;
  readonly onRecord: (record: SupplierRecord) => void;
}

/**
 * Answers an OrderRequest. The same payloadID again gets the same answer and is not processed twice, since a buyer
 * repeats what it got no answer to (cXML User's Guide, payloadID and retries). In test mode the order is answered
 * and nothing is subscribed or invoiced; an order's own `deploymentMode` does not decide that, the account does:
 * Coupa writes `production` always. (How AWS Marketplace treats `deploymentMode` is not published.)
 */
export function answerOrder(request: LoopbackRequest, options: OrderEndpointOptions): LoopbackAnswer {
  const { outside, book, onRecord } = options;
  const refuse = ({ code, message }: Refusal): string => {
    onRecord({ kind: 'order-refused', status: code, reason: message });
    return writeStatus(code, message, outside);
  };

  const received = receiveDocument(request);
  if (!received.ok) return cxmlAnswer(refuse(received.refusal));
  const { document, attachments } = received;
  if (document.type === 'ProfileRequest') return answerProfile(document, options);
  if (document.type !== 'OrderRequest') return cxmlAnswer(refuse(wrongDocument(document, 'OrderRequest')));
  const trust = authenticate(document.header, options.account.connections, outside.now());
  if (!trust.ok) return cxmlAnswer(refuse(trust.refusal));

  const before = book.answers.get(document.payloadId);
  if (before !== undefined) {
    onRecord({ kind: 'order-repeated', orderId: document.orderId, payloadId: document.payloadId });
    return cxmlAnswer(before);
  }
  const problem =
    sellerProblem(trust.connection) ??
    attachmentProblem(document, attachments) ??
    findProblem(document, book);
  const answer = problem ? refuse(problem) : take(document, attachments, options);
  book.answers.set(document.payloadId, answer);
  return cxmlAnswer(answer);
}

/** Enters the order, or the change to one, and what became of the subscriptions. */
function take(
  order: OrderRequest,
  attachments: readonly Part[],
  { outside, account, book, onRecord }: OrderEndpointOptions,
): string {
  const test = account.mode === 'test';
  const { orderId, action } = order;
  const before = book.orders.get(orderId);
  const subscribed = !test || before?.subscribed === true;
  book.orders.set(orderId, booked(order, before, subscribed));
  const lines = order.items.length;
  const cancelled = action === 'delete';
  const sold = order.items.map(({ supplierPartAuxiliaryId = '' }) =>
    book.returned.get(supplierPartAuxiliaryId),
  );
  for (const line of sold)
    if (line?.firstApprovalOf !== undefined) book.firstApproved.add(line.firstApprovalOf);
  // What is free, and a first approval of two, is not invoiced.
  const invoiced = sold.some((line) => line && line.firstApprovalOf === undefined && !isFree(line.unitPrice));
  onRecord({
    kind: 'order-received',
    orderId,
    lines,
    total: order.total.amount,
    currency: order.total.currency,
    // In production AWS Marketplace makes a subscription per product; one invoice stands for the later ones.
    subscriptions: test || cancelled ? 0 : lines,
    invoices: test || cancelled || !invoiced ? 0 : 1,
    ...(action !== 'new' && { action }),
    ...(attachments.length > 0 && { attachments: attachments.map(describePart) }),
  });
  if (subscribed) {
    const change = before === undefined ? 'created' : cancelled ? 'cancelled' : 'changed';
    for (const { supplierPartId, description } of cancelled ? (before?.items ?? []) : order.items) {
      onRecord({
        kind: 'subscription',
        change,
        product: description ?? supplierPartId,
        purchaseOrder: orderId,
      });
    }
  }
  const words = answerWords[action] ?? 'The order was received.';
  return writeStatus(
    200,
    subscribed ? words : `${words} Test mode is on: no subscription and no invoice is created.`,
    outside,
  );
}

const answerWords: Readonly<Record<string, string>> = {
  update: 'The change to the order was received.',
  delete: 'The cancellation of the order was received.',
};

function isFree(price: string): boolean {
  return compare(parseDecimal(price) ?? zero, zero) === 0;
}

function findProblem(order: OrderRequest, book: OrderBook): Refusal | undefined {
  const before = book.orders.get(order.orderId);
  if (order.action !== 'new') {
    const problem = findChangeProblem(order, before);
    if (problem || order.action === 'delete') return problem;
  } else if (before) {
    return {
      code: 409,
      message: `An order “${order.orderId}” was taken before, under another payloadID. A repeat carries the same payloadID.`,
    };
  }
  if (order.items.length === 0) return { code: 400, message: 'The order has no lines.' };
  for (const [index, item] of order.items.entries()) {
    const problem = findLineProblem(item, book);
    if (problem !== undefined) {
      return {
        code: 400,
        message: `Line ${item.lineNumber ?? index + 1} (${item.supplierPartId}): ${problem}`,
      };
    }
  }
  return findTotalProblem(order);
}

/**
 * A change names the last document of the order that it changes, and counts its version up (cXML User's Guide,
 * "OrderRequestHeader"). Whether AWS Marketplace takes changes at all is not published.
 */
function findChangeProblem(
  { orderId, action, documentReference, orderVersion }: OrderRequest,
  before: BookedOrder | undefined,
): Refusal | undefined {
  if (documentReference === undefined) {
    return {
      code: 400,
      message: `The order of type “${action}” has no DocumentReference: nothing says which order it changes. It was not applied.`,
    };
  }
  if (!before) return { code: 409, message: `There is no order “${orderId}” that could be changed.` };
  if (before.cancelled) return { code: 409, message: `The order “${orderId}” was cancelled before.` };
  if (documentReference !== before.payloadId) {
    return {
      code: 409,
      message: `DocumentReference names another document than the last one of the order “${orderId}”.`,
    };
  }
  if (orderVersion !== undefined && !(Number(orderVersion) > before.version)) {
    return {
      code: 409,
      message: `orderVersion “${orderVersion}” is not above ${before.version}, the version that was taken last.`,
    };
  }
  return undefined;
}

/** Every attachment that a comment of the order names by `cid:` has to be there (cXML User's Guide, "Attachments"). */
function attachmentProblem(
  { comments = [], items }: OrderRequest,
  attachments: readonly Part[],
): Refusal | undefined {
  const here = new Set(attachments.map(({ contentId }) => contentId));
  const named = [...comments, ...items.flatMap((item) => item.comments ?? [])].flatMap(
    (comment) => comment.attachments ?? [],
  );
  const missing = named.find((address) => /^cid:/i.test(address) && !here.has(address.slice('cid:'.length)));
  return missing === undefined
    ? undefined
    : {
        code: 400,
        message: `The order names the attachment “${missing.slice(0, 100)}”, and no part has that Content-ID.`,
      };
}

/** A line must be one that went back in a cart, with its part ID, auxiliary ID and price as they were. */
function findLineProblem(item: OrderItem, book: OrderBook): string | undefined {
  if (item.supplierPartAuxiliaryId === undefined) {
    return 'SupplierPartAuxiliaryID is missing. It was in the cart and has to come back unchanged.';
  }
  const line = book.returned.get(item.supplierPartAuxiliaryId);
  if (!line || line.listing.id !== item.supplierPartId) {
    return 'no cart of this run had this SupplierPartID with this SupplierPartAuxiliaryID.';
  }
  const quantity = parseDecimal(item.quantity);
  if (!quantity || compare(quantity, zero) <= 0)
    return `the quantity “${item.quantity}” is not a number above zero.`;
  if (!isDetailed(item)) return 'ItemDetail is missing. It was in the cart and has to come back.';
  const price = parseDecimal(item.unitPrice.amount);
  const offered = parseDecimal(line.unitPrice);
  if (!price || !offered || compare(price, offered) !== 0 || item.unitPrice.currency !== currency) {
    const given = `${item.unitPrice.amount} ${item.unitPrice.currency}`;
    return `the unit price is ${given}; the cart said ${line.unitPrice} ${currency}.`;
  }
  return undefined;
}

/**
 * Total is the sum of the lines, without tax and shipping (DTD, OrderRequestHeader/Total). Systems round each line
 * or only the sum, which differs by half a cent a line.
 */
function findTotalProblem({ total, items }: OrderRequest): Refusal | undefined {
  const stated = parseDecimal(total.amount);
  const sum = items.reduce(
    (subtotal, { quantity, unitPrice }) =>
      add(subtotal, multiply(parseDecimal(quantity) ?? zero, parseDecimal(unitPrice?.amount ?? '') ?? zero)),
    zero,
  );
  if (stated && total.currency === currency && withinRounding(stated, sum, items.length)) return undefined;
  return {
    code: 400,
    message: `The total is ${total.amount} ${total.currency}, but the lines add up to ${toFixed(sum, 2)} ${currency}.`,
  };
}

function withinRounding(stated: Decimal, sum: Decimal, lines: number): boolean {
  const difference = add(stated, multiply(sum, { units: -1n, scale: 0 }));
  const slack = { units: BigInt(Math.max(10, 5 * lines)), scale: 3 };
  return (
    compare(difference, slack) <= 0 && compare(multiply(difference, { units: -1n, scale: 0 }), slack) <= 0
  );
}
