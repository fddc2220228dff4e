import { html } from '../../html.ts';
import { type Chrome, layout } from './layout.ts';

export interface SubscribedModel {
  readonly product: string;
  /** BrowserFormPost of the setup request. */
  readonly action: string;
  /** Carries Status 204: nothing goes into the cart. */
  readonly field: { readonly name: string; readonly value: string };
}

/** A pre-approved product is subscribed; the form takes the requester back without a cart, once it was read. */
export function subscribedPage(chrome: Chrome, { product, action, field }: SubscribedModel): string {
  const { buyerName, mode } = chrome;
  const outcome =
    mode === 'test'
      ? 'Test mode is on, so no subscription is created.'
      : 'The subscription is created. It is simulated: nothing is bought.';
  const content = html`<div class="notice">
<h1>No approval is needed</h1>
<p>${product} is pre-approved. ${outcome} No order goes to ${buyerName}.</p>
<form id="return-form" method="post" action="${action}" data-testid="return-form">
<input type="hidden" name="${field.name}" value="${field.value}">
<button type="submit" class="primary">Return to ${buyerName}</button>
</form>
</div>`;
  return layout(chrome, 'No approval is needed', content);
}
