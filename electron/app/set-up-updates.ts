import { join } from 'node:path';
import { app } from 'electron';
import { ok } from '../../shared/errors.ts';
import type { IpcWrapper } from '../ipc/wrapper.ts';
import { readFeed, whyNoUpdates } from './update-policy.ts';
import { feedText, Updates } from './updates.ts';

/** After the start, so that nobody waits for it; in milliseconds. */
const firstCheckMs = 30_000;

/** Answers for updates, and looks once after the start where the person wants that. */
export function setUpUpdates(ipc: IpcWrapper, wanted: () => boolean): void {
  const text = feedText(join(process.resourcesPath, 'app-update.yml'));
  const updates = new Updates({
    off: whyNoUpdates({
      platform: process.platform,
      isPackaged: app.isPackaged,
      feed: text === undefined ? undefined : readFeed(text),
    }),
    load: async () => (await import('electron-updater')).default.autoUpdater,
    tell: (state) => ipc.tell('updates', 'watchState', state),
  });
  ipc.handle('updates', {
    state: () => ok(updates.state),
    check: () => updates.check(),
    install: () => updates.install(),
  });
  if (updates.state.is === 'off') return;
  const timer = setTimeout(() => {
    if (wanted()) void updates.check();
  }, firstCheckMs);
  app.on('before-quit', () => clearTimeout(timer));
}
