import { html } from '../../html.ts';
import { type Chrome, layout } from './layout.ts';

/** A page with one message: what happened and what to do. `link` leads on where there is a way on. */
export function noticePage(
  chrome: Chrome,
  { title, text, link }: { title: string; text: string; link?: { href: string; label: string } },
): string {
  const content = html`<div class="notice" data-testid="notice">
<h1>${title}</h1>
<p>${text}</p>
${link && html`<p><a class="button primary" href="${link.href}">${link.label}</a></p>`}
</div>`;
  return layout(chrome, title, content);
}
