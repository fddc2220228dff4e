import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/ipc/integrations.ts';
import { workbench } from '../../bridge.ts';
import { lazily } from '../../lazily.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { words } from '../../words/integrations.ts';

const ImportDialog = lazily(
  () => import('./import-dialog.tsx'),
  (file) => file.ImportDialog,
);

/** Imports integrations from a file: shows what it would bring before anything is changed, and can be taken back. */
export function ImportButton({ onImported }: { readonly onImported: () => void }) {
  const [preview, setPreview] = useState<ImportPreview>();
  const notices = useNotices();

  const choose = async () => {
    const answer = await workbench.integrations.previewImport({});
    if (!answer.ok) notices.failed('import', answer.error, () => void choose());
    else if (answer.value) setPreview(answer.value);
  };
  return (
    <>
      <Button onClick={() => void choose()} data-testid="import">
        {words.importDialog.import}
      </Button>
      {preview && (
        <ImportDialog
          preview={preview}
          onPreview={setPreview}
          onClose={() => setPreview(undefined)}
          onImported={onImported}
        />
      )}
    </>
  );
}
