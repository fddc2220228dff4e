import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { savedFormatSchema } from '../../../shared/ipc/evidence.ts';
import { workbench } from '../../bridge.ts';
import { useSaving } from '../../components/use-saving.ts';
import { words } from '../../words/rehearsal.ts';

/** Saves a rehearsal as evidence or as data. Main asks where. */
export function ExportButton({ id }: { readonly id: string }) {
  const { saving, save } = useSaving();
  return (
    <ButtonDropdown
      data-testid="export"
      loading={saving}
      onItemClick={({ detail }) =>
        save(() => workbench.evidence.save({ ids: [id], format: savedFormatSchema.parse(detail.id) }))
      }
      items={[
        {
          text: words.exportButton.evidenceReport,
          items: [
            { id: 'pdf', text: words.exportButton.pdf },
            { id: 'html', text: words.exportButton.webPage },
          ],
        },
        {
          text: words.exportButton.messages,
          items: [
            { id: 'har', text: words.exportButton.httpArchive },
            { id: 'transcript', text: words.exportButton.transcript },
          ],
        },
      ]}
    >
      {words.exportButton.saveAs}
    </ButtonDropdown>
  );
}
