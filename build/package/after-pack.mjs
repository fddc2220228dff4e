/**
 * Called by electron-builder once the program lies in its folder and before it is signed: sets the fuses.
 */
import { FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { fusesOn, wrongFuses } from '../electron/fuses.mjs';
import { executableOf } from './executable.mjs';

/** @param {{ appOutDir: string, electronPlatformName: string, packager: { executableName?: string, appInfo: { productFilename: string } } }} context */
export default async function setFuses({ appOutDir, electronPlatformName, packager }) {
  const executable = executableOf(
    appOutDir,
    electronPlatformName,
    packager.executableName ?? packager.appInfo.productFilename,
  );
  const wire = await getCurrentFuseWire(executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...Object.fromEntries(fusesOn(wire).map(({ option, on }) => [option, on])),
  });
  // Read back: a fuse of a newer Electron that the table does not have stops the packaging.
  const wrong = wrongFuses(await getCurrentFuseWire(executable));
  if (wrong.length > 0) throw new Error(`The fuses are not as a release has them: ${wrong.join(', ')}`);
}
