import type { Edition } from '../../../../shared/rehearsal/events.ts';
import { type Html, html } from '../../html.ts';
import { count, dollars, firstApprovalAmount } from '../cart.ts';
import { type Listing, listingKinds, type Offer, unspscOf } from '../catalog.ts';
import { type Chrome, layout } from './layout.ts';
import { problemBox, rating, tile } from './parts.ts';

/** What the account has to do with a product. */
export interface Standing {
  /** It needs no order: it is subscribed at once. */
  readonly preApproved: boolean;
  /** Offers whose first of two approvals was ordered. */
  readonly firstApproved: readonly Offer[];
  readonly edition: Edition;
}

export interface ListingModel extends Standing {
  readonly listing: Listing;
  /** What the form shows: at first the first offer, later what was entered. */
  readonly offerId: string;
  readonly quantity: string;
  readonly problem?: string;
}

/** A product with its offers and the form that requests approval or adds to the cart. */
export function listingPage(chrome: Chrome, model: ListingModel): string {
  const { listing, offerId, quantity, problem, preApproved, edition } = model;
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
<div><dt>UNSPSC sent to ${buyerName}</dt><dd>${edition === 'document' ? html`<code>${unspscOf(listing.kind)}</code>` : 'By line type: 81162000 for Service, 43232701 for Material'}</dd></div>
</dl>
</div>
<form class="buy" method="post" action="${basePath}/store/request-approval" data-testid="buy-form" aria-labelledby="buy-title">
<h2 id="buy-title">Purchase options</h2>
${problem !== undefined && problemBox(problem)}
<input type="hidden" name="listing" value="${listing.id}">
<fieldset>
<legend>Offer</legend>
${listing.offers.map((offer) => choice(offer, offer.id === offerId, model))}
</fieldset>
${offersBoth(listing) && linesChoice()}
<label class="field" for="quantity">Quantity
<input id="quantity" type="number" name="quantity" value="${quantity}" min="1" step="1" required inputmode="numeric"${problem !== undefined && html` aria-invalid="true" aria-describedby="problem"`}></label>
${preApproved ? subscribing(chrome) : requesting(chrome)}
</form>
</article>`;
  return layout(chrome, listing.title, content);
}

function requesting(chrome: Chrome): Html {
  const { basePath, buyerName } = chrome;
  return html`<button type="submit" class="primary" data-testid="request-approval">Request approval</button>
<button type="submit" formaction="${basePath}/store/cart/add" data-testid="add-to-cart">Add to cart</button>
<p class="muted small">Request approval sends this product to ${buyerName}. Nothing is subscribed until your company has approved it.${cartHint(chrome)}</p>`;
}

function subscribing({ basePath, buyerName }: Chrome): Html {
  return html`<button type="submit" class="primary" formaction="${basePath}/store/subscribe" data-testid="subscribe">Subscribe</button>
<p class="muted small">Your company has pre-approved products of this kind: no approval and no order in ${buyerName} is needed.</p>`;
}

/** Use and contract can be asked for together or apart, as the requester likes. */
function linesChoice(): Html {
  return html`<fieldset>
<legend>Contract with metered use</legend>
<label class="choice"><input type="radio" name="lines" value="single" checked><span><strong>Single line</strong><span class="muted small">Contract and estimated use in one line</span></span></label>
<label class="choice"><input type="radio" name="lines" value="split"><span><strong>Split lines</strong><span class="muted small">A line for the contract, another for the estimated use</span></span></label>
</fieldset>`;
}

function offersBoth({ offers }: Listing): boolean {
  return offers.some(({ terms }) => terms?.kind === 'contract-and-usage');
}

/** What a requester has to know of an offer's terms before asking. */
function termsOf({ terms, privateOffer }: Offer, firstApproved: boolean): string | undefined {
  switch (terms?.kind) {
    case 'usage':
      return 'The quantity is your budget estimate. Actual use is billed each month.';
    case 'instalments':
      return `${terms.payments} payments, one each ${terms.every}.`;
    case 'contract-and-usage':
      return `Beside the contract ${dollars(terms.usageEstimate)} of estimated use, billed as it is used.`;
    case 'annual-server':
      return firstApproved
        ? 'Second of two approvals: the value of the contract.'
        : `First of two approvals: ${dollars(firstApprovalAmount)} as pay-as-you-go, not invoiced. After its order, come back for the contract.`;
    case 'free':
    case 'byol':
      return undefined;
    default:
      return privateOffer === undefined
        ? undefined
        : `Private offer ${privateOffer}, for your company alone.`;
  }
}

function choice(offer: Offer, chosen: boolean, { firstApproved }: Standing): Html {
  const terms = termsOf(offer, firstApproved.includes(offer));
  const range = `${count(offer.minimum)} to ${count(offer.maximum)}`;
  return html`<label class="choice"><input type="radio" name="offer" value="${offer.id}" required${chosen && html` checked`}>
<span><strong>${offer.name}</strong><span class="price"><strong>${dollars(offer.unitPrice)}</strong> <span>${offer.unit}</span></span><span class="muted small">Quantity ${range}</span>${terms !== undefined && html`<span class="muted small">${terms}</span>`}</span></label>`;
}

/** A visit ends with the request, so a filled cart would be lost without a word. */
function cartHint({ basePath, visit }: Chrome): Html | false {
  const many = visit?.cartLines ?? 0;
  return (
    many > 0 &&
    html` <a href="${basePath}/store/cart">Your cart</a> is not part of it: to request everything together, add this product to the cart.`
  );
}
