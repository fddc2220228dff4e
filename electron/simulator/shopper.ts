import { type HTMLElement, parse } from 'node-html-parser';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { openBrowser, type ScreenlessBrowser, type Visited } from './shopper-browser.ts';

/** One product to shop. What is left out is chosen as a person in a hurry would. */
export interface ProductPick {
  /** Product ID, such as `prodview-7kq2vd4hx5m3a`; the first SaaS contract where absent. */
  readonly listingId?: string;
  /** How many; what the page proposes where absent. */
  readonly quantity?: number;
  /** The offer that is chosen; the first where absent. */
  readonly offerId?: string;
  /** A contract with metered use as one line or as two; one where absent. */
  readonly lines?: 'single' | 'split';
  /** Subscribes a pre-approved product, which ends the visit without a cart. */
  readonly subscribe?: boolean;
}

export interface ShopOptions {
  readonly startPageUrl: string;
  /** At least one; a single SaaS contract where absent. */
  readonly picks?: readonly ProductPick[];
  /** The cart that was opened again goes back in place of products; its first line with this quantity, where one is given. */
  readonly cart?: { readonly quantity?: number };
  /** Ends the visit with an emptied cart or without a change. */
  readonly leave?: 'empty' | 'unchanged';
  readonly signal?: AbortSignal;
}

/** A form that hands the cart over, as it stood in the supplier's page. */
export interface ReturnForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface ShoppingTrip {
  readonly returnForm: ReturnForm;
  /** Addresses of the pages that were seen, in order. */
  readonly pages: readonly string[];
}

/** What came back for the cart. */
export interface SubmittedCart {
  readonly status: number;
  readonly body: string;
}

/**
 * Shops without a screen: goes through the simulated store's real pages by HTTP, following its links and filling
 * in its forms, up to the form that returns the cart. One product goes by its own **Request approval**, several go
 * by the cart. Only addresses on this computer are followed.
 *
 * Fails with `shop-not-local`, `shop-unreachable`, `shop-stopped`, or `shop-page` where a page is not as expected.
 */
export async function shop({
  startPageUrl,
  picks = [{}],
  cart,
  leave,
  signal,
}: ShopOptions): Promise<Result<ShoppingTrip>> {
  const browser = openBrowser(signal);
  const opened = await browser.open(startPageUrl);
  if (!opened.ok) return opened;
  const first = parse(opened.value.body);
  // Nobody can sign in at AWS's own page here: the visit ends there.
  if (first.querySelector('[data-testid="aws-sign-in"]')) {
    const left = await press(browser, opened.value, 'leave-form', 'leave-unchanged', {});
    const form = left.ok ? readReturnForm(left.value) : left;
    return form.ok ? ok({ returnForm: form.value, pages: browser.pages }) : form;
  }
  const home = first.querySelector('[data-testid="sign-on-form"]')
    ? await press(browser, opened.value, 'sign-on-form', 'sign-on', {})
    : opened;
  if (!home.ok) return home;
  if (home.value.status >= 400) return unexpected(home.value, refusalOf(home.value));

  let page: Result<Visited> = home;
  if (leave !== undefined || cart) {
    page =
      leave === undefined
        ? await returnCart(browser, home.value, cart ?? {})
        : await leaveStore(browser, home.value, leave);
    const form = page.ok ? readReturnForm(page.value) : page;
    return form.ok ? ok({ returnForm: form.value, pages: browser.pages }) : form;
  }
  for (const pick of picks) {
    page = await takeProduct(browser, home.value, pick, picks.length === 1);
    if (!page.ok) return page;
  }
  if (picks.length > 1) {
    page = await press(browser, page.value, 'cart-form', 'request-approval', {});
    if (!page.ok) return page;
  }
  const returnForm = readReturnForm(page.value);
  return returnForm.ok ? ok({ returnForm: returnForm.value, pages: browser.pages }) : returnForm;
}

/**
 * Posts the cart as a browser does: URL-encoded in UTF-8 with line ends as CR LF, and an opaque origin, since the
 * store's pages send no referrer. Fails as `shop` does; any HTTP status is an answer, not a failure.
 */
export async function submitCart(form: ReturnForm, signal?: AbortSignal): Promise<Result<SubmittedCart>> {
  const answer = await openBrowser(signal).send(form.action, form.fields);
  return answer.ok ? ok({ status: answer.value.status, body: answer.value.body }) : answer;
}

