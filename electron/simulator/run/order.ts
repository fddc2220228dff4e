import type { OrderItem, OrderRequest } from '../../../shared/cxml/model.ts';
import { hex } from '../../../shared/cxml/payload-id.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import { type OrderDetails, orderRequest } from '../buyer/documents.ts';
import type { RunContext } from './context.ts';
import type { Dispatch } from './wire.ts';

/** Waits for approval and sends the requisition as an order. */
export async function order(run: RunContext): Promise<void> {
  const { memory } = run;
  if (!memory.cart || !memory.requisition) throw new Error('There is no cart to order');
  await run.approval();
  await send(run, memory.cart.items, memory.requisition, {
    orderId: `PO-${hex(run.outside.randomBytes(4)).toUpperCase()}`,
    action: 'new',
    version: 1,
  });
}

/** Sends an order and remembers it. */
export async function send(
  run: RunContext,
  items: readonly OrderItem[],
  total: { readonly currency: string; readonly total: string },
  details: OrderDetails,
): Promise<OrderRequest> {
  const { recorder, parties, wire, memory } = run;
  const { orderId, action, version } = details;
  recorder.event({ event: 'state', state: { name: 'ordering', orderId, action } });
  const request = orderRequest(parties.context, items, total, details);
  const written = writeDocument(request);
  const dispatch: Dispatch = {
    from: 'procurement',
    to: parties.networkUrl === undefined ? 'marketplace' : 'network',
    document: request.type,
    url: parties.networkUrl ?? parties.settings.buyer.orderUrl,
    body: run.fault?.outgoing?.(written, request.type) ?? written,
  };
  const { document: answer, exchange, attempts } = await wire.askUntilAnswered(dispatch, 'order');
  memory.order = { request, version, dispatch, answer };
  const status = 'status' in answer ? answer.status : undefined;
  const how = attempts === 1 ? '' : ` at attempt ${attempts}`;
  recorder.pass(
    'order-answer',
    `AWS Marketplace answered the order with ${status?.code ?? ''} ${status?.text ?? ''}${how}.`,
    exchange,
  );
  run.reach('order');
  return request;
}
