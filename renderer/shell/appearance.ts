import { applyDensity, applyMode, Density, Mode } from '@cloudscape-design/global-styles';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { Settings } from '../../shared/settings.ts';

const prefersDark = '(prefers-color-scheme: dark)';

/**
 * Applies theme and density to the whole window, at once, and follows the operating system where asked to. Returns
 * whether the window is dark now.
 */
export function useAppearance(settings: Settings | undefined): boolean {
  const systemIsDark = useSystemIsDark();
  const theme = settings?.theme ?? 'system';
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark);
  const compact = settings?.density === 'compact';

  useLayoutEffect(() => {
    applyMode(dark ? Mode.Dark : Mode.Light);
    // Scroll bars and the canvas behind the page follow this property, not the kit's class.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);

  useLayoutEffect(() => applyDensity(compact ? Density.Compact : Density.Comfortable), [compact]);
  return dark;
}

function useSystemIsDark(): boolean {
  const [dark, setDark] = useState(() => window.matchMedia(prefersDark).matches);
  useEffect(() => {
    const query = window.matchMedia(prefersDark);
    const onChange = () => setDark(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return dark;
}
