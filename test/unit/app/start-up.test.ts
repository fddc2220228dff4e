import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedOf, givenArguments, handedOver } from '../../../electron/app/arguments.ts';
import { diskFailure } from '../../../electron/storage/disk-failure.ts';
import { commandPageSchema, keysFor, menuGroups, pageGroups } from '../../../shared/commands.ts';

describe('the arguments of a start', () => {
  const folder = path.resolve('somewhere');

  it.each([
    [['--page=inspect'], { ask: 'page', page: 'inspect' }],
    [['--page=inspect', '--page=settings'], { ask: 'page', page: 'settings' }],
    [['--user-data-dir=/x', '--page=rehearsal', '--disable-gpu'], { ask: 'page', page: 'rehearsal' }],
    [[], { ask: 'window' }],
    [['--page=../../etc/passwd'], { ask: 'window' }],
    [['--page='], { ask: 'window' }],
    [['--pages=inspect', '-x', ''], { ask: 'window' }],
  ])('%j ask for %j', (args, expected) => {
    expect(askedOf(args, folder)).toEqual(expected);
  });

  it.each([
    [['order.xml'], ['order.xml']],
    [
      ['--disable-gpu', 'a.xml', '--page=settings', '../b.xml'],
      ['a.xml', '../b.xml'],
    ],
    [
      ['--', '--page=inspect', '-'],
      ['--page=inspect', '-'],
    ],
    [['https://evil.example/'], ['https://evil.example/']],
  ])('%j ask for files, as seen from where the program was started', (args, names) => {
    const files = names.map((name) => path.resolve(folder, name));
    expect(askedOf(args, folder)).toEqual({ ask: 'files', files, more: 0 });
  });

  it('ask for no more files than are held, and say how many there were', () => {
    const asked = askedOf(
      Array.from({ length: 15 }, (_, index) => `${index}.xml`),
      folder,
    );
    expect(asked).toMatchObject({ ask: 'files', more: 3, files: { length: 12 } });
  });

  it('are without the folder that Electron runs as the application', () => {
    const argv = ['electron', '--no-sandbox', 'out/app', '--page=inspect', 'a.xml'];
    expect(givenArguments(argv, true)).toEqual(['--no-sandbox', '--page=inspect', 'a.xml']);
    expect(givenArguments(['procurement-workbench', 'a.xml'], false)).toEqual(['a.xml']);
    expect(givenArguments(['electron'], true)).toEqual([]);
  });

  it('are handed over by a second start as they are', () => {
    for (const args of [['--page=inspect'], [], ['a.xml', 'b.xml']])
      expect(handedOver(askedOf(args, folder))).toEqual(askedOf(args, folder));
  });

  it.each([
    undefined,
    null,
    'page',
    { ask: 'page' },
    { ask: 'page', page: 'unknown' },
    { ask: 'page', page: 'inspect', more: 1 },
    { ask: 'run', command: 'rm' },
    [{ ask: 'window' }],
    { ask: 'files', files: ['relative.xml'], more: 0 },
    { ask: 'files', files: 'a.xml', more: 0 },
    { ask: 'files', files: Array(13).fill(path.resolve('a.xml')), more: 0 },
    { ask: 'files', files: [path.resolve('a'.repeat(200_000))], more: 0 },
    { ask: 'files', files: [], more: -1 },
  ])('are nothing but the window where what was handed over is %j', (data) => {
    expect(handedOver(data)).toEqual({ ask: 'window' });
  });
});

describe('the table of shortcuts', () => {
  const all = [...menuGroups, ...pageGroups].flatMap(({ shortcuts }) => shortcuts);

  it('has no keys twice and a way to every page', () => {
    const keys = all.map((shortcut) => shortcut.keys);
    expect(keys).toEqual([...new Set(keys)]);
    const pages = all.flatMap(({ does }) =>
      typeof does === 'object' && does.ask === 'page' ? does.page : [],
    );
    expect(pages.sort()).toEqual([...commandPageSchema.options].sort());
  });

  it('has a doer for everything in the menus, and none for what pages listen to', () => {
    expect(menuGroups.flatMap(({ shortcuts }) => shortcuts.filter(({ does }) => does === undefined))).toEqual(
      [],
    );
    expect(pageGroups.flatMap(({ shortcuts }) => shortcuts.filter(({ does }) => does !== undefined))).toEqual(
      [],
    );
  });

  it.each([
    ['CmdOrCtrl+C', 'Ctrl + C', '⌘C'],
    ['Shift+CmdOrCtrl+Z', 'Shift + Ctrl + Z', '⇧⌘Z'],
    ['CmdOrCtrl+Plus', 'Ctrl + +', '⌘+'],
    ['CmdOrCtrl+-', 'Ctrl + -', '⌘-'],
    ['F11', 'F11', 'F11'],
    ['Down', '↓', '↓'],
  ])('writes %s as %s, on macOS as %s', (keys, others, mac) => {
    expect([keysFor(keys, false), keysFor(keys, true)]).toEqual([others, mac]);
  });
});

describe('a write that fails', () => {
  const failing = (code: string) => Object.assign(new Error(code), { code });

  it('is said in words by its reason', () => {
    expect(diskFailure('The settings could not be saved', failing('ENOSPC'))?.error).toMatchObject({
      code: 'cannot-write',
      message: 'The settings could not be saved: the disk is full.',
    });
    expect(diskFailure('X', failing('EROFS'))?.error.message).toBe('X: the disk is read-only.');
    expect(diskFailure('X', failing('EMFILE'))?.error.message).toBe('X: the system says EMFILE.');
  });

  it('is a bug where the system has not said why', () => {
    expect(diskFailure('X', new TypeError('x'))).toBeUndefined();
    expect(diskFailure('X', failing('ERR_INVALID_ARG_TYPE'))).toBeUndefined();
    expect(diskFailure('X', 'ENOSPC')).toBeUndefined();
  });
});
