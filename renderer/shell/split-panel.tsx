import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** What a page shows in the panel below its content. Make it with `useMemo`: a new object means a new panel. */
export interface PanelContent {
  readonly header: string;
  /** One line below the header. */
  readonly description: string;
  readonly body: ReactNode;
  /** Called when the person closes the panel. */
  readonly onClose: () => void;
}

type ShowPanel = (panel: PanelContent | undefined) => void;

const ShowContext = createContext<ShowPanel>(() => {});
const PanelContext = createContext<PanelContent | undefined>(undefined);

/** Carries the panel from the page, which knows the content, to the layout, which has the place. */
export function SplitPanelProvider({ children }: { readonly children: ReactNode }) {
  const [panel, setPanel] = useState<PanelContent>();
  const show = useMemo<ShowPanel>(() => (next) => setPanel(() => next), []);
  return (
    <ShowContext value={show}>
      <PanelContext value={panel}>{children}</PanelContext>
    </ShowContext>
  );
}

/** Shows `panel` while the page is there; `undefined` closes it. */
export function useSplitPanel(panel: PanelContent | undefined): void {
  const show = useContext(ShowContext);
  useEffect(() => show(panel), [show, panel]);
  useEffect(() => () => show(undefined), [show]);
}

/** The panel to show now, for the layout. */
export function usePanelContent(): PanelContent | undefined {
  return useContext(PanelContext);
}
