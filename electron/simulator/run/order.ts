import type { OrderItem, OrderRequest } from '../../../shared/cxml/model.ts';
import { hex } from '../../../shared/cxml/payload-id.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import { fail } from '../../../shared/errors.ts';
import { type OrderDetails, orderRequest } from '../buyer/documents.ts';
import type { Step } from '../scenarios/scenario.ts';
import { type Attachment, asMultipart, attached } from './attachments.ts';
import type { RunContext } from './context.ts';
import { Ended } from './ended.ts';
import type { Dispatch } from './wire.ts';

/**
 * Waits for approval and sends the requisition as an order, with the files that go along; with `refused` one whose
 * total does not add up, which the supplier has to refuse for good.
 */
export async function order(
  run: RunContext,
  { refused, attach = [] }: Extract<Step, { do: 'order' }>,
): Promise<void> {
  const { memory } = run;
  if (!memory.cart || !memory.requisition || memory.requisition.lines.length === 0)
    throw new Ended(
      fail(
        'nothing-to-order',
        'No lines came back from the store, so there is nothing to approve and to order.',
        'Start the rehearsal again, and choose Request approval for a product.',
      ).error,
    );
  await run.approval();
  const { items } = memory.cart;
  const details: OrderDetails = {
    orderId: `PO-${hex(run.outside.randomBytes(4)).toUpperCase()}`,
    action: 'new',
    version: 1,
  };
  if (!refused) {
    await send(run, items, memory.requisition, details, attach);
    return;
  }
  const { dispatch } = prepared(run, items, { ...memory.requisition, total: '0.01' }, details);
  const answered = await run.wire.post(dispatch, 'order');
  const code = answered.status?.code ?? 0;
  if (code < 400 || code >= 500) throw run.wire.refused(answered, notRefused);
  run.recorder.pass(
    'refused-for-good',
    `The order was refused with ${code}, which is final: ${run.preset.name} does not send it again.`,
    answered.exchange,
  );
  run.reach('order');
}

const { error: notRefused } = fail(
  'not-refused',
  'An order whose total does not add up was not refused.',
  'A supplier has to refuse what it cannot take with a status of class 4.',
);

/** An order, ready to go out. */
function prepared(
  run: RunContext,
  items: readonly OrderItem[],
  total: { readonly currency: string; readonly total: string },
  details: OrderDetails,
  files: readonly Attachment[] = [],
): { readonly request: OrderRequest; readonly dispatch: Dispatch } {
  const { recorder, parties, fault } = run;
  const { orderId, action } = details;
  recorder.event({ event: 'state', state: { name: 'ordering', orderId, action } });
  const { outside, preset } = run;
  const { parts, comments } = attached(files, outside, preset.host);
  const request = orderRequest(parties.context, items, total, {
    ...details,
    ...(parts.length > 0 && { comments }),
  });
  const written = writeDocument(request);
  const document = fault?.outgoing?.(written, request.type) ?? written;
  const dispatch: Dispatch = {
    from: 'procurement',
    to: parties.networkUrl === undefined ? 'marketplace' : 'network',
    document: request.type,
    url: parties.networkUrl ?? parties.settings.buyer.orderUrl,
    ...(parts.length > 0 ? asMultipart(document, parts, outside, preset.host) : { body: document }),
  };
  return { request, dispatch };
}

/** Sends an order and remembers it. */
export async function send(
  run: RunContext,
  items: readonly OrderItem[],
  total: { readonly currency: string; readonly total: string },
  details: OrderDetails,
  files: readonly Attachment[] = [],
): Promise<OrderRequest> {
  const { recorder, wire, memory, parties } = run;
  const { request, dispatch } = prepared(run, items, total, details, files);
  const {
    document: answer,
    exchange,
    attempts,
  } = await wire.askUntilAnswered(dispatch, 'order', (attempt) =>
    recorder.event({
      event: 'state',
      state: { name: 'ordering', orderId: details.orderId, action: details.action, attempt },
    }),
  );
  memory.order = { request, version: details.version, dispatch, answer };
  const status = 'status' in answer ? answer.status : undefined;
  const how = attempts === 1 ? '' : ` at attempt ${attempts}`;
  recorder.pass(
    'order-answer',
    `${parties.supplierName} answered the order with ${status?.code ?? ''} ${status?.text ?? ''}${how}.`,
    exchange,
  );
  run.reach('order');
  return request;
}
