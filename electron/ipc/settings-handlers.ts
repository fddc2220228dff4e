import { nativeTheme } from 'electron';
import { ok } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SettingsStore } from '../storage/settings.ts';

/** Settings: read, and changed with the change told to every window. */
export function settingsHandlers(
  store: SettingsStore,
  tell: (settings: Settings) => void,
): Handlers<'settings'> {
  return {
    read: () => ok(store.read()),
    change: (change) => {
      const changed = store.change(change);
      if (!changed.ok) return changed;
      nativeTheme.themeSource = changed.value.theme;
      tell(changed.value);
      return changed;
    },
  };
}
