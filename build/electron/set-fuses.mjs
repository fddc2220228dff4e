/**
 * Sets the fuses of the fallback runtime: `node set-fuses.mjs EXECUTABLE`. A program of its own, because it needs Node 24.
 */
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

const executable = process.argv[2];
if (!executable) throw new Error('Usage: set-fuses.mjs EXECUTABLE');

await flipFuses(executable, {
  version: FuseVersion.V1,
  // The picture of another program's code is gone, and Electron does not start when told to load it.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Tests drive the window through the inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
});
