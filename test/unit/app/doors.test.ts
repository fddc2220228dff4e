import { describe, expect, it } from 'vitest';
import { isAllowedPermission } from '../../../electron/app/permissions.ts';
import {
  addressLineWebPreferences,
  mainWebPreferences,
  printWebPreferences,
  storeWebPreferences,
} from '../../../electron/app/web-preferences.ts';
import { isTrustedSender } from '../../../electron/ipc/sender.ts';

/** Every permission that Electron 45 names, for requests and checks. */
const permissions = [
  'accessibility-events',
  'ar',
  'background-fetch',
  'background-sync',
  'bluetooth',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'media',
  'mediaKeySystem',
  'microphone',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'vr',
  'wake-lock-screen',
  'wake-lock-system',
  'window-management',
];

describe('permissions', () => {
  it('allow writing to the clipboard and nothing else', () => {
    expect(permissions.filter(isAllowedPermission)).toEqual(['clipboard-sanitized-write']);
  });
});

describe('web preferences', () => {
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
    disableBlinkFeatures: 'Auxclick',
  };

  it('of the main window are exactly these', () => {
    expect(mainWebPreferences('/preload.cjs')).toEqual({ ...hardened, preload: '/preload.cjs' });
  });

  it('of the store have no preload and a session in memory', () => {
    expect(storeWebPreferences('shopping-1')).toEqual({ ...hardened, partition: 'shopping-1' });
    expect(() => storeWebPreferences('persist:shopping')).toThrow();
  });

  it('of the printer have no preload, no scripts and a session in memory', () => {
    expect(printWebPreferences('print-1')).toEqual({ ...hardened, javascript: false, partition: 'print-1' });
    expect(() => printWebPreferences('persist:print')).toThrow();
  });

  it('of the address line have no preload', () => {
    expect(addressLineWebPreferences()).toEqual(hardened);
  });
});

describe('who may ask', () => {
  const frame = { url: 'app://workbench/index.html#/settings' };

  it('is the main frame of a trusted window on the program’s origin', () => {
    expect(isTrustedSender({ frame, mainFrame: frame, known: true })).toBe(true);
  });

  it.each([
    ['a frame inside', { frame: { url: frame.url }, mainFrame: frame, known: true }],
    ['a frame that is gone', { frame: null, mainFrame: frame, known: true }],
    ['a window that is gone', { frame: null, mainFrame: null, known: true }],
    ['a window that was not trusted', { frame, mainFrame: frame, known: false }],
  ])('is not %s', (_who, sender) => {
    expect(isTrustedSender(sender)).toBe(false);
  });

  it.each(['http://127.0.0.1/', 'app://evil/index.html', 'file:///index.html', 'about:blank', ''])(
    'is not a page at "%s"',
    (url) => {
      const elsewhere = { url };
      expect(isTrustedSender({ frame: elsewhere, mainFrame: elsewhere, known: true })).toBe(false);
    },
  );
});
