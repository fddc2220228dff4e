import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type Command, menuGroups, type Shortcut } from '../../shared/commands.ts';

/** The native menu, made of the table of shortcuts. No reload, no developer tools. */
export function setUpMenu(platform: NodeJS.Platform, run: (command: Command) => void): void {
  const groups = menuGroups.map(({ title, shortcuts }) => ({
    label: title,
    submenu: shortcuts.map((shortcut) => itemOf(shortcut, run)),
  }));
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    ...groups,
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function itemOf(
  { keys, words, does }: Shortcut,
  run: (command: Command) => void,
): MenuItemConstructorOptions {
  // A role brings the keys of the system it is on.
  if (typeof does === 'string') return { label: words, role: does };
  return { label: words, accelerator: keys, ...(does && { click: () => run(does) }) };
}
