import { useLayoutEffect, useState } from 'react';

/** A box inside a shadow root, where an editor can bring its style sheets along without breaking the window's policy. */
export interface ShadowBox {
  readonly root: ShadowRoot;
  readonly box: HTMLElement;
}

/** Makes the shadow root of `host` once it is there, and an empty box in it that fills it. */
export function useShadowBox(host: HTMLElement | null): ShadowBox | undefined {
  const [shadow, setShadow] = useState<ShadowBox>();
  useLayoutEffect(() => {
    if (!host) return undefined;
    const root = host.shadowRoot ?? withSheet(host.attachShadow({ mode: 'open' }));
    const box = document.createElement('div');
    box.className = 'fill';
    root.append(box);
    setShadow({ root, box });
    return () => {
      box.remove();
      setShadow(undefined);
    };
  }, [host]);
  return shadow;
}

function withSheet(root: ShadowRoot): ShadowRoot {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.fill { height: 100%; }');
  root.adoptedStyleSheets = [sheet];
  return root;
}
