/** The packaged program, and a bare window of the same runtime to measure it against. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { electronCommand, fallbackFolder } from '../../build/electron/command.mjs';
import { packagedExecutable } from '../support/packaged.ts';

/** A program, and what is true in its page once it has its data. */
export interface Measured {
  readonly executable: string;
  readonly args: readonly string[];
  readonly page: (url: string) => boolean;
  readonly loaded: string;
}

/** The packaged program. */
export const own: Measured = {
  executable: packagedExecutable,
  args: [],
  page: (url) => url.startsWith('app://workbench/index.html'),
  loaded: "document.documentElement.dataset.appState === 'loaded'",
};

/**
 * A window with a page that says one word, in the runtime that our own program has.
 * @param folder for its files
 */
export function bareWindow(folder: string): Measured {
  const app = path.join(folder, 'bare');
  mkdirSync(app);
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(path.join(app, 'page.html'), '<!doctype html><title>bare</title><body>bare</body>');
  writeFileSync(
    path.join(app, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron');\napp.whenReady().then(() => new BrowserWindow({ width: 1280, height: 840 }).loadFile(require('node:path').join(__dirname, 'page.html')));\napp.on('window-all-closed', () => app.quit());\n",
  );
  const measured = {
    page: (url: string) => url.endsWith('page.html'),
    loaded: "document.readyState === 'complete'",
  };
  const command = electronCommand();
  if (!command.isFallback) return { executable: command.executable, args: [app], ...measured };
  // The development runtime opens the application beside it.
  const copy = path.join(folder, 'runtime');
  const link = path.join(fallbackFolder, 'resources/app');
  cpSync(fallbackFolder, copy, { recursive: true, filter: (file) => file !== link });
  symlinkSync(app, path.join(copy, 'resources/app'));
  return { executable: path.join(copy, 'electron'), args: [], ...measured };
}
