import { toFixed } from '../../../../shared/cxml/decimal.ts';
import { type Html, html } from '../../html.ts';
import { type CartLine, cartTotal, dollars, lineAmount } from '../cart.ts';
import { type Chrome, layout } from './layout.ts';
import { problemBox, tile } from './parts.ts';

/** The cart: what is in it, what it costs, and the way on. */
export function cartPage(chrome: Chrome, lines: readonly CartLine[], problem?: string): string {
  const content = html`<h1>Your cart</h1>
${problem !== undefined && problemBox(problem)}
${opened(chrome)}
${lines.length === 0 ? empty(chrome) : full(chrome, lines)}
${leaving(chrome, lines.length === 0)}`;
  return layout(chrome, 'Your cart', content);
}

/** What a cart that was opened again is for. */
function opened({ buyerName, visit }: Chrome): Html | false {
  if (visit?.operation === 'edit')
    return html`<p class="lead" data-testid="reopened">Opened again from ${buyerName}: what you change here changes the lines there.</p>`;
  if (visit?.operation === 'inspect')
    return html`<p class="lead" data-testid="reopened">Opened from ${buyerName} to look at: nothing can be changed.</p>`;
  return false;
}

/** The ways out without a request. An empty cart deletes the lines of an edit; leaving without changes keeps them. */
function leaving({ basePath, buyerName, visit }: Chrome, isEmpty: boolean): Html {
  const deletes = isEmpty && visit?.operation === 'edit';
  return html`<form class="leave" method="post" action="${basePath}/store/leave" data-testid="leave-form" aria-label="Leave the store">
<button type="submit" data-testid="leave-unchanged">Return without changes</button>
${isEmpty && html`<button type="submit" formaction="${basePath}/store/return-empty" data-testid="return-empty">Return the empty cart</button>`}
${deletes && html`<p class="muted small">The empty cart deletes the lines in ${buyerName}. Return without changes keeps them.</p>`}
</form>`;
}

function empty({ basePath }: Chrome): Html {
  return html`<div class="empty"><h2>Your cart is empty</h2><p>Products you add are collected here and requested together.</p><p><a class="button primary" href="${basePath}/store/">Find products</a></p></div>`;
}

function full({ basePath, buyerName, visit }: Chrome, lines: readonly CartLine[]): Html {
  const looking = visit?.operation === 'inspect';
  return html`<div class="checkout">
<div class="scroll"><table data-testid="cart-lines">
<thead><tr><th scope="col">Product</th><th scope="col" class="number">Unit price</th><th scope="col">Quantity</th><th scope="col" class="number">Amount</th><th scope="col"><span class="hidden">Remove</span></th></tr></thead>
<tbody>${lines.map((line) => row(basePath, line, looking))}</tbody>
</table></div>
<form class="buy" method="post" action="${basePath}/store/request-approval" data-testid="cart-form" aria-label="Request approval">
<p class="total"><span>Total</span> <strong data-testid="cart-total">${dollars(cartTotal(lines))}</strong></p>
<p class="muted small">US dollars, without tax.</p>
<button type="submit" class="primary" data-testid="request-approval">${looking ? `Return to ${buyerName}` : 'Request approval'}</button>
${
  !looking &&
  html`<a class="button" href="${basePath}/store/">Continue shopping</a>
<p class="muted small">Request approval sends this cart to ${buyerName}. Nothing is subscribed until your company has approved it.</p>`
}
</form>
</div>`;
}

/** Why the amount is not the price times the quantity. */
function noteOf({ offer: { terms }, first, split }: CartLine): string {
  if (first) return '. First of two approvals: pay-as-you-go, not invoiced';
  if (terms?.kind !== 'contract-and-usage') return '';
  return `. With ${dollars(terms.usageEstimate)} of estimated use, as ${split ? 'a line of its own' : 'part of this line'}`;
}

function row(basePath: string, line: CartLine, looking: boolean): Html {
  const { id, listing, offer, quantity } = line;
  const what = `${listing.title}, ${offer.name}`;
  return html`<tr data-testid="cart-line" data-listing="${listing.id}">
<th scope="row"><div class="line">${tile(listing)}<div><a href="${basePath}/store/listing/${listing.id}">${listing.title}</a><span class="muted small">${offer.name}, ${offer.unit}${noteOf(line)}</span></div></div></th>
<td class="number">${dollars(offer.unitPrice)}</td>
<td>${
    looking
      ? String(quantity)
      : html`<form class="inline" method="post" action="${basePath}/store/cart/update" data-testid="update-form">
<input type="hidden" name="line" value="${id}">
<input type="number" name="quantity" value="${quantity}" min="${offer.minimum}" max="${offer.maximum}" step="1" required aria-label="Quantity of ${what}">
<button type="submit" data-testid="update">Update<span class="hidden"> quantity of ${what}</span></button></form>`
  }</td>
<td class="number"><strong>${dollars(toFixed(lineAmount(line), 2))}</strong></td>
<td>${
    !looking &&
    html`<form method="post" action="${basePath}/store/cart/remove" data-testid="remove-form">
<input type="hidden" name="line" value="${id}">
<button type="submit" class="quiet" data-testid="remove">Remove<span class="hidden"> ${what}</span></button></form>`
  }</td>
</tr>`;
}
