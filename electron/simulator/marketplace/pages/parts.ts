import { type Html, html } from '../../html.ts';
import type { Listing } from '../catalog.ts';

/** A coloured square with the seller's initial, in place of a logo. */
export function tile({ kind, seller }: Listing): Html {
  return html`<span class="tile tile-${kind}" aria-hidden="true">${seller.charAt(0)}</span>`;
}

/** Stars and how many gave them. */
export function rating({ rating: { stars, count } }: Listing): Html {
  return html`<span class="rating"><span aria-hidden="true">★</span> <span class="hidden">Rated</span> ${stars}<span class="hidden"> of 5 stars</span> <span class="muted">(${count})</span></span>`;
}

/** A message about what a person just entered. */
export function problemBox(problem: string): Html {
  return html`<div class="problem" role="alert" id="problem" data-testid="problem"><strong>Please check:</strong> ${problem}</div>`;
}
