import { words } from '../words/shopping.ts';

/**
 * The read-only address line above the store. The address comes in this page's own fragment, set by the main process
 * at each navigation of the store: the line needs no bridge and can do nothing.
 */
const badge = document.querySelector('.badge');
const output = document.querySelector('#address');

document.title = words.title;
if (badge) badge.textContent = words.simulated;
output?.setAttribute('aria-label', words.address);

function showAddress(): void {
  if (output) output.textContent = decodeURIComponent(location.hash.slice(1));
}

window.addEventListener('hashchange', showAddress);
showAddress();
