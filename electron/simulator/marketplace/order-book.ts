import type { OrderItem, OrderRequest } from '../../../shared/cxml/model.ts';
import { BoundedMap } from '../bounded-map.ts';
import type { SoldLine } from './sold-lines.ts';

/** An order as the supplier has it after its last change. */
export interface BookedOrder {
  readonly orderId: string;
  readonly orderDate: string;
  /** Payload ID of the last version: what a further change refers to. */
  readonly payloadId: string;
  readonly version: number;
  readonly items: readonly OrderItem[];
  readonly cancelled: boolean;
  /** Whether subscriptions were made of it: none are in test mode. */
  readonly subscribed: boolean;
}

/** The supplier's memory of one run: what it offered, and what was ordered. */
export interface OrderBook {
  /** Lines that went back in carts, by SupplierPartAuxiliaryID. */
  readonly returned: BoundedMap<string, SoldLine>;
  /** Agreements whose first of two approvals was ordered. */
  readonly firstApproved: Set<string>;
  /** Answers given, by payloadID. */
  readonly answers: BoundedMap<string, string>;
  /** Orders taken, by orderID. */
  readonly orders: BoundedMap<string, BookedOrder>;
}

/** Orders that are remembered at a time: more than any rehearsal has, and a bound for whoever sends more. */
const mostOrders = 4_000;
/** The same for lines of carts that went back. */
const mostLines = 40_000;

/** An order book with nothing in it. */
export function createOrderBook(): OrderBook {
  return {
    returned: new BoundedMap(mostLines),
    firstApproved: new Set(),
    answers: new BoundedMap(mostOrders),
    orders: new BoundedMap(mostOrders),
  };
}

/** The order as it is to be remembered. A change without a version counts as the next one. */
export function booked(
  { orderId, orderDate, payloadId, orderVersion, action, items }: OrderRequest,
  before: BookedOrder | undefined,
  subscribed: boolean,
): BookedOrder {
  const stated = orderVersion === undefined ? Number.NaN : Number(orderVersion);
  const version = Number.isSafeInteger(stated) ? stated : (before?.version ?? 0) + 1;
  return { orderId, orderDate, payloadId, version, items, cancelled: action === 'delete', subscribed };
}
