import type { OrderMessage } from '../../../shared/cxml/model.ts';
import { hex } from '../../../shared/cxml/payload-id.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import type { SupplierRecord } from '../../../shared/rehearsal/events.ts';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import { isLoopbackHttp } from '../loopback-address.ts';
import type { Outside } from '../outside.ts';
import type { MarketplaceAccount } from './account.ts';
import { addToCart, type CartLine, currency, readQuantity } from './cart.ts';
import { findListing, isListingKind, type Listing, type Offer, searchListings } from './catalog.ts';
import {
  buildOrderMessage,
  buildUnchangedMessage,
  type FormEncoding,
  returnField,
  totalOf,
} from './order-message.ts';
import { page, redirect } from './page-answer.ts';
import { cartPage } from './pages/cart.ts';
import { homePage } from './pages/home.ts';
import type { Chrome } from './pages/layout.ts';
import { listingPage, type Standing } from './pages/listing.ts';
import { noticePage } from './pages/notice.ts';
import { returningPage } from './pages/returning.ts';
import { awsSignInPage, signOnPage } from './pages/sign-in.ts';
import { subscribedPage } from './pages/subscribed.ts';
import type { Session, Sessions } from './sessions.ts';
import { agreementOf, type SoldLine, soldLines } from './sold-lines.ts';
import type { CartField, SupplierTamper } from './tamper.ts';

export interface StoreOptions {
  readonly outside: Outside;
  readonly account: MarketplaceAccount;
  readonly tamper: SupplierTamper;
  readonly basePath: string;
  readonly buyerName: string;
  readonly formEncoding: FormEncoding;
  readonly sessions: Sessions;
  /** Hears the lines of a cart that goes back, so that an order for them can be recognised. */
  readonly onReturned: (lines: readonly SoldLine[]) => void;
  /** Agreements whose first of two approvals was ordered. */
  readonly firstApproved: ReadonlySet<string>;
  readonly onRecord: (record: SupplierRecord) => void;
}

/** Most lines a cart takes; more would be a mistake of a program. */
const maxLines = 200;
/** Forms of the store are a few short fields. */
const maxFormBytes = 64 * 1024;

/** Serves the pages of the store: `/start/…` and everything below `/store/`. */
export function serveStore(request: LoopbackRequest, options: StoreOptions): LoopbackAnswer {
  const { method, path } = request;
  if (path.startsWith('/start/')) {
    return method === 'GET' ? start(path.slice('/start/'.length), options) : methodNotAllowed('GET');
  }
  const session = options.sessions.find(request.cookies.get('session'));
  if (!session) {
    return notice(options, 403, 'This visit is unknown', `Start shopping again from ${options.buyerName}.`);
  }
  if (session.returned) {
    return notice(
      options,
      409,
      'Your request was sent already',
      `A visit ends when its request goes to ${options.buyerName}. Start another one from there.`,
    );
  }
  if (method === 'GET') return showPage(request, session, options);
  if (method === 'POST') return act(request, session, options);
  return methodNotAllowed('GET, POST');
}

/** Spends a start page. The cookie is Lax: a visit begins by following a link or redirect from another site. */
function start(token: string, options: StoreOptions): LoopbackAnswer {
  const session = options.sessions.start(token);
  if (session === 'used') {
    const text = `A start page opens once. Start shopping again from ${options.buyerName}.`;
    return notice(options, 410, 'This start page was used already', text);
  }
  if (session === 'unknown') {
    const text = `No setup request of this run led to it. Start shopping from ${options.buyerName}.`;
    return notice(options, 404, 'This start page is unknown', text);
  }
  options.onRecord({ kind: 'store-opened' });
  const cookie = `session=${session.id}; Path=${options.basePath}/; HttpOnly; SameSite=Lax`;
  return redirect(signIn(session, options) ?? firstPage(session, options), { 'Set-Cookie': cookie });
}

function firstPage({ punchOut }: Session, { basePath }: StoreOptions): string {
  return `${basePath}${punchOut.operation === 'create' ? '/store/' : '/store/cart'}`;
}

/**
 * Where a requester signs in first, where that is asked for: at the address in `start_url`, or else at AWS's own sign-in
 * page. A simulated store sends nobody to another computer.
 */
function signIn(session: Session, { account, basePath, onRecord }: StoreOptions): string | undefined {
  if (!account.signInRequired) return undefined;
  const { startUrl } = session.punchOut;
  if (startUrl !== undefined && isLoopbackHttp(startUrl)) return startUrl;
  onRecord({ kind: 'signed-in' });
  return `${basePath}/store/sign-in`;
}

