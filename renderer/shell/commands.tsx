import { type ReactNode, useEffect, useState } from 'react';
import { workbench } from '../bridge.ts';
import { lazily } from '../lazily.tsx';
import { hrefOf } from './routes.ts';

const ShortcutsDialog = lazily(
  () => import('./shortcuts.tsx'),
  (file) => file.ShortcutsDialog,
);

/** Does what the menu, a shortcut or a second start asks of the window. */
export function Commands(): ReactNode {
  const [shortcuts, setShortcuts] = useState(false);
  useEffect(
    () =>
      workbench.app.watchCommand((command) => {
        if (command.ask === 'page') window.location.hash = hrefOf({ page: command.page });
        if (command.ask === 'shortcuts') setShortcuts(true);
      }),
    [],
  );
  return shortcuts && <ShortcutsDialog onClose={() => setShortcuts(false)} />;
}
