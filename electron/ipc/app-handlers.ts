import { clipboard, shell } from 'electron';
import { fail, ok } from '../../shared/errors.ts';
import type { About } from '../../shared/ipc/app.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';

/** What the window may ask about the program itself. */
export function appHandlers(about: About): Handlers<'app'> {
  return {
    about: () => ok(about),
    showDataFolder: async () => {
      const failure = await shell.openPath(about.dataFolder);
      return failure === ''
        ? ok(undefined)
        : fail(
            'cannot-show-folder',
            `The folder could not be opened: ${failure}`,
            'Copy its path and open it in your file manager.',
          );
    },
    copyText: (text) => {
      clipboard.writeText(text);
      return ok(undefined);
    },
  };
}
