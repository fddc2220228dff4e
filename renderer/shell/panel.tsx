import SplitPanel from '@cloudscape-design/components/split-panel';
import type { PanelContent } from './split-panel.tsx';

/** The panel below a page: what the page gives it, in the design system's frame. */
export function Panel({ panel }: { readonly panel: PanelContent }) {
  return (
    <SplitPanel
      header={panel.header}
      headerDescription={panel.description}
      closeBehavior="hide"
      hidePreferencesButton
    >
      {panel.body}
    </SplitPanel>
  );
}
