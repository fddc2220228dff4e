import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onScreen, readWindowState, writeWindowState } from '../../../electron/storage/window-state.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-window-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bounds = { x: 100, y: 50, width: 1280, height: 840 };

describe('the place of the window', () => {
  it('is kept and read again', () => {
    const file = path.join(folder, 'window.json');
    writeWindowState(file, { bounds, maximized: true });
    expect(readWindowState(file)).toEqual({ bounds, maximized: true });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  it.each([
    '',
    '{"bounds":',
    '[]',
    '{"bounds":{"x":0,"y":0,"width":-5,"height":10},"maximized":false}',
    '{"bounds":{"x":"0","y":0,"width":5,"height":10},"maximized":false}',
    '{"bounds":{"x":1e400,"y":0,"width":5,"height":10},"maximized":false}',
  ])('is none where the file holds %j', (text) => {
    const file = path.join(folder, 'damaged.json');
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeUndefined();
  });

  it('is none where there is no file, and no failure where it cannot be written', () => {
    expect(readWindowState(path.join(folder, 'none.json'))).toBeUndefined();
    expect(() =>
      writeWindowState(path.join(folder, 'no/such/window.json'), { bounds, maximized: false }),
    ).not.toThrow();
  });
});

describe('putting the window back', () => {
  const screen = { x: 0, y: 25, width: 1920, height: 1055 };
  const second = { x: 1920, y: 0, width: 1280, height: 720 };

  it.each([
    ['on the first screen', bounds, [screen], bounds],
    [
      'on the second screen',
      { ...bounds, x: 2000, width: 1024, height: 700 },
      [screen, second],
      { ...bounds, x: 2000, width: 1024, height: 700 },
    ],
    [
      'no larger than its screen',
      { x: 1930, y: 10, width: 3000, height: 2000 },
      [screen, second],
      { x: 1930, y: 10, width: 1280, height: 720 },
    ],
    ['partly outside, but to be taken hold of', { ...bounds, x: -1000 }, [screen], { ...bounds, x: -1000 }],
    ['nowhere, where the second screen is gone', { ...bounds, x: 2000 }, [screen], undefined],
    ['nowhere, where it is above the screen', { ...bounds, y: -200 }, [screen], undefined],
    ['nowhere, where it is below the screen', { ...bounds, y: 1070 }, [screen], undefined],
    ['nowhere, where only its edge would show', { ...bounds, x: 1900 }, [screen], undefined],
    ['nowhere, where there is no screen', bounds, [], undefined],
  ] as const)('%s', (_where, wanted, screens, expected) => {
    expect(onScreen(wanted, screens)).toEqual(expected);
  });
});