function showPage({ path, query }: LoopbackRequest, session: Session, options: StoreOptions): LoopbackAnswer {
  const words = (query.get('q') ?? '').trim();
  const chrome = chromeOf(options, session, words);
  if (path === signOnPath) return page(200, signOnPage(chromeOf(options)));
  if (path === '/store/sign-in') return page(200, awsSignInPage(chromeOf(options)));
  if (options.account.signInRequired && !session.signedIn)
    return redirect(`${options.basePath}/store/sign-in`);
  if (path === '/store/') {
    const key = query.get('kind') ?? '';
    const kind = isListingKind(key) ? key : undefined;
    return page(200, homePage(chrome, { query: words, kind, found: searchListings(words, kind) }));
  }
  if (path === '/store/cart') return page(200, cartPage(chrome, session.cart));
  const listing = path.startsWith('/store/listing/')
    ? findListing(path.slice('/store/listing/'.length))
    : undefined;
  if (listing) return page(200, listingPage(chrome, { ...atFirst(listing), ...standing(listing, options) }));
  return pageNotFound(options);
}

function atFirst(listing: Listing) {
  const [offer] = listing.offers;
  return { listing, offerId: offer.id, quantity: String(offer.minimum) };
}

/** What the account has to do with a product: pre-approval, and approvals that were given. */
function standing(listing: Listing, { account, firstApproved }: StoreOptions): Standing {
  return {
    preApproved: listing.offers.some((offer) => isPreApproved(offer, account)),
    firstApproved: listing.offers.filter((offer) => firstApproved.has(agreementOf({ listing, offer }))),
    edition: account.edition,
  };
}

function isPreApproved({ terms }: Offer, { preApproved }: MarketplaceAccount): boolean {
  return (terms?.kind === 'free' || terms?.kind === 'byol') && preApproved[terms.kind];
}

function act(request: LoopbackRequest, session: Session, options: StoreOptions): LoopbackAnswer {
  const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded' || request.body.length > maxFormBytes) {
    return notice(options, 415, 'This form cannot be read', 'Go back and send it again.');
  }
  const form = new URLSearchParams(new TextDecoder().decode(request.body));
  if (session.punchOut.operation === 'inspect' && (!leaving.has(request.path) || form.has('listing'))) {
    const text =
      'This visit is for looking at a cart. To change it, start an edit from your procurement system.';
    return notice(options, 409, 'Nothing can be changed here', text);
  }
  switch (request.path) {
    case '/store/cart/add':
      return withEnteredLine(form, session, options, (line) => intoCart(line, session, options));
    case '/store/cart/update': {
      const line = session.cart.find(({ id }) => id === form.get('line'));
      const quantity = line
        ? readQuantity(form.get('quantity') ?? '', line.offer)
        : 'This line is no longer in the cart.';
      if (typeof quantity === 'string') {
        return page(422, cartPage(chromeOf(options, session), session.cart, quantity));
      }
      session.cart = session.cart.map((other) => (other === line ? { ...other, quantity } : other));
      return redirect(`${options.basePath}/store/cart`);
    }
    case '/store/cart/remove':
      session.cart = session.cart.filter(({ id }) => id !== form.get('line'));
      return redirect(`${options.basePath}/store/cart`);
    case '/store/subscribe':
      return withEnteredLine(form, session, options, (line) => subscribe(line, session, options));
    case '/store/request-approval':
      // From a product page this product alone goes back; from the cart, the cart.
      if (form.has('listing')) {
        return withEnteredLine(form, session, options, (line) =>
          // In an edit that would delete every other line.
          session.punchOut.operation === 'edit'
            ? intoCart(line, session, options)
            : sendBack([line], session, options),
        );
      }
      return session.cart.length > 0
        ? sendBack(session.cart, session, options)
        : page(422, cartPage(chromeOf(options, session), [], 'There is nothing to request yet.'));
    case signOnPath:
      session.signedIn = true;
      options.onRecord({ kind: 'signed-in', through: session.punchOut.startUrl ?? '' });
      return redirect(firstPage(session, options));
    case '/store/return-empty':
      return session.cart.length === 0
        ? sendBack([], session, options)
        : page(422, cartPage(chromeOf(options, session), session.cart, 'The cart is not empty.'));
    case '/store/leave':
      return leave(session, options);
    default:
      return pageNotFound(options);
  }
}

/** Puts a line into the cart and shows it; a sentence where it does not fit. */
function intoCart(line: CartLine, session: Session, { basePath }: StoreOptions): LoopbackAnswer | string {
  const cart = session.cart.length < maxLines ? addToCart(session.cart, line) : 'The cart is full.';
  if (typeof cart === 'string') return cart;
  session.cart = cart;
  return redirect(`${basePath}/store/cart`);
}

/** The company's identity provider, played at the store's own origin. */
export const signOnPath = '/store/single-sign-on';

/** Forms that a visit for looking has. */
const leaving: ReadonlySet<string> = new Set(['/store/request-approval', '/store/leave', signOnPath]);

