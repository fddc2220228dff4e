import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { savedFormatSchema } from '../../../shared/ipc/evidence.ts';
import { workbench } from '../../bridge.ts';
import { useSaving } from '../../components/use-saving.ts';

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
          text: 'Evidence report',
          items: [
            { id: 'pdf', text: 'PDF' },
            { id: 'html', text: 'Web page' },
          ],
        },
        {
          text: 'Messages',
          items: [
            { id: 'har', text: 'HTTP archive (HAR)' },
            { id: 'transcript', text: 'Transcript (JSON lines)' },
          ],
        },
      ]}
    >
      Save as
    </ButtonDropdown>
  );
}
