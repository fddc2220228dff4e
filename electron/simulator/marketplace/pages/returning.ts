import { html } from '../../html.ts';
import { type CartLine, cartTotal, dollars } from '../cart.ts';
import { type Chrome, layout } from './layout.ts';

export interface ReturningModel {
  readonly lines: readonly CartLine[];
  /** BrowserFormPost of the setup request. */
  readonly action: string;
  readonly field: { readonly name: string; readonly value: string };
}

/** Hands the cart to the procurement system: a form that submits itself, or by its button where scripts are off. */
export function returningPage(chrome: Chrome, { lines, action, field }: ReturningModel): string {
  const { basePath, buyerName } = chrome;
  const many = `${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`;
  const content = html`<div class="notice">
<div class="spinner" aria-hidden="true"></div>
<h1>Returning to ${buyerName}…</h1>
<p>Your request with ${many}, <strong>${dollars(cartTotal(lines))}</strong>, goes to ${buyerName} for approval.</p>
<form id="return-form" method="post" action="${action}" data-testid="return-form">
<input type="hidden" name="${field.name}" value="${field.value}">
<button type="submit" class="primary">Continue</button>
</form>
<p class="muted small">If nothing happens within a few seconds, press Continue.</p>
</div>
<script src="${basePath}/assets/return.js"></script>`;
  return layout(chrome, `Returning to ${buyerName}`, content);
}