/** Reads a product page's form; shows the page again with a sentence where something is wrong. */
function withEnteredLine(
  form: URLSearchParams,
  session: Session,
  options: StoreOptions,
  use: (line: CartLine) => LoopbackAnswer | string,
): LoopbackAnswer {
  const listing = findListing(form.get('listing') ?? '');
  if (!listing) return pageNotFound(options);
  const entered = { offerId: form.get('offer') ?? '', quantity: form.get('quantity') ?? '' };
  const offer = listing.offers.find(({ id }) => id === entered.offerId);
  const quantity = offer ? readQuantity(entered.quantity, offer) : 'Choose one of the offers.';
  const outcome =
    offer === undefined || typeof quantity === 'string'
      ? String(quantity)
      : use({
          id: hex(options.outside.randomBytes(16)),
          listing,
          offer,
          quantity,
          first:
            offer.terms?.kind === 'annual-server' &&
            !options.firstApproved.has(agreementOf({ listing, offer })),
          split: offer.terms?.kind === 'contract-and-usage' && form.get('lines') === 'split',
        });
  if (typeof outcome !== 'string') return outcome;
  return page(
    422,
    listingPage(chromeOf(options, session), {
      listing,
      ...entered,
      ...standing(listing, options),
      problem: outcome,
    }),
  );
}

function sendBack(lines: readonly CartLine[], session: Session, options: StoreOptions): LoopbackAnswer {
  const { account, onReturned, onRecord } = options;
  const sold = lines.flatMap((line) => soldLines(line, account.edition));
  onReturned(sold);
  onRecord({ kind: 'cart-sent', lines: sold.length, total: totalOf(sold), currency });
  const message = buildOrderMessage(session.punchOut.buyerCookie, sold, messageContext(session, options));
  return handOver(message, session, options, (chrome, form) => returningPage(chrome, { lines, ...form }));
}

/** Ends a visit without a change. */
function leave(session: Session, options: StoreOptions): LoopbackAnswer {
  options.onRecord({ kind: 'left-without-change' });
  const message = buildUnchangedMessage(session.punchOut.buyerCookie, messageContext(session, options));
  return handOver(message, session, options, (chrome, form) => returningPage(chrome, { lines: [], ...form }));
}

/** Subscribes what is pre-approved: nothing goes into the cart, and no order is needed. */
function subscribe(line: CartLine, session: Session, options: StoreOptions): LoopbackAnswer | string {
  const { account, onRecord } = options;
  const product = line.listing.title;
  if (!isPreApproved(line.offer, account))
    return 'This product is not pre-approved. Request approval for it.';
  if (account.mode === 'production') onRecord({ kind: 'subscription', change: 'created', product });
  onRecord({ kind: 'left-without-change' });
  const message = buildUnchangedMessage(session.punchOut.buyerCookie, messageContext(session, options));
  return handOver(message, session, options, (chrome, form) => subscribedPage(chrome, { product, ...form }));
}

/** The page whose form takes a message to the procurement system. The session ends with it. */
function handOver(
  message: OrderMessage,
  session: Session,
  options: StoreOptions,
  show: (chrome: Chrome, form: { action: string; field: CartField }) => string,
): LoopbackAnswer {
  const { operation, browserFormPost } = session.punchOut;
  const { tamper } = options;
  const written = writeDocument(message);
  const xml = tamper.cart?.(written, operation) ?? written;
  const field = returnField(xml, options.formEncoding);
  session.returned = true;
  const form = { action: browserFormPost.href, field: tamper.field?.(field) ?? field };
  return page(200, show(chromeOf(options), form), browserFormPost.origin);
}

function messageContext({ punchOut: { connection } }: Session, { outside, account }: StoreOptions) {
  return { outside, mode: account.mode, buyer: connection.buyer, supplier: connection.supplier };
}

function chromeOf(
  { basePath, account: { mode }, buyerName }: StoreOptions,
  session?: Session,
  query = '',
): Chrome {
  const chrome = { basePath, mode, buyerName };
  if (!session) return chrome;
  const { user, operation } = session.punchOut;
  return { ...chrome, visit: { user, operation, cartLines: session.cart.length, query } };
}

function notice(options: StoreOptions, status: number, title: string, text: string): LoopbackAnswer {
  return page(status, noticePage(chromeOf(options), { title, text }));
}

function pageNotFound(options: StoreOptions): LoopbackAnswer {
  const link = { href: `${options.basePath}/store/`, label: 'See all products' };
  const text = 'The address may be mistyped, or the product is no longer offered.';
  return page(404, noticePage(chromeOf(options), { title: 'There is no such page', text, link }));
}

function methodNotAllowed(allowed: string): LoopbackAnswer {
  return { status: 405, headers: { Allow: allowed } };
}
