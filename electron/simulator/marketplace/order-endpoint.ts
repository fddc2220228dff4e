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
import type { Outside } from '../outside.ts';
import type { MarketplaceAccount } from './account.ts';
import { authenticate, type Refusal } from './authentication.ts';
import { type CartLine, currency } from './cart.ts';
import { cxmlAnswer, receiveDocument, writeStatus, wrongDocument } from './cxml-layer.ts';

/** The supplier's memory of one run: what it offered, and what was ordered. */
export interface OrderBook {
  /** Lines that went back in carts, by SupplierPartAuxiliaryID. */
  readonly returned: Map<string, CartLine>;
  /** Answers given, by payloadID. */
  readonly answers: Map<string, string>;
  /** Orders taken, by orderID. */
  readonly orders: Set<string>;
}

/** An order book with nothing in it. */
export function createOrderBook(): OrderBook {
  return { returned: new Map(), answers: new Map(), orders: new Set() };
}

export interface OrderEndpointOptions {
  readonly outside: Outside;
  readonly account: MarketplaceAccount;
  readonly book: OrderBook;
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
  const { document } = received;
  if (document.type !== 'OrderRequest') return cxmlAnswer(refuse(wrongDocument(document, 'OrderRequest')));
  const trust = authenticate(document.header, options.account.connections, outside.now());
  if (!trust.ok) return cxmlAnswer(refuse(trust.refusal));

  const before = book.answers.get(document.payloadId);
  if (before !== undefined) return cxmlAnswer(before);
  const problem = findProblem(document, book);
  const answer = problem ? refuse(problem) : take(document, options);
  book.answers.set(document.payloadId, answer);
  return cxmlAnswer(answer);
}

function take(order: OrderRequest, { outside, account, book, onRecord }: OrderEndpointOptions): string {
  const { mode } = account;
  book.orders.add(order.orderId);
  const lines = order.items.length;
  onRecord({
    kind: 'order-received',
    orderId: order.orderId,
    lines,
    total: order.total.amount,
    currency: order.total.currency,
    // In production AWS Marketplace makes a subscription per product; one invoice stands for the later ones.
    subscriptions: mode === 'test' ? 0 : lines,
    invoices: mode === 'test' ? 0 : 1,
  });
  const message =
    mode === 'test'
      ? 'The order was received. Test mode is on: no subscription and no invoice is created.'
      : 'The order was received.';
  return writeStatus(200, message, outside);
}

function findProblem(order: OrderRequest, book: OrderBook): Refusal | undefined {
  if (order.action !== 'new') {
    return {
      code: 450,
      message: `An order of type “${order.action}” is not supported by this supplier yet; “new” is.`,
    };
  }
  if (book.orders.has(order.orderId)) {
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
  const offered = parseDecimal(line.offer.unitPrice);
  if (!price || !offered || compare(price, offered) !== 0 || item.unitPrice.currency !== currency) {
    const given = `${item.unitPrice.amount} ${item.unitPrice.currency}`;
    return `the unit price is ${given}; the cart said ${line.offer.unitPrice} ${currency}.`;
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
