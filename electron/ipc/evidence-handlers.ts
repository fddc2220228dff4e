import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Saved } from '../../shared/ipc/evidence.ts';
import type { EvidenceDesk, Proposal } from '../evidence/desk.ts';
import { words } from '../words/words.ts';

/** Saving of evidence. */
export function evidenceHandlers(desk: EvidenceDesk): Handlers<'evidence'> {
  return {
    save: ({ ids, format }) => desk.save(ids, format),
    saveDocument: ({ id, exchange, part }) => desk.saveDocument(id, exchange, part),
    saveAttachment: ({ id, exchange, part, attachment }) =>
      desk.saveAttachment(id, exchange, part, attachment),
  };
}

/** Shows the system's dialog and writes where the person says, readable by them alone. */
export async function saveWhereChosen(
  window: BrowserWindow | undefined,
  { name, kind, extension }: Proposal,
  bytes: Uint8Array | string,
): Promise<Result<Saved>> {
  const options: Electron.SaveDialogOptions = {
    defaultPath: name,
    filters: [
      { name: kind, extensions: [extension] },
      { name: words.allFiles, extensions: ['*'] },
    ],
  };
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (chosen.canceled || chosen.filePath === '') return ok(null);
  try {
    await writeFile(chosen.filePath, bytes, { mode: 0o600 });
    return ok({ name: basename(chosen.filePath) });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return fail(
      'cannot-save',
      `${basename(chosen.filePath)} could not be written: ${reason}.`,
      'Look at the free space and the permissions of the folder, or choose another.',
    );
  }
}
