import { BrowserWindow, session, shell, WebContentsView } from 'electron';
import { isAllowedExternal } from './external.ts';
import { lockNavigation, type MayNavigate, withinApp } from './navigation.ts';
import { appOrigin } from './origin.ts';
import { lockPermissions } from './permissions.ts';
import { addressLineWebPreferences, mainWebPreferences, storeWebPreferences } from './web-preferences.ts';

/** Height of the address line above the store, in pixels. */
const addressLineHeight = 48;

/** Opens the main window. It shows itself once it has something to show. */
export function openMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Procurement Workbench',
    webPreferences: mainWebPreferences(preload),
  });
  lockNavigation(window.webContents, withinApp, (url) => {
    if (isAllowedExternal(url)) void shell.openExternal(url);
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** A shopping window: the requester's browser, as far as a rehearsal needs one. */
export interface ShoppingWindow {
  readonly show: () => void;
  readonly close: () => void;
}

let shoppingSessions = 0;

/**
 * Opens the store in a window of its own with a read-only address line. The store's pages have no preload, a session in
 * memory that ends with the window, and may go only where `may` says: navigation and every request.
 */
export function openShoppingWindow(
  startPageUrl: string,
  may: MayNavigate,
  onClosed: () => void,
): ShoppingWindow {
  shoppingSessions += 1;
  const partition = `shopping-${shoppingSessions}`;
  const store = session.fromPartition(partition);
  lockPermissions(store, { clipboard: false });
  store.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !may(details.url) }));
  void store.setProxy({ mode: 'direct' });

  const window = new BrowserWindow({
    width: 1100,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    title: 'AWS Marketplace (simulated)',
    webPreferences: addressLineWebPreferences(),
  });
  window.setMenuBarVisibility(false);
  lockNavigation(window.webContents, withinApp);

  const view = new WebContentsView({ webPreferences: storeWebPreferences(partition) });
  lockNavigation(view.webContents, may);
  window.contentView.addChildView(view);
  const layOut = () => {
    const { width, height } = window.getContentBounds();
    view.setBounds({ x: 0, y: addressLineHeight, width, height: Math.max(0, height - addressLineHeight) });
  };
  layOut();
  window.on('resize', layOut);

  // The address travels in the fragment: the line needs no bridge to main.
  const showAddress = (url: string) =>
    void window.loadURL(`${appOrigin}/shopping.html#${encodeURIComponent(url)}`);
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
