import * as z from 'zod';

/** Pages that a start, the menu or a shortcut may open. */
export const commandPageSchema = z.enum(['integrations', 'rehearsal', 'inspect', 'aws', 'settings']);

/** What the window may be asked to do from outside: by the menu, or by the arguments of a start. */
export const commandSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('window') }),
  z.strictObject({ ask: z.literal('page'), page: commandPageSchema }),
  z.strictObject({ ask: z.literal('shortcuts') }),
]);
export type Command = z.infer<typeof commandSchema>;

/** What Electron's menu does by itself. */
export type MenuRole =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'close'
  | 'quit';

/** One shortcut: the keys as Electron writes them, what they do in words, and who does it. */
export interface Shortcut {
  /** Other systems than macOS and Windows may have other keys for a role; these are the usual ones. */
  readonly keys: string;
  readonly words: string;
  /** A command to the window, a role of the menu, or nothing where the page itself listens. */
  readonly does?: Command | MenuRole;
}

/** A menu of the native menu bar, or a part of the pages. */
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const page = (keys: string, words: string, name: z.infer<typeof commandPageSchema>): Shortcut => ({
  keys,
  words,
  does: { ask: 'page', page: name },
});

/** The menu bar, left to right. */
export const menuGroups: readonly ShortcutGroup[] = [
  {
    title: 'File',
    shortcuts: [
      page('CmdOrCtrl+,', 'Settings', 'settings'),
      { keys: 'CmdOrCtrl+W', words: 'Close window', does: 'close' },
      { keys: 'CmdOrCtrl+Q', words: 'Quit', does: 'quit' },
    ],
  },
  {
    title: 'Edit',
    shortcuts: [
      { keys: 'CmdOrCtrl+Z', words: 'Undo', does: 'undo' },
      { keys: 'Shift+CmdOrCtrl+Z', words: 'Redo', does: 'redo' },
      { keys: 'CmdOrCtrl+X', words: 'Cut', does: 'cut' },
      { keys: 'CmdOrCtrl+C', words: 'Copy', does: 'copy' },
      { keys: 'CmdOrCtrl+V', words: 'Paste', does: 'paste' },
      { keys: 'CmdOrCtrl+A', words: 'Select all', does: 'selectAll' },
    ],
  },
  {
    title: 'Go',
    shortcuts: [
      page('CmdOrCtrl+1', 'Integrations', 'integrations'),
      page('CmdOrCtrl+2', 'Rehearsal', 'rehearsal'),
      page('CmdOrCtrl+3', 'Inspect', 'inspect'),
      page('CmdOrCtrl+4', 'AWS', 'aws'),
    ],
  },
  {
    title: 'View',
    shortcuts: [
      { keys: 'CmdOrCtrl+0', words: 'Actual size', does: 'resetZoom' },
      { keys: 'CmdOrCtrl+Plus', words: 'Zoom in', does: 'zoomIn' },
      { keys: 'CmdOrCtrl+-', words: 'Zoom out', does: 'zoomOut' },
      { keys: 'F11', words: 'Full screen', does: 'togglefullscreen' },
    ],
  },
  {
    title: 'Window',
    shortcuts: [{ keys: 'CmdOrCtrl+M', words: 'Minimize', does: 'minimize' }],
  },
  {
    title: 'Help',
    shortcuts: [{ keys: 'CmdOrCtrl+/', words: 'Keyboard shortcuts', does: { ask: 'shortcuts' } }],
  },
];

/** What the pages themselves listen to. */
export const pageGroups: readonly ShortcutGroup[] = [
  {
    title: 'In the pages',
    shortcuts: [
      { keys: 'Tab', words: 'Next control' },
      { keys: 'Shift+Tab', words: 'Previous control' },
      { keys: 'Up', words: 'Previous message of the picture' },
      { keys: 'Down', words: 'Next message of the picture' },
      { keys: 'Enter', words: 'Open the message or follow the link' },
      { keys: 'CmdOrCtrl+F', words: 'Find in a document on Inspect' },
      { keys: 'Esc', words: 'Close what is open' },
    ],
  },
];

/** The keys as the system writes them: `⌘` on macOS, `Ctrl` elsewhere. */
export function keysFor(keys: string, isMac: boolean): string {
  return keys
    .replace('CmdOrCtrl', isMac ? '⌘' : 'Ctrl')
    .replace('Shift', isMac ? '⇧' : 'Shift')
    .replace('Plus', '+')
    .replace(/\b(Up)\b/, '↑')
    .replace(/\b(Down)\b/, '↓')
    .replaceAll(/\+(?=.)/g, isMac ? '' : ' + ');
}
