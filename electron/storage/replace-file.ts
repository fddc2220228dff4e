import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file so that it is there whole or as it was before, whatever becomes of this process or the computer. Readable
 * by this user alone. Throws where it cannot be written.
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const work = `${file}.new`;
  rmSync(work, { force: true });
  const handle = openSync(work, 'wx', 0o600);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(work, file);
}
