import * as z from 'zod';
import type { Finding } from '../../shared/rehearsal/events.ts';

/**
 * What a store's page tried in the shopping window and was refused. `target` is an address, or for `permission` the
 * name that Electron has for it.
 */
export const storeAttemptSchema = z.strictObject({
  kind: z.enum(['page', 'window', 'request', 'download', 'permission']),
  target: z.string(),
});
export type StoreAttempt = z.infer<typeof storeAttemptSchema>;

const saysWhat: Readonly<Record<StoreAttempt['kind'], (target: string) => string>> = {
  page: (target) => `tried to open ${shownAddress(target)}`,
  window: (target) => `tried to open a window with ${shownAddress(target)}`,
  request: (target) => `tried to load ${shownAddress(target)}`,
  download: (target) => `tried to download ${shownAddress(target)}`,
  permission: (target) => `asked for ${permissions[target] ?? `the permission “${target}”`}`,
};

const permissions: Readonly<Record<string, string>> = {
  'clipboard-read': 'what is on the clipboard',
  'deprecated-sync-clipboard-read': 'what is on the clipboard',
  'clipboard-sanitized-write': 'leave to write to the clipboard',
  geolocation: 'your location',
  media: 'the camera or the microphone',
  'display-capture': 'a picture of your screen',
  notifications: 'leave to show notifications',
  openExternal: 'leave to open another program',
  fullscreen: 'the whole screen',
};

/** The finding that a refused attempt becomes. */
export function storeFinding({ kind, target }: StoreAttempt): Finding {
  return {
    severity: 'warning',
    code: `store-refused-${kind}`,
    message: `The store ${saysWhat[kind](target)}: refused.`,
    fix: 'The shopping window lets a store show its own pages and return the cart. Ask the supplier what its page needs this for.',
  };
}

/** An address without what may be long or private in it: no query, no fragment, no user name, 120 characters at most. */
function shownAddress(url: string): string {
  if (!URL.canParse(url)) return 'an address that cannot be read';
  const { protocol, host, pathname } = new URL(url);
  const bare = protocol === 'data:' || protocol === 'javascript:' || protocol === 'blob:';
  const shown = bare ? `${protocol} …` : `${protocol}//${host}${pathname}`;
  return shown.length > 120 ? `${shown.slice(0, 119)}…` : shown;
}
