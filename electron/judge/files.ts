import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import { words } from '../words/words.ts';
import { type ReadFiles, readFiles } from './read-files.ts';

/** Shows the system's dialog for files and reads what was chosen. Nothing chosen is no failure. */
export async function chooseFiles(window: BrowserWindow | undefined): Promise<ReadFiles> {
  const options: Electron.OpenDialogOptions = {
    title: words.inspectFiles.title,
    properties: ['openFile', 'multiSelections'],
    filters: [
      {
        name: words.inspectFiles.kind,
        extensions: ['xml', 'cxml', 'txt', 'log', 'http', 'har', 'b64'],
      },
      { name: words.allFiles, extensions: ['*'] },
    ],
  };
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return await readFiles(chosen.canceled ? [] : chosen.filePaths);
}
