import { useEffect } from 'react';

/**
 * In a narrow window Cloudscape's layout draws a bar whose `nav` carries `aria-orientation`, which that role does not take.
 * The bar comes and goes as a child of the layout; whenever it comes, the attribute goes.
 */
export function useAllowedAttributes(): void {
  useEffect(() => {
    const layout = document.querySelector('main');
    if (!layout) return undefined;
    const mend = () => {
      for (const bar of layout.querySelectorAll(':scope > * > nav[aria-orientation]'))
        bar.removeAttribute('aria-orientation');
    };
    mend();
    const watch = new MutationObserver(mend);
    watch.observe(layout, { childList: true });
    return () => watch.disconnect();
  }, []);
}
