import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Doors } from '../../../electron/ipc/doors.ts';

type Listener = (event: unknown, ...args: unknown[]) => Promise<unknown>;

const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}));

beforeEach(() => listeners.clear());

describe('the doors of the contract', () => {
  it('are there at once and keep a call until somebody answers', async () => {
    const doors = new Doors({ settings: ['read', 'change'] });
    expect([...listeners.keys()]).toEqual(['workbench:settings.read', 'workbench:settings.change']);
    const event = { sender: 'window' };
    const early = listeners.get('workbench:settings.read')?.(event, 1, 2);
    doors.answer('workbench:settings.read', async (from, args) => [from, args]);
    expect(await early).toEqual([event, [1, 2]]);
    expect(await listeners.get('workbench:settings.read')?.(event)).toEqual([event, []]);
  });

  it('are those of the contract and no others', () => {
    const doors = new Doors({ settings: ['read'] });
    expect(() => doors.answer('workbench:settings.erase', async () => true)).toThrow('No channel');
  });
});
