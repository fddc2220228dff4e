import { describe, expect, it } from 'vitest';
import { commandOf, handedOver } from '../../../electron/app/arguments.ts';
import { diskFailure } from '../../../electron/storage/disk-failure.ts';
import { commandPageSchema, keysFor, menuGroups, pageGroups } from '../../../shared/commands.ts';

describe('the arguments of a start', () => {
  it.each([
    [['--page=inspect'], { ask: 'page', page: 'inspect' }],
    [['--page=inspect', '--page=settings'], { ask: 'page', page: 'settings' }],
    [['--user-data-dir=/x', '--page=rehearsal', '--disable-gpu'], { ask: 'page', page: 'rehearsal' }],
    [[], { ask: 'window' }],
    [['--page=../../etc/passwd'], { ask: 'window' }],
    [['--page='], { ask: 'window' }],
    [['--pages=inspect', 'inspect', 'https://evil.example/'], { ask: 'window' }],
  ])('%j ask for %j', (args, expected) => {
    expect(commandOf(args)).toEqual(expected);
  });

  it('are handed over by a second start as they are', () => {
    for (const args of [['--page=inspect'], []]) expect(handedOver(commandOf(args))).toEqual(commandOf(args));
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
