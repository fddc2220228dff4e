import type { Mode } from '../../../../shared/rehearsal/events.ts';
import { type Html, html } from '../../html.ts';

/** What every page shows around its content. */
export interface Chrome {
  /** `/TOKEN`: every link starts with it. */
  readonly basePath: string;
  readonly mode: Mode;
  /** Who receives the cart, such as `Coupa`. */
  readonly buyerName: string;
  /** Absent on pages outside a session. */
  readonly visit?: {
    readonly user: string;
    /** `create`, `edit` or `inspect`. */
    readonly operation: string;
    readonly cartLines: number;
    readonly query: string;
  };
}

/** A whole page. `title` is plain text. */
export function layout(chrome: Chrome, title: string, content: Html): string {
  const { basePath, visit } = chrome;
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Simulated AWS Marketplace</title>
<link rel="icon" href="${basePath}/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${basePath}/assets/store.css">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
${ribbon(chrome.mode)}
<header class="bar"><div class="wide bar-in">
${visit ? html`<a class="brand" href="${basePath}/store/">${brand()}</a>` : html`<span class="brand">${brand()}</span>`}
${visit && visitBar(chrome, visit)}
</div></header>
<main id="content" class="wide" tabindex="-1">
${content}
</main>
<footer class="foot"><div class="wide">
<p>A simulation by Procurement Workbench, for rehearsing punchouts. It is not AWS Marketplace and not connected to it. Sellers, products and prices are invented.</p>
</div></footer>
</body>
</html>`;
  return `<!doctype html>\n${page.text}\n`;
}

function ribbon(mode: Mode): Html {
  const name = mode === 'test' ? 'TEST MODE' : 'PRODUCTION (SIMULATED)';
  return html`<aside class="ribbon ribbon-${mode}" aria-label="Simulation" data-testid="ribbon"><div class="wide"><strong>Simulated AWS Marketplace on this computer.</strong> <span class="mode">${name}</span> Nothing is bought.</div></aside>`;
}

function brand(): Html {
  return html`<svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="7"/><path d="M8 11h16l-2 13H10zM12 14v-3a4 4 0 0 1 8 0v3"/></svg><span>Marketplace <small>simulated</small></span>`;
}

function visitBar({ basePath, buyerName }: Chrome, visit: NonNullable<Chrome['visit']>): Html {
  return html`<form class="search" role="search" method="get" action="${basePath}/store/" data-testid="search">
<label class="hidden" for="search-words">Search products</label>
<input id="search-words" type="search" name="q" value="${visit.query}" placeholder="Search products" autocomplete="off">
<button type="submit">Search</button>
</form>
<p class="who">${visit.user}<span>for ${buyerName}</span></p>
<a class="cart-link" href="${basePath}/store/cart" data-testid="cart-link">Cart <span class="badge">${visit.cartLines}<span class="hidden"> ${visit.cartLines === 1 ? 'line' : 'lines'}</span></span></a>`;
}
