import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { words } from '../words/words.ts';
import { maxExportBytes } from './exchange.ts';
import type { ChosenFile } from './import-desk.ts';

/** Shows the system’s dialog for an exported file and reads it; null where nothing was chosen. */
export async function chooseExport(window: BrowserWindow | undefined): Promise<Result<ChosenFile | null>> {
  const options: Electron.OpenDialogOptions = {
    title: words.importFile.title,
    properties: ['openFile'],
    filters: [
      { name: words.importFile.kind, extensions: ['json'] },
      { name: words.allFiles, extensions: ['*'] },
    ],
  };
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  const [path] = chosen.filePaths;
  if (chosen.canceled || path === undefined) return ok(null);
  const name = basename(path).slice(0, 255);
  try {
    const { size } = await stat(path);
    if (size > maxExportBytes)
      return fail(
        'too-large',
        `${name} has more than ${maxExportBytes / (1024 * 1024)} MB.`,
        'An export is far smaller. Choose a file that this program exported.',
      );
    return ok({ name, text: await readFile(path, 'utf8') });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return fail(
      'cannot-read',
      `${name} could not be read: ${reason}.`,
      'Look at its permissions, or choose another file.',
    );
  }
}