async function takeProduct(
  browser: ScreenlessBrowser,
  home: Visited,
  { listingId, quantity, offerId, lines, subscribe }: ProductPick,
  alone: boolean,
): Promise<Result<Visited>> {
  const card = parse(home.body)
    .querySelectorAll('[data-testid="listing-card"]')
    .find((candidate) =>
      listingId === undefined
        ? candidate.getAttribute('data-kind') === 'saas-contract'
        : candidate.getAttribute('data-listing') === listingId,
    );
  const href = card?.querySelector('[data-testid="listing-link"]')?.getAttribute('href');
  if (href === undefined)
    return unexpected(home, `it lists no product ${listingId ?? 'of the kind SaaS contract'}`);
  const product = await browser.open(new URL(href, home.url).href);
  if (!product.ok) return product;
  const entered = {
    ...(quantity !== undefined && { quantity: String(quantity) }),
    ...(offerId !== undefined && { offer: offerId }),
    ...(lines !== undefined && { lines }),
  };
  const leaving = subscribe ? 'subscribe' : 'request-approval';
  return press(browser, product.value, 'buy-form', alone ? leaving : 'add-to-cart', entered);
}

/** Sends the cart as it is, or with another quantity in its first line. */
async function returnCart(
  browser: ScreenlessBrowser,
  from: Visited,
  { quantity }: NonNullable<ShopOptions['cart']>,
): Promise<Result<Visited>> {
  let page = await openCart(browser, from);
  if (page.ok && quantity !== undefined)
    page = await press(browser, page.value, 'update-form', 'update', { quantity: String(quantity) });
  return page.ok ? press(browser, page.value, 'cart-form', 'request-approval', {}) : page;
}

/** Leaves without a change, or removes every line and returns the empty cart. */
async function leaveStore(
  browser: ScreenlessBrowser,
  from: Visited,
  how: 'empty' | 'unchanged',
): Promise<Result<Visited>> {
  let page = await openCart(browser, from);
  if (how === 'unchanged')
    return page.ok ? press(browser, page.value, 'leave-form', 'leave-unchanged', {}) : page;
  while (page.ok && parse(page.value.body).querySelector('[data-testid="remove-form"]'))
    page = await press(browser, page.value, 'remove-form', 'remove', {});
  return page.ok ? press(browser, page.value, 'leave-form', 'return-empty', {}) : page;
}

function openCart(browser: ScreenlessBrowser, from: Visited): Promise<Result<Visited>> {
  const href = parse(from.body).querySelector('[data-testid="cart-link"]')?.getAttribute('href');
  if (href === undefined) return Promise.resolve(unexpected(from, 'it has no link to the cart'));
  return browser.open(new URL(href, from.url).href);
}

/** Fills in a form and presses one of its buttons. */
async function press(
  browser: ScreenlessBrowser,
  page: Visited,
  formId: string,
  buttonId: string,
  entered: Readonly<Record<string, string>>,
): Promise<Result<Visited>> {
  const form = parse(page.body).querySelector(`form[data-testid="${formId}"]`);
  const button = form?.querySelector(`button[data-testid="${buttonId}"]`);
  const action = button?.getAttribute('formaction') ?? form?.getAttribute('action');
  if (!form || !button || action === undefined)
    return unexpected(page, `it has no form with the button ${buttonId}`);
  const next = await browser.submit(new URL(action, page.url).href, { ...fieldsOf(form), ...entered });
  if (!next.ok || next.value.status < 400) return next;
  return unexpected(next.value, refusalOf(next.value));
}

/** What a page says about why it did not do as asked. */
function refusalOf({ body, status }: Visited): string {
  const page = parse(body);
  const said =
    page.querySelector('[data-testid="problem"]') ?? page.querySelector('[data-testid="notice"] h1');
  return said ? `it says “${said.text.trim()}”` : `it answered with HTTP status ${status}`;
}

/** What a browser would send of a form as it stands: hidden and typed values, and the chosen radio button. */
function fieldsOf(form: HTMLElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const input of form.querySelectorAll('input[name]')) {
    const skipped = input.getAttribute('type') === 'radio' && !input.hasAttribute('checked');
    const name = input.getAttribute('name');
    if (name !== undefined && !skipped) fields[name] = input.getAttribute('value') ?? '';
  }
  return fields;
}

function readReturnForm(page: Visited): Result<ReturnForm> {
  const form = parse(page.body).querySelector('form[data-testid="return-form"]');
  const action = form?.getAttribute('action');
  if (!form || action === undefined) return unexpected(page, 'it has no form that returns the cart');
  return ok({ action: new URL(action, page.url).href, fields: fieldsOf(form) });
}

function unexpected({ url }: Visited, what: string): Result<never> {
  return fail(
    'shop-page',
    `The store’s page ${url} is not as expected: ${what}.`,
    'Shop by hand in the shopping window to see what the store shows.',
  );
}
