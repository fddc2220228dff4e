/**
 * Imported before anything that imports electron-store: outside Electron, the package `electron` only looks for its
 * program, and with this it does not.
 */
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= 'electron-is-not-here';
