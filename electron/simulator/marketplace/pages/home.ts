import { type Html, html } from '../../html.ts';
import { cheapestOffer, dollars } from '../cart.ts';
import { type Listing, type ListingKind, listingKinds, listings } from '../catalog.ts';
import { type Chrome, layout } from './layout.ts';
import { rating, tile } from './parts.ts';

export interface HomeModel {
  readonly query: string;
  /** The kind that is filtered by, or all. */
  readonly kind: ListingKind | undefined;
  readonly found: readonly Listing[];
}

/** The storefront: filter on the left, a card for each listing that was found. */
export function homePage(chrome: Chrome, { query, kind, found }: HomeModel): string {
  const heading = kind ? listingKinds[kind].plural : 'All products';
  const many = `${found.length} ${found.length === 1 ? 'product' : 'products'}`;
  const content = html`<div class="split">
<nav class="kinds" aria-label="Kinds of product">
<h2>Kinds of product</h2>
<ul>
<li>${kindLink(chrome, query, undefined, kind)}</li>
${kindKeys().map((key) => html`<li>${kindLink(chrome, query, key, kind)}</li>`)}
</ul>
</nav>
<section aria-labelledby="found">
<h1 id="found">${heading}</h1>
<p class="muted" role="status">${many}${query !== '' && html` for “${query}” · <a href="${homeAddress(chrome, '', kind)}">Clear search</a>`}</p>
${found.length === 0 ? nothing(chrome) : html`<ul class="cards">${found.map((listing) => card(chrome, listing))}</ul>`}
</section>
</div>`;
  return layout(chrome, heading, content);
}

function card({ basePath }: Chrome, listing: Listing): Html {
  const offer = cheapestOffer(listing);
  return html`<li class="card" data-testid="listing-card" data-kind="${listing.kind}" data-listing="${listing.id}">
<div class="card-top">${tile(listing)}<div>
<h2><a href="${basePath}/store/listing/${listing.id}" data-testid="listing-link">${listing.title}</a></h2>
<p class="muted">${listing.seller}</p>
</div></div>
<p>${listing.summary}</p>
<p class="facts"><span class="tag">${listingKinds[listing.kind].label}</span> ${rating(listing)}</p>
<p class="price">${listing.offers.length > 1 && 'from '}<strong>${dollars(offer.unitPrice)}</strong> <span>${offer.unit}</span></p>
</li>`;
}

function nothing(chrome: Chrome): Html {
  return html`<div class="empty"><h2>No product matches</h2><p>Try fewer words, or <a href="${homeAddress(chrome, '', undefined)}">see all products</a>.</p></div>`;
}

function kindLink(
  chrome: Chrome,
  query: string,
  key: ListingKind | undefined,
  chosen: ListingKind | undefined,
): Html {
  const total = key ? listings.filter(({ kind }) => kind === key).length : listings.length;
  const label = key ? listingKinds[key].plural : 'All products';
  const current = key === chosen && html` aria-current="true"`;
  return html`<a href="${homeAddress(chrome, query, key)}"${current}>${label} <span>${total}</span></a>`;
}

function homeAddress({ basePath }: Chrome, query: string, kind: ListingKind | undefined): string {
  const search = new URLSearchParams();
  if (query !== '') search.set('q', query);
  if (kind) search.set('kind', kind);
  return `${basePath}/store/${search.size > 0 ? `?${search}` : ''}`;
}

function kindKeys(): ListingKind[] {
  return [...new Set(listings.map(({ kind }) => kind))];
}
