import { createHash } from 'node:crypto';
import { decodeCartForm } from '../../../shared/cxml/form.ts';
import { hex } from '../../../shared/cxml/payload-id.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import { Html, html } from '../html.ts';
import type { RefusedRequest } from '../loopback/refused.ts';
import { type LoopbackAnswer, type LoopbackRequest, startLoopback } from '../loopback.ts';
import type { Outside } from '../outside.ts';
import type { Preset } from './preset.ts';

/** A cart as it arrived: the form that the browser posted and the cXML in it. */
export interface ReturnedCart {
  readonly headers: Exchange['request']['headers'];
  readonly body: string;
  readonly cart: ReturnType<typeof decodeCartForm>;
}

/** What the procurement system makes of a cart, and so what the person's browser shows. */
export type CartOutcome =
  /** `words` go on after the system's own title. */
  | { readonly taken: true; readonly words: string }
  | { readonly taken: false; readonly reason: string }
  /** The requester's own session has ended: a sign-in page, and the cart is lost. */
  | { readonly taken: false; readonly signIn: true };

export interface BuyerServer {
  /**
   * A BrowserFormPost address for one session: unguessable, and good for one cart. `onCart` decides what the cart is
   * worth.
   */
  readonly expectCart: (onCart: (cart: ReturnedCart, url: string) => CartOutcome) => string;
  /** Takes cXML that the supplier sends by itself, by POST. */
  readonly inboundUrl: string;
  /** Where a requester lands who was sent on from the supplier's site; `onArrival` gives the page to go on to. */
  readonly startUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * The procurement system's own addresses. The person's browser is shown the outcome of its cart in the system's place. A
 * second cart for a session is refused: a buyer cookie is good for one return.
 */
export async function startBuyer(options: {
  readonly outside: Outside;
  readonly preset: Preset;
  readonly onInbound: (request: LoopbackRequest) => LoopbackAnswer;
  readonly onBug: (error: unknown) => void;
  readonly onRefused?: (refused: RefusedRequest) => void;
}): Promise<Result<BuyerServer>> {
  const { outside, preset, onInbound } = options;
  const sessions = new Map<string, { readonly onCart: (cart: ReturnedCart) => CartOutcome; over: boolean }>();
  const show = (status: number, title: string, text: string) => page(preset.name, status, title, text);

  const takeCart = (request: LoopbackRequest): LoopbackAnswer => {
    const session = sessions.get(request.query.toString());
    if (!session) return show(404, 'There is nothing here', 'This address belongs to no punchout session.');
    if (request.method !== 'POST') {
      return {
        ...show(405, 'A cart comes here by form', 'The supplier’s page posts the cart to this address.'),
        headers: { ...htmlHeaders, Allow: 'POST' },
      };
    }
    if (session.over)
      return show(
        409,
        'This session is over',
        'Its cart was returned already. Start another punchout for another cart.',
      );
    session.over = true;
    const body = new TextDecoder().decode(request.body);
    const headers = request.rawHeaders.map(([name, value]): [string, string] => [name, value]);
    const outcome = session.onCart({ headers, body, cart: decodeCartForm(body) });
    if (outcome.taken) return show(200, preset.texts.cartTaken, outcome.words);
    if ('signIn' in outcome) return signInPage(preset);
    return show(
      200,
      preset.texts.cartRefused('AWS Marketplace'),
      `${outcome.reason} The cart is lost and has to be filled again, as in ${preset.name}.`,
    );
  };

  const handle = (request: LoopbackRequest): LoopbackAnswer => {
    if (request.path === preset.returnPath) return takeCart(request);
    if (request.path === inboundPath && request.method === 'POST') return onInbound(request);
    if (request.path === startPath)
      return show(200, `Welcome to ${preset.name}`, 'Your punchout session starts here.');
    return show(404, 'There is nothing here', 'This address belongs to no punchout session.');
  };
  const loopback = await startLoopback({
    token: hex(outside.randomBytes(16)),
    handle,
    onBug: options.onBug,
    ...(options.onRefused ? { onRefused: options.onRefused } : {}),
    // The form is the store's, another site by design.
    origins: 'any',
  });
  if (!loopback.ok) return loopback;
  const { url, close } = loopback.value;
  return ok({
    expectCart: (onCart) => {
      const query = preset.returnQuery(hex(outside.randomBytes(8)));
      const address = `${url(preset.returnPath)}?${query}`;
      sessions.set(query, { onCart: (cart) => onCart(cart, address), over: false });
      return address;
    },
    inboundUrl: url(inboundPath),
    startUrl: url(startPath),
    close,
  });
}

const inboundPath = '/cxml';
const startPath = '/punchout/start';

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
function page(system: string, status: number, title: string, text: string): LoopbackAnswer {
  const content = html`<h1>${title}</h1><p>${text}</p>`;
  return { status, headers: htmlHeaders, body: document(system, title, content) };
}

/** What a requester meets whose session ended while shopping. The form leads nowhere: the policy lets no form go. */
function signInPage({ name, texts }: Preset): LoopbackAnswer {
  const content = html`<h1>${texts.sessionExpired}</h1><p>Your session has expired. Sign in, and start the punchout again: the cart is lost.</p><form><label>Password <input type="password" disabled></label></form>`;
  return { status: 200, headers: htmlHeaders, body: document(name, texts.sessionExpired, content) };
}

function document(system: string, title: string, content: Html): string {
  const markup = html`<html lang="en"><head><meta charset="utf-8"><title>${title} · Simulated ${system}</title>${styleElement}</head><body><main>${content}<small>Simulated ${system} on this computer</small></main></body></html>`;
  return `<!doctype html>${markup.text}`;
}
