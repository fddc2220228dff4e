import type { ConfirmationRequest, Header, StatusUpdateRequest } from '../../../shared/cxml/model.ts';
import { hex, timestamp } from '../../../shared/cxml/payload-id.ts';
import { statusOf } from '../../../shared/cxml/status.ts';
import type { Identity } from '../identities.ts';
import type { Outside } from '../outside.ts';
import { envelope } from './cxml-layer.ts';
import type { BookedOrder } from './order-book.ts';

/** The supplier as it writes to a buyer by itself. */
export interface FollowUpContext {
  readonly outside: Outside;
  readonly buyer: Identity;
  readonly supplier: Identity;
  readonly sharedSecret: string;
}

/** The supplier's word on an order as a whole: it takes it, or it does not (cXML User's Guide, "OrderConfirmation transaction"). */
export function confirmationOf(
  { orderId, orderDate, payloadId }: Pick<BookedOrder, 'orderId' | 'orderDate' | 'payloadId'>,
  says: 'accept' | 'reject',
  context: FollowUpContext,
): ConfirmationRequest {
  const { outside } = context;
  return {
    type: 'ConfirmationRequest',
    ...envelope(outside),
    header: headerOf(context),
    confirmId: hex(outside.randomBytes(6)),
    operation: 'new',
    confirmationType: says,
    noticeDate: timestamp(outside.now()),
    ...(says === 'reject' && { comments: [{ lang: 'en-US', text: 'The seller does not take this order.' }] }),
    order: { orderId, orderDate, documentReference: payloadId },
    items: [],
  };
}

/** What became of the order's document, later than its answer (cXML User's Guide, "StatusUpdate transaction"). */
export function statusUpdateOf(
  { payloadId }: Pick<BookedOrder, 'payloadId'>,
  message: string,
  context: FollowUpContext,
): StatusUpdateRequest {
  return {
    type: 'StatusUpdateRequest',
    ...envelope(context.outside),
    header: headerOf(context),
    documentReference: payloadId,
    status: statusOf(200, message),
  };
}

function headerOf({ buyer, supplier, sharedSecret }: FollowUpContext): Header {
  return {
    from: [{ ...supplier }],
    to: [{ ...buyer }],
    sender: [{ ...supplier, secret: sharedSecret }],
    userAgent: 'Procurement Workbench simulated AWS Marketplace',
  };
}
