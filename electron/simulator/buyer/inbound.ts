import { timestamp } from '../../../shared/cxml/payload-id.ts';
import { readBytes, wholeDocument } from '../../../shared/cxml/read.ts';
import { statusOf } from '../../../shared/cxml/status.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import type { Identity } from '../identities.ts';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import type { Outside } from '../outside.ts';
import type { Preset } from './preset.ts';

/** What the system knows when a supplier writes to it. */
export interface InboundContext {
  readonly preset: Preset;
  readonly outside: Outside;
  /** Who may send: the supplier itself, or the network for it. */
  readonly sender: Identity;
  readonly sharedSecret: string;
  /** Payload IDs of the orders that were sent. */
  readonly sentOrders: readonly string[];
}

/**
 * Takes a confirmation or a status of an order that was sent, and answers with 200; or says why not, with 401 for whoever
 * is not known, 406 for what is no cXML, 409 for an order that was never sent and 450 for other documents.
 */
export function answerInbound({ body, headers }: LoopbackRequest, context: InboundContext): LoopbackAnswer {
  const { sender, sharedSecret, sentOrders } = context;
  const contentType = headers['content-type'];
  const whole = wholeDocument(readBytes(body, contentType === undefined ? {} : { contentType }));
  if (!whole.ok) return answer(406, whole.error.message, context);
  const { document } = whole.value;
  if (document.type !== 'ConfirmationRequest' && document.type !== 'StatusUpdateRequest')
    return answer(450, `A ${document.type} is not taken here.`, context);
  const known = document.header.sender.some(
    ({ domain, identity, secret }) =>
      domain.toLowerCase() === sender.domain.toLowerCase() &&
      identity === sender.identity &&
      secret === sharedSecret,
  );
  if (!known) return answer(401, 'The Sender is not known here, or its secret is another one.', context);
  const about =
    document.type === 'ConfirmationRequest' ? document.order.documentReference : document.documentReference;
  if (about === undefined || !sentOrders.includes(about))
    return answer(409, 'It is about an order that was not sent.', context);
  return answer(200, '', context);
}

function answer(code: number, message: string, { outside, preset }: InboundContext): LoopbackAnswer {
  const now = outside.now();
  const fraction = [...outside.randomBytes(7)].map((byte) => byte % 10).join('');
  const text = writeDocument({
    type: 'Response',
    payloadId: `${Math.floor(now.getTime() / 1000)}.${fraction}@${preset.host}`,
    timestamp: timestamp(now),
    dtdVersion: preset.dtdVersion,
    lang: preset.lang,
    status: statusOf(code, message),
  });
  return { status: 200, headers: { 'Content-Type': 'text/xml; charset=UTF-8' }, body: text };
}
