import { useEffect } from 'react';

/** Name of the event that says so. */
const loaded = 'workbench-loaded';

/**
 * Marks the window as loaded once the page it opened with has its data. Tests wait for this mark and for nothing
 * else; it is set once and stays.
 */
export function useLoaded(hasData: boolean): void {
  useEffect(() => {
    if (!hasData) return;
    document.documentElement.dataset['appState'] = 'loaded';
    window.dispatchEvent(new Event(loaded));
  }, [hasData]);
}

/** Comes when the window is loaded. To be asked before it can be. */
export function whenLoaded(): Promise<void> {
  return new Promise((resolve) => window.addEventListener(loaded, () => resolve(), { once: true }));
}
