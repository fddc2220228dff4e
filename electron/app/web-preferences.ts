import type { WebPreferences } from 'electron';

/** Electron's security checklist, items 2 to 11, as one object: every window here is made from it. */
const hardened = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
  // Middle click would open a second window.
  disableBlinkFeatures: 'Auxclick',
} as const satisfies WebPreferences;

/** The main window: the only one with a preload. */
export function mainWebPreferences(preload: string): WebPreferences {
  return { ...hardened, preload };
}

/** The frame of the shopping window, with the address line: a page of this program that needs no bridge. */
export function addressLineWebPreferences(): WebPreferences {
  return { ...hardened };
}

/** The store itself: foreign pages. No preload, and a session in memory that nothing else shares. */
export function storeWebPreferences(partition: string): WebPreferences {
  if (partition.startsWith('persist:')) throw new Error('The store’s session must not be kept on disk');
  return { ...hardened, partition };
}

/** The hidden window that prints: one page of this program, without scripts, in a session in memory of its own. */
export function printWebPreferences(partition: string): WebPreferences {
  if (partition.startsWith('persist:')) throw new Error('The printer’s session must not be kept on disk');
  return { ...hardened, javascript: false, partition };
}
