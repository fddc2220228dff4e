import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import { type AppError, fail } from '../../shared/errors.ts';
import { maxMaterialBytes } from '../../shared/ipc/inspect.ts';
import { words } from '../words/words.ts';

/** What the person chose: the files that could be read, and why others could not. */
export interface ChosenFiles {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  readonly refused: readonly AppError[];
}

/** Shows the system's dialog for files and reads what was chosen. Nothing chosen is no failure. */
export async function chooseFiles(window: BrowserWindow | undefined): Promise<ChosenFiles> {
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
  const files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const refused: AppError[] = [];
  for (const file of chosen.canceled ? [] : chosen.filePaths) {
    const name = basename(file).slice(0, 255);
    try {
      const { size } = await stat(file);
      if (size <= maxMaterialBytes) files.push({ name, bytes: await readFile(file) });
      else refused.push(tooLarge(name));
    } catch (error) {
      refused.push(
        fail(
          'cannot-read',
          `${name} could not be read: ${reason(error)}.`,
          'Look at its permissions, or open another file.',
        ).error,
      );
    }
  }
  return { files, refused };
}

function tooLarge(name: string): AppError {
  const megabytes = maxMaterialBytes / (1024 * 1024);
  return fail(
    'too-large',
    `${name} has more than ${megabytes} MB.`,
    'Cut out the part with the document and open that.',
  ).error;
}

/** The system's short word, such as ENOENT; its message would name the folder. */
function reason(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown reason';
}
