import { type Html, html } from '../../html.ts';
import { count, dollars } from '../cart.ts';
import { type Listing, listingKinds, type Offer, unspscOf } from '../catalog.ts';
import { type Chrome, layout } from './layout.ts';
import { problemBox, rating, tile } from './parts.ts';

export interface ListingModel {
  readonly listing: Listing;
  /** What the form shows: at first the first offer, later what was entered. */
  readonly offerId: string;
  readonly quantity: string;
  readonly problem?: string;
}

/** A product with its offers and the form that requests approval or adds to the cart. */
export function listingPage(chrome: Chrome, { listing, offerId, quantity, problem }: ListingModel): string {
  const { basePath, buyerName } = chrome;
  const content = html`<nav class="crumbs" aria-label="Breadcrumb"><a href="${basePath}/store/">Products</a> <span aria-hidden="true">›</span> <a href="${basePath}/store/?kind=${listing.kind}">${listingKinds[listing.kind].plural}</a></nav>
<article class="product">
<div class="product-main">
<div class="product-top">${tile(listing)}<div>
<h1>${listing.title}</h1>
<p class="muted">Sold by ${listing.seller}</p>
<p class="facts"><span class="tag">${listingKinds[listing.kind].label}</span> ${rating(listing)}</p>
</div></div>
<p class="lead">${listing.summary}</p>
<h2>Highlights</h2>
<ul class="ticks">${listing.highlights.map((highlight) => html`<li>${highlight}</li>`)}</ul>
<h2>About this product</h2>
<p>${listing.description}</p>
<dl class="details">
<div><dt>Category</dt><dd>${listing.category}</dd></div>
<div><dt>Product ID</dt><dd><code>${listing.id}</code></dd></div>
<div><dt>UNSPSC sent to ${buyerName}</dt><dd><code>${unspscOf(listing.kind)}</code></dd></div>
</dl>
</div>
<form class="buy" method="post" action="${basePath}/store/request-approval" data-testid="buy-form" aria-labelledby="buy-title">
<h2 id="buy-title">Purchase options</h2>
${problem !== undefined && problemBox(problem)}
<input type="hidden" name="listing" value="${listing.id}">
<fieldset>
<legend>Offer</legend>
${listing.offers.map((offer) => choice(offer, offer.id === offerId))}
</fieldset>
<label class="field" for="quantity">Quantity
<input id="quantity" type="number" name="quantity" value="${quantity}" min="1" step="1" required inputmode="numeric"${problem !== undefined && html` aria-invalid="true" aria-describedby="problem"`}></label>
<button type="submit" class="primary" data-testid="request-approval">Request approval</button>
<button type="submit" formaction="${basePath}/store/cart/add" data-testid="add-to-cart">Add to cart</button>
<p class="muted small">Request approval sends this product to ${buyerName}. Nothing is subscribed until your company has approved it.${cartHint(chrome)}</p>
</form>
</article>`;
  return layout(chrome, listing.title, content);
}

function choice(offer: Offer, chosen: boolean): Html {
  const range = `${count(offer.minimum)} to ${count(offer.maximum)}`;
  return html`<label class="choice"><input type="radio" name="offer" value="${offer.id}" required${chosen && html` checked`}>
<span><strong>${offer.name}</strong><span class="price"><strong>${dollars(offer.unitPrice)}</strong> <span>${offer.unit}</span></span><span class="muted small">Quantity ${range}</span></span></label>`;
}

/** A visit ends with the request, so a filled cart would be lost without a word. */
function cartHint({ basePath, visit }: Chrome): Html | false {
  const many = visit?.cartLines ?? 0;
  return (
    many > 0 &&
    html` <a href="${basePath}/store/cart">Your cart</a> is not part of it: to request everything together, add this product to the cart.`
  );
}
