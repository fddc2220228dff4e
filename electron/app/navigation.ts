import type { WebContents } from 'electron';
import { isLoopbackHttp } from '../simulator/loopback-address.ts';
import { isAppUrl } from './origin.ts';

/** Where a window may go. Everything else is stopped before a request is made. */
export type MayNavigate = (url: string) => boolean;

/** Our own pages stay on our own pages. */
export const withinApp: MayNavigate = isAppUrl;

/**
 * The shopping browser: the supplier's origin, and the one address to which the cart goes back. Undefined where either
 * is not an address of this computer.
 */
export function withinStore(startPageUrl: string, returnUrl: string): MayNavigate | undefined {
  if (!isLoopbackHttp(startPageUrl) || !isLoopbackHttp(returnUrl)) return undefined;
  const { origin } = new URL(startPageUrl);
  const { href } = new URL(returnUrl);
  return (url) => {
    if (!isLoopbackHttp(url)) return false;
    const target = new URL(url);
    return target.origin === origin || target.href === href;
  };
}

/**
 * Locks a page to where it may go, whichever way it tries: links, scripts, redirects, frames, new windows, webviews.
 * `onLink` hears addresses that a page wanted to open in a new window, which is never made; `onRefused` those that it
 * wanted to go to and did not.
 */
export function lockNavigation(
  contents: WebContents,
  may: MayNavigate,
  onLink: (url: string) => void = () => undefined,
  onRefused: (url: string) => void = () => undefined,
): void {
  contents.on('will-navigate', (event) => {
    if (!may(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (may(event.url)) return;
    event.preventDefault();
    onRefused(event.url);
  });
  // Comes for the main frame as well, beside will-navigate: what is refused is told once.
  contents.on('will-frame-navigate', (event) => {
    if (may(event.url)) return;
    event.preventDefault();
    onRefused(event.url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    onLink(url);
    return { action: 'deny' };
  });
}
