import type { Session } from 'electron';

/**
 * What pages may have: nothing but writing to the clipboard, which copy buttons need. Everything that is not in this
 * table is denied, so a permission that a later Electron adds is denied too.
 */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export function isAllowedPermission(permission: string): boolean {
  return allowed.has(permission);
}

/** Closes every door of a session through which a page could ask for something. `clipboard` only for our own pages. */
export function lockPermissions(session: Session, options: { readonly clipboard: boolean }): void {
  const may = (permission: string) => options.clipboard && isAllowedPermission(permission);
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(may(permission)));
  session.setPermissionCheckHandler((_contents, permission) => may(permission));
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(() => []);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}
