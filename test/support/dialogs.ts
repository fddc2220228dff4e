import type { Workbench } from './electron.ts';

/** Lets the save dialogs answer as if the person took the proposed name in `folder`; undefined closes them. */
export async function chooseFolder({ app }: Workbench, folder: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, place) => {
    const answer = async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath: string };
      return place === undefined
        ? { canceled: true, filePath: '' }
        : { canceled: false, filePath: `${place}/${options.defaultPath}` };
    };
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog;
  }, folder);
}
