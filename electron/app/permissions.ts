import type { Session } from 'electron';

/**
 * What pages may have: nothing but writing to the clipboard, which copy buttons need. Everything that is not in this
 * table is denied, so a permission that a later Electron adds is denied too.
 */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export function isAllowedPermission(permission: string): boolean {
  return allowed.has(permission);
}

/**
 * Closes every door of a session through which a page could ask for something. `clipboard` only for our own pages.
 * `onRefused` hears of permissions and downloads that a page wanted and did not get.
 */
export function lockPermissions(
  session: Session,
  options: {
    readonly clipboard: boolean;
    readonly onRefused?: (kind: 'permission' | 'download', target: string) => void;
  },
): void {
  const may = (permission: string) => options.clipboard && isAllowedPermission(permission);
  const refused = options.onRefused ?? (() => undefined);
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    if (!may(permission)) refused('permission', permission);
    answer(may(permission));
  });
  // Pages also check without asking, and Chromium does on its own: a check is no attempt.
  session.setPermissionCheckHandler((_contents, permission) => may(permission));
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(() => []);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // Chromium would fetch the dictionaries of its spelling checker by itself, in no request that a rule here sees.
  session.setSpellCheckerLanguages([]);
  session.on('will-download', (event, item) => {
    event.preventDefault();
    refused('download', item.getURL());
  });
}
