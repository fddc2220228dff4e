import { createHash } from 'node:crypto';
import { decodeCartForm } from '../../../shared/cxml/form.ts';
import { hex } from '../../../shared/cxml/payload-id.ts';
import type { Result } from '../../../shared/errors.ts';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import { Html, html } from '../html.ts';
import type { RefusedRequest } from '../loopback/refused.ts';
import { type LoopbackAnswer, type LoopbackRequest, startLoopback } from '../loopback.ts';
import type { Outside } from '../outside.ts';

/** A cart as it arrived: the form that the browser posted and the cXML in it. */
export interface ReturnedCart {
  readonly headers: Exchange['request']['headers'];
  readonly body: string;
  readonly cart: ReturnType<typeof decodeCartForm>;
}

/** What the procurement system makes of a cart, and so what the person's browser shows. */
export type CartOutcome =
  | { readonly taken: true; readonly requisition: string }
  | { readonly taken: false; readonly reason: string };

export interface CartInbox {
  /** The BrowserFormPost address: single use, unguessable. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Path as Coupa has it (Coupa: sample punchout setup request). */
const checkoutPath = '/punchout/checkout';

/**
 * Listens for the one cart that this session may return. `onCart` decides what it is worth; the browser is shown the
 * outcome in Coupa's place. A second cart is refused: a buyer cookie is good for one return.
 */
export async function startCartInbox(options: {
  readonly outside: Outside;
  readonly onCart: (cart: ReturnedCart) => CartOutcome;
  readonly onBug: (error: unknown) => void;
  readonly onRefused?: (refused: RefusedRequest) => void;
}): Promise<Result<CartInbox>> {
  const session = hex(options.outside.randomBytes(8));
  let outcome: CartOutcome | undefined;
  const handle = (request: LoopbackRequest): LoopbackAnswer => {
    if (request.path !== checkoutPath || request.query.get('id') !== session) {
      return page(404, 'There is nothing here', 'This address belongs to no punchout session.');
    }
    if (request.method !== 'POST') {
      return {
        ...page(405, 'A cart comes here by form', 'The supplier’s page posts the cart to this address.'),
        headers: { ...htmlHeaders, Allow: 'POST' },
      };
    }
    if (outcome)
      return page(
        409,
        'This session is over',
        'Its cart was returned already. Start another punchout for another cart.',
      );
    const body = new TextDecoder().decode(request.body);
    const headers = request.rawHeaders.map(([name, value]): [string, string] => [name, value]);
    outcome = options.onCart({ headers, body, cart: decodeCartForm(body) });
    return outcome.taken
      ? page(
          200,
          'Your cart is in Coupa',
          `Requisition ${outcome.requisition} waits for approval. Go on in Procurement Workbench; this window has done its work.`,
        )
      : page(
          200,
          'There was an error transferring items from AWS Marketplace',
          `${outcome.reason} The cart is lost and has to be filled again, as in Coupa.`,
        );
  };
  const loopback = await startLoopback({
    token: hex(options.outside.randomBytes(16)),
    handle,
    onBug: options.onBug,
    ...(options.onRefused ? { onRefused: options.onRefused } : {}),
    // The form is the store's, another site by design.
    origins: 'any',
  });
  if (!loopback.ok) return loopback;
  const { url, close } = loopback.value;
  return { ok: true, value: { url: `${url(checkoutPath)}?id=${session}`, close } };
}

const style =
  ':root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:0;display:grid;place-items:center;min-height:100vh;background:light-dark(#f3f5f7,#161a1f);color:light-dark(#1b232c,#e6eaee)}main{max-width:34rem;margin:2rem;padding:2rem 2.5rem;background:light-dark(#fff,#20262d);border:1px solid light-dark(#cdd5dd,#3a444e);border-radius:12px}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}p{margin:0}small{display:block;margin-top:1.5rem;color:light-dark(#54616e,#a3afba)}';
/** The one element whose content is not escaped: it is ours, and the policy allows exactly it. */
const styleElement = new Html(`<style>${style}</style>`);
const styleHash = createHash('sha256').update(style).digest('base64');
const htmlHeaders = {
  'Content-Type': 'text/html; charset=UTF-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
};

/** A page that shows what a procurement system would. Its words are the program's own, never the supplier's. */
function page(status: number, title: string, text: string): LoopbackAnswer {
  const markup = html`<html lang="en"><head><meta charset="utf-8"><title>${title} · Simulated Coupa</title>${styleElement}</head><body><main><h1>${title}</h1><p>${text}</p><small>Simulated Coupa on this computer</small></main></body></html>`;
  return { status, headers: htmlHeaders, body: `<!doctype html>${markup.text}` };
}
