import type { OrderMessage, SetupRequest } from '../../../shared/cxml/model.ts';
import { judgeProtocol } from '../../../shared/cxml/protocol/protocol.ts';
import { readText, wholeDocument } from '../../../shared/cxml/read.ts';
import { type AppError, fail, ok, type Result } from '../../../shared/errors.ts';
import { takeIn } from '../buyer/ingestion.ts';
import { judgeCart } from '../buyer/judge-answers.ts';
import { judgeEdit } from '../buyer/judge-edit.ts';
import type { Preset } from '../buyer/preset.ts';
import type { ReturnedCart } from '../buyer/server.ts';
import type { RunContext } from './context.ts';

/** A cart that was taken, or that the visit ended without one. */
export type Returned =
  | { readonly kind: 'cart'; readonly message: OrderMessage }
  /** Status 204: nothing changes. */
  | { readonly kind: 'unchanged' };

/** The session that a cart belongs to. */
export interface SessionBefore {
  readonly setup: SetupRequest;
  /** The cart that was sent out to be edited. */
  readonly before: OrderMessage | undefined;
  /** True where an edit is meant to come back without lines. */
  readonly mayEmpty: boolean;
}

/** Reads, records and judges what a browser brought back to the procurement system. */
export function takeCart(
  run: RunContext,
  { setup, before, mayEmpty }: SessionBefore,
  preset: Preset,
  url: string,
  { cart, headers, body }: ReturnedCart,
): Result<Returned> {
  const { recorder, evidence, onDocument } = run;
  const reading = cart.ok ? readText(cart.value.xml) : undefined;
  if (cart.ok && reading) onDocument?.({ type: reading.type, bytes: Buffer.from(cart.value.xml, 'utf8') });
  const exchange = recorder.nextExchange();
  recorder.exchange(exchange, {
    from: 'requester',
    to: 'procurement',
    request: { method: 'POST', url, headers, body, ...(reading && { document: reading.type }) },
    elapsedMs: 0,
  });
  const carriedBy = cart.ok && cart.value.field === 'cXML-urlencoded' ? 'form-urlencoded' : 'form-base64';
  const session = { buyerCookie: setup.buyerCookie, operation: setup.operation };
  const context = { carriedBy, session, mode: run.mode() } as const;
  const refused = (error: AppError, shownAs?: string): Result<never> => {
    recorder.finding({
      severity: 'error',
      code: error.code,
      message: error.message,
      fix: error.hint,
      exchange,
      shownAs: shownAs ?? preset.texts.cartRefusedNotice,
    });
    hear(true);
    return { ok: false, error };
  };
  const hear = (troubled: boolean) =>
    evidence.hear({
      ...(reading && { request: reading }),
      sentTo: url,
      context,
      troubled,
      encodedTwice: cart.ok && /^\s*%3c/i.test(cart.value.xml),
    });

  if (!cart.ok) return refused(cart.error);
  const whole = wholeDocument(reading ?? readText(cart.value.xml));
  if (!whole.ok) return refused(whole.error);
  const message = whole.value.document;
  if (message.type !== 'PunchOutOrderMessage') {
    return refused(
      fail(
        'wrong-document',
        `A ${message.type} came in place of the cart.`,
        'The supplier has to return a PunchOutOrderMessage.',
      ).error,
    );
  }
  recorder.pass('cart-grammar', 'The cart is well-formed cXML in the right order.', exchange);
  const protocol = judgeProtocol(reading ?? readText(cart.value.xml), context).filter(
    ({ code, severity }) => severity !== 'note' && garbling.has(code),
  );
  const unchanged = message.status?.code === 204;
  const notes = [
    ...judgeCart(message, { setup, mode: run.mode(), mayEmpty }).filter(
      ({ code }) => !unchanged || code === 'buyer-cookie',
    ),
    ...(before && !unchanged ? judgeEdit(before, message) : []),
    ...protocol.map(({ severity, code, message: words, fix }) => ({ severity, code, message: words, fix })),
    ...(unchanged ? [] : takeIn(message, preset)),
  ];
  for (const note of notes) recorder.finding({ ...note, exchange });
  const wrong = notes.find((note) => note.severity === 'error');
  hear(wrong !== undefined || protocol.length > 0);
  if (wrong) return fail(wrong.code, wrong.message, wrong.fix);
  return ok(unchanged ? { kind: 'unchanged' } : { kind: 'cart', message });
}

/** What the protocol's rules say of a cart beyond `judgeCart`: texts that did not survive the form. */
const garbling: ReadonlySet<string> = new Set([
  'non-ascii-in-form',
  'escaped-twice',
  'escaped-whole',
  'still-percent-encoded',
]);
