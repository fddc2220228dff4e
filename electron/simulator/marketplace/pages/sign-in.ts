import { html } from '../../html.ts';
import { type Chrome, layout } from './layout.ts';

/** The sign-in of the company's own identity provider, which `start_url` led to. */
export function signOnPage(chrome: Chrome): string {
  const content = html`<div class="notice" data-testid="single-sign-on">
<h1>Sign in with your company</h1>
<p>This plays your company’s identity provider, which start_url in the punchout URL led to.</p>
<form method="post" action="${chrome.basePath}/store/single-sign-on" data-testid="sign-on-form">
<button type="submit" class="primary" data-testid="sign-on">Sign in</button>
</form>
</div>`;
  return layout(chrome, 'Single sign-on', content);
}

/** What a requester meets whom no `start_url` leads to single sign-on. Nobody signs in here: it is a dead end. */
export function awsSignInPage(chrome: Chrome): string {
  const content = html`<div class="notice" data-testid="aws-sign-in">
<h1>Amazon Web Services Sign-In</h1>
<p>The requester is asked for a user of AWS and its password: start_url is missing from the punchout URL, or was lost when it was saved.</p>
<form method="post" action="${chrome.basePath}/store/leave" data-testid="leave-form">
<button type="submit" class="primary" data-testid="leave-unchanged">Return without changes</button>
</form>
</div>`;
  return layout(chrome, 'Sign in', content);
}
