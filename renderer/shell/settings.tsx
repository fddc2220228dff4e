import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { workbench } from '../bridge.ts';
import { useAppearance } from './appearance.ts';
import { useNotices } from './notices.tsx';

interface SettingsAccess {
  /** Absent until they have been read. */
  readonly settings: Settings | undefined;
  readonly change: (change: SettingsChange) => void;
  /** Whether the window is dark now, by the setting or the operating system. */
  readonly dark: boolean;
}

const SettingsContext = createContext<SettingsAccess>({ settings: undefined, change: () => {}, dark: false });

/** Reads the settings, follows their changes, and applies the appearance. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [settings, setSettings] = useState<Settings>();
  const notices = useNotices();
  const dark = useAppearance(settings);

  useEffect(() => {
    const read = async () => {
      const answer = await workbench.settings.read();
      if (answer.ok) setSettings(answer.value);
      else notices.failed('settings', answer.error, read);
    };
    void read();
    return workbench.settings.watch(setSettings);
  }, [notices]);

  const access = useMemo<SettingsAccess>(() => {
    const change = async (wanted: SettingsChange) => {
      const answer = await workbench.settings.change(wanted);
      if (answer.ok) setSettings(answer.value);
      else notices.failed('settings', answer.error, () => void change(wanted));
    };
    return { settings, change: (wanted) => void change(wanted), dark };
  }, [settings, notices, dark]);

  return <SettingsContext value={access}>{children}</SettingsContext>;
}

/** The settings and the way to change them. */
export function useSettings(): SettingsAccess {
  return useContext(SettingsContext);
}
