import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { workbench } from '../bridge.ts';
import { lazily } from '../lazily.tsx';
import { words } from '../words/components.ts';
import { useSaving } from './use-saving.ts';

const ExportDialog = lazily(
  () => import('./export-dialog.tsx'),
  (file) => file.ExportDialog,
);

/** Exports integrations as a file; their secrets only under a passphrase. `ids`: none means all. */
export function ExportButton({ ids }: { readonly ids: readonly string[] }) {
  const [asking, setAsking] = useState(false);
  const { saving, save } = useSaving();

  const run = (passphrase: string | undefined) => {
    setAsking(false);
    save(() =>
      workbench.integrations.exportTo({ ids: [...ids], ...(passphrase !== undefined && { passphrase }) }),
    );
  };
  return (
    <>
      <Button onClick={() => setAsking(true)} loading={saving} data-testid="export">
        {words.exportButton.export}
      </Button>
      {asking && (
        <ExportDialog
          title={ids.length === 0 ? words.exportButton.exportAll : words.exportButton.exportOne}
          onExport={run}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
