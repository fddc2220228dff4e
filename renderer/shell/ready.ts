import { useEffect } from 'react';

/**
 * Marks the window as loaded once the page it opened with has its data. Tests wait for this mark and for nothing
 * else; it is set once and stays.
 */
export function useLoaded(hasData: boolean): void {
  useEffect(() => {
    if (hasData) document.documentElement.dataset['appState'] = 'loaded';
  }, [hasData]);
}
