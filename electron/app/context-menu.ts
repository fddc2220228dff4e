import type { BrowserWindow } from 'electron';
import { Menu } from 'electron';

/** What Chromium says about the place that was clicked. */
export interface ClickedPlace {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: {
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
}

/** An entry of the context menu, by Electron's role. */
export interface ContextItem {
  readonly role: 'cut' | 'copy' | 'paste' | 'selectAll';
  readonly enabled: boolean;
}

/** What can be done at a place: in a field all four, elsewhere copying where something is selected. */
export function contextItems({ isEditable, selectionText, editFlags }: ClickedPlace): readonly ContextItem[] {
  const copy = { role: 'copy', enabled: editFlags.canCopy } as const;
  if (isEditable)
    return [
      { role: 'cut', enabled: editFlags.canCut },
      copy,
      { role: 'paste', enabled: editFlags.canPaste },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
  return selectionText.trim() === '' ? [] : [copy];
}

/** Gives the window's pages a menu for copying and pasting by the right mouse button or the menu key. */
export function setUpContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, place) => {
    const items = contextItems(place);
    if (items.length > 0) Menu.buildFromTemplate([...items]).popup({ window });
  });
}
