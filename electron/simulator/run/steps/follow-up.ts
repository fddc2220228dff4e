import { writeDocument } from '../../../../shared/cxml/write.ts';
import { confirmationOf, type FollowUpContext, statusUpdateOf } from '../../marketplace/follow-up.ts';
import type { RunContext } from '../context.ts';

/**
 * AWS Marketplace tells the buyer what becomes of the order: a ConfirmationRequest, and where it takes the order a
 * StatusUpdateRequest. A supplier elsewhere does so when it likes, or never; nothing waits for it.
 */
export async function followUp(run: RunContext, says: 'accept' | 'reject'): Promise<void> {
  const { memory, parties, outside, recorder } = run;
  if (!memory.order) throw new Error('There is no order to follow up');
  if (!parties.marketplace) return;
  const { request } = memory.order;
  const { buyer, supplier, sharedSecret } = parties.settings.marketplace;
  const context: FollowUpContext = { outside, buyer, supplier, sharedSecret };
  recorder.event({
    event: 'state',
    state: {
      name: 'exchanging',
      what: says === 'accept' ? 'AWS Marketplace confirms the order.' : 'AWS Marketplace rejects the order.',
    },
  });
  await tell(run, writeDocument(confirmationOf(request, says, context)), 'ConfirmationRequest', says);
  if (says === 'accept') {
    const update = statusUpdateOf(request, 'The order was processed.', context);
    await tell(run, writeDocument(update), 'StatusUpdateRequest', '200 OK');
  }
  recorder.finding({
    severity: 'note',
    code: 'follow-up-not-published',
    message: 'Whether AWS Marketplace confirms or rejects orders by cXML is not published.',
    fix: 'Do not wait for a confirmation in your process before AWS has told you that it comes.',
  });
}

async function tell(run: RunContext, body: string, document: string, says: string): Promise<void> {
  const { parties, wire, recorder, memory } = run;
  const network = parties.networkUrl;
  const { document: answer } = await wire.ask(
    {
      from: 'marketplace',
      to: network === undefined ? 'procurement' : 'network',
      document,
      url: network ?? parties.buyer.inboundUrl,
      body,
    },
    'follow-up',
  );
  recorder.event({
    event: 'record',
    record: {
      kind: 'followed-up',
      document,
      orderId: memory.order?.request.orderId ?? '',
      says,
      ...('status' in answer && answer.status && { status: answer.status.code }),
    },
  });
}
