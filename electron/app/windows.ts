import { BrowserWindow, type ProxyConfig, session, shell, WebContentsView } from 'electron';
import type { StoreAttempt } from '../simulator/store-attempts.ts';
import type { WindowState } from '../storage/window-state.ts';
import { words } from '../words/words.ts';
import { isAllowedExternal } from './external.ts';
import { lockNavigation, type MayNavigate, withinApp } from './navigation.ts';
import { appOrigin } from './origin.ts';
import { lockPermissions } from './permissions.ts';
import {
  addressLineWebPreferences,
  mainWebPreferences,
  printWebPreferences,
  storeWebPreferences,
} from './web-preferences.ts';

/** Height of the address line above the store, in pixels. */
const addressLineHeight = 48;

/** Where the main window opens, and with what. */
export interface MainWindowOptions {
  readonly preload: string;
  /** Where it was; without it, its usual size in the middle. */
  readonly place: WindowState | undefined;
  /** The page, as the part of the address behind `#`. */
  readonly route: string;
}

/** Opens the main window. It shows itself once it has something to show. */
export function openMainWindow({ preload, place, route }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    ...place?.bounds,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: words.programName,
    webPreferences: mainWebPreferences(preload),
  });
  lockNavigation(window.webContents, withinApp, (url) => {
    if (isAllowedExternal(url)) void shell.openExternal(url);
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/index.html#${route}`);
  return window;
}

/** A window that is never shown, for a page to be printed. It goes nowhere by itself. */
export function openPrintWindow(partition: string): BrowserWindow {
  const window = new BrowserWindow({ show: false, webPreferences: printWebPreferences(partition) });
  lockNavigation(window.webContents, () => false);
  return window;
}

/** Brings a window forward, whatever it is doing. */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A shopping window: the requester's browser, as far as a rehearsal needs one. */
export interface ShoppingWindow {
  readonly show: () => void;
  readonly close: () => void;
}

export interface ShoppingOptions {
  readonly startPageUrl: string;
  /** Address of the cart's return: with the start page's, the only hosts that are connected to. */
  readonly returnUrl: string;
  /** Where the store may go, by navigation and by any request. */
  readonly may: MayNavigate;
  /** Hears what the store tried and was refused: each thing once, and not more than a few dozen. */
  readonly onAttempt: (attempt: StoreAttempt) => void;
  readonly onClosed: () => void;
}

/** A page may try as often as it likes; more than this tells nothing new. */
const mostAttempts = 64;

let shoppingSessions = 0;

/**
 * Opens the store in a window of its own with a read-only address line. The store's pages have no preload, a session in
 * memory that ends with the window, and may go only where `may` says: navigation and every request.
 */
export function openShoppingWindow({
  startPageUrl,
  returnUrl,
  may,
  onAttempt,
  onClosed,
}: ShoppingOptions): ShoppingWindow {
  const tried = new Set<string>();
  const refused = (kind: StoreAttempt['kind'], target: string): void => {
    const attempt = { kind, target: target.slice(0, 2_000) };
    const key = `${kind} ${attempt.target}`;
    if (tried.has(key) || tried.size >= mostAttempts) return;
    tried.add(key);
    onAttempt(attempt);
  };
  shoppingSessions += 1;
  const partition = `shopping-${shoppingSessions}`;
  const store = session.fromPartition(partition);
  lockPermissions(store, { clipboard: false, onRefused: refused });
  store.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isDrawn(details.url) && !may(details.url);
    if (cancel && details.resourceType !== 'mainFrame') refused('request', details.url);
    answer({ cancel });
  });
  void store.setProxy(reachOnly([startPageUrl, returnUrl]));

  const window = new BrowserWindow({
    width: 1100,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    // Until the page of the address line has said its own.
    title: words.programName,
    webPreferences: addressLineWebPreferences(),
  });
  window.setMenuBarVisibility(false);
  lockNavigation(window.webContents, withinApp);

  const view = new WebContentsView({ webPreferences: storeWebPreferences(partition) });
  lockNavigation(
    view.webContents,
    may,
    (url) => refused('window', url),
    (url) => refused('page', url),
  );
  // Peer connections would send datagrams past every rule about requests.
  view.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // By position: runtimes before Electron 35 have no `message` in the event.
  view.webContents.on('console-message', (_event, _level, message) => {
    const local = notAllowedLocally(message);
    if (local !== undefined) refused('page', local);
  });
  window.contentView.addChildView(view);
  const layOut = () => {
    const { width, height } = window.getContentBounds();
    view.setBounds({ x: 0, y: addressLineHeight, width, height: Math.max(0, height - addressLineHeight) });
  };
  layOut();
  window.on('resize', layOut);

  // The address travels in the fragment: the line needs no bridge to main. The next visit may close the window while the store still
  // goes from one page to another; that arrives when there is no window any more.
  const showAddress = (url: string) => {
    if (!window.isDestroyed()) void window.loadURL(`${appOrigin}/shopping.html#${encodeURIComponent(url)}`);
  };
  view.webContents.on('did-navigate', (_event, url) => showAddress(url));
  view.webContents.on('did-navigate-in-page', (_event, url) => showAddress(url));
  showAddress(startPageUrl);
  void view.webContents.loadURL(startPageUrl);
  view.webContents.focus();

  window.on('closed', () => {
    if (!view.webContents.isDestroyed()) view.webContents.close();
    void store.clearStorageData();
    onClosed();
  });
  return {
    show: () => {
      window.show();
      window.focus();
    },
    close: () => {
      if (!window.isDestroyed()) window.close();
    },
  };
}

/**
 * A proxy that is not there, for all but these addresses. It stands behind the rule about requests, for what Chromium
 * does not call a request: a transport over datagrams (WebTransport) is made by no page that has a proxy.
 */
function reachOnly(urls: readonly string[]): ProxyConfig {
  const reached = urls.map((url) => new URL(url).host);
  return {
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:1',
    proxyBypassRules: ['<-loopback>', ...reached].join(','),
  };
}

/**
 * The address in what Chromium says on the console where a page wants a file or a page of Chromium's own: it refuses by
 * itself, before any event of navigation. A page that writes the same on its console says it of itself.
 */
function notAllowedLocally(message: string): string | undefined {
  const start = 'Not allowed to load local resource: ';
  return message.startsWith(start) ? message.slice(start.length) : undefined;
}

/** What a page carries in itself: drawn, not asked of anybody. Never an address to go to. */
function isDrawn(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('blob:');
}
