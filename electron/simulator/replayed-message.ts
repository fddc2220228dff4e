import { isMultipart, splitMultipart } from '../../shared/cxml/multipart.ts';
import { readText } from '../../shared/cxml/read.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { RecordedRequest } from './replay.ts';
import { withProof } from './replayed-proof.ts';

/** A recorded document and what stands around it in the body: nothing, or other parts. */
export interface TakenApart {
  readonly before: string;
  readonly recorded: string;
  readonly after: string;
}

/** Takes a recorded body apart. Fails where it has parts that cannot be told from each other. */
export function takenApart({ contentType, body }: RecordedRequest): Result<TakenApart> {
  if (!isMultipart(contentType)) return ok({ before: '', recorded: body, after: '' });
  const parts = splitMultipart(contentType, body);
  if (typeof parts === 'string')
    return fail('parts-unreadable', parts, 'Choose another message: this one was not recorded whole.');
  const [{ offset, text }] = parts;
  return ok({ before: body.slice(0, offset), recorded: text, after: body.slice(offset + text.length) });
}

/** The document and the body that go out: with the proof of this start, and `edited` where the person changed it. */
export function proven(
  { before, recorded, after }: TakenApart,
  secret: string,
  now: Date,
  edited?: string,
): { readonly document: string; readonly body: string } {
  const document = withProof(edited ?? recorded, recorded, secret, now);
  return { document, body: `${before}${document}${after}` };
}

/** The orderID of an order that changes or cancels one that was sent before; undefined of every other document. */
export function changedOrder(document: string): string | undefined {
  const order = orderIn(document);
  return order && order.action !== 'new' ? order.orderId : undefined;
}

/** What was recorded of an order, in its order, ready to be proven. */
export function ofOrder(
  orderId: string,
  recorded: readonly RecordedRequest[],
): (Pick<RecordedRequest, 'contentType'> & { readonly message: TakenApart })[] {
  return recorded.flatMap((request) => {
    const message = takenApart(request);
    if (!message.ok || orderIn(message.value.recorded)?.orderId !== orderId) return [];
    return [{ contentType: request.contentType, message: message.value }];
  });
}

function orderIn(text: string) {
  const { document } = readText(text);
  return document?.type === 'OrderRequest' ? document : undefined;
}
