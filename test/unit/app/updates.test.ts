import { describe, expect, it } from 'vitest';
import { readFeed, whyNoUpdates } from '../../../electron/app/update-policy.ts';
import { type Updater, Updates } from '../../../electron/app/updates.ts';
import type { UpdateState } from '../../../shared/ipc/updates.ts';

/** As electron-builder writes it. */
const signed = `provider: generic
url: 'https://updates.example/workbench'
publisherName:
  - 'Example Ltd'
updaterCacheDirName: procurement-workbench-updater
`;

describe('the feed of an installation', () => {
  it('is read as it was written', () => {
    expect(readFeed(signed)).toEqual({
      provider: 'generic',
      url: 'https://updates.example/workbench',
      publisherName: ['Example Ltd'],
    });
  });

  it.each(['', 'nonsense', signed.replace('https', 'http'), signed.replace('generic', 'github'), '{"a":1}'])(
    'is none where the file says %j',
    (text) => {
      expect(readFeed(text)).toBeUndefined();
    },
  );
});

describe('updates are off', () => {
  const feed = readFeed(signed);
  const unsigned = feed && { ...feed, publisherName: undefined };

  it.each([
    ['without a feed', { platform: 'win32', isPackaged: true, feed: undefined }],
    ['in development', { platform: 'win32', isPackaged: false, feed }],
    ['on Windows without a publisher’s name', { platform: 'win32', isPackaged: true, feed: unsigned }],
    ['on Linux', { platform: 'linux', isPackaged: true, feed }],
  ] as const)('%s', (_where, installation) => {
    expect(whyNoUpdates(installation as never)).toEqual(expect.any(String));
  });

  it.each(['win32', 'darwin'] as const)('not on %s with a feed and a signature', (platform) => {
    expect(whyNoUpdates({ platform, isPackaged: true, feed })).toBeUndefined();
  });

  it('and then the updater is not even read', async () => {
    const updates = new Updates({
      off: 'No feed.',
      load: () => {
        throw new Error('read');
      },
      tell: () => undefined,
    });
    expect(updates.state).toEqual({ is: 'off', why: 'No feed.' });
    expect(await updates.check()).toMatchObject({ ok: false, error: { code: 'no-updates' } });
    expect(await updates.install()).toMatchObject({ ok: false, error: { code: 'no-update' } });
  });
});

describe('looking for updates', () => {
  /** An updater that a test plays. */
  function played(check: () => Promise<unknown>) {
    const listeners = new Map<string, (value: never) => void>();
    const states: UpdateState[] = [];
    let installed = 0;
    const updater: Updater = {
      autoDownload: false,
      autoInstallOnAppQuit: false,
      allowDowngrade: true,
      checkForUpdates: check,
      quitAndInstall: () => {
        installed += 1;
      },
      on: (event: string, listener: (value: never) => void) => listeners.set(event, listener),
    };
    const updates = new Updates({
      off: undefined,
      load: async () => updater,
      tell: (state) => states.push(state),
    });
    const say = (event: string, value?: unknown) => listeners.get(event)?.(value as never);
    return { updates, updater, states, say, installed: () => installed };
  }

  it('goes from checking over loading to ready, and installs when asked', async () => {
    const { updates, updater, states, say, installed } = played(async () => undefined);
    await updates.check();
    say('update-available', { version: '2.0.0' });
    say('update-downloaded', { version: '2.0.0' });
    expect(states).toEqual([
      { is: 'checking' },
      { is: 'loading', version: '2.0.0' },
      { is: 'ready', version: '2.0.0' },
    ]);
    expect([updater.autoDownload, updater.autoInstallOnAppQuit, updater.allowDowngrade]).toEqual([
      true,
      true,
      false,
    ]);
    await updates.check();
    expect(states).toHaveLength(3);
    expect(await updates.install()).toEqual({ ok: true, value: undefined });
    expect(installed()).toBe(1);
  });

  it('says where there is none, and what went wrong with what to do', async () => {
    const { updates, say } = played(async () => undefined);
    await updates.check();
    say('update-not-available');
    expect(updates.state).toEqual({ is: 'newest' });
    const offline = played(async () => {
      throw new Error('net::ERR_INTERNET_DISCONNECTED');
    });
    await offline.updates.check();
    expect(offline.updates.state).toMatchObject({
      is: 'failed',
      error: { code: 'update-failed', message: expect.stringContaining('ERR_INTERNET_DISCONNECTED') },
    });
  });
});
