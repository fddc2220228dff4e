import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { words } from '../words/words.ts';

/** Whether files can be made in a folder, which is made where it is missing. */
export function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether what is in a folder can be read. */
export function canRead(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ends the program with words: where what is kept cannot be read, there is nothing to show. */
export function endUnreadable(folder: string): void {
  dialog.showErrorBox(words.unreadable.title, words.unreadable.text({ folder }));
  app.exit(3);
}

/**
 * A folder for what Chromium must write, where the data folder cannot be written: the program then opens and shows what is kept,
 * and says that it keeps nothing. It is deleted when the process ends.
 */
export function makeScratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'procurement-workbench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
