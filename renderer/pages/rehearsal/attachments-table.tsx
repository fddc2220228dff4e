import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import { formatSize } from '../../../shared/format/size.ts';
import type { SentAttachment } from '../../../shared/rehearsal/events.ts';
import type { MessageRef } from '../../../shared/rehearsal/sequence.ts';
import { workbench } from '../../bridge.ts';
import { useSaving } from '../../components/use-saving.ts';
import { common } from '../../words/common.ts';
import { words } from '../../words/rehearsal.ts';

interface AttachmentsTableProps {
  readonly rehearsal: string;
  readonly exchange: string;
  readonly part: MessageRef['part'];
  readonly attachments: readonly SentAttachment[];
}

/** The files that came with a document; each can be saved. */
export function AttachmentsTable({ rehearsal, exchange, part, attachments }: AttachmentsTableProps) {
  const { saving, save } = useSaving();
  const items = attachments.map((attachment, index) => ({ ...attachment, index }));
  return (
    <Table
      variant="embedded"
      items={items}
      trackBy={({ index }) => String(index)}
      wrapLines
      ariaLabels={{ tableLabel: words.attachmentsTable.attachments }}
      data-testid="attachments"
      columnDefinitions={[
        {
          id: 'name',
          header: words.attachmentsTable.name,
          isRowHeader: true,
          cell: ({ name }) => <span className="breakable">{name}</span>,
        },
        {
          id: 'type',
          header: words.attachmentsTable.type,
          cell: ({ contentType }) => <span className="breakable">{contentType}</span>,
        },
        { id: 'size', header: words.attachmentsTable.size, cell: ({ bytes }) => formatSize(bytes) },
        {
          id: 'save',
          header: common.save,
          cell: ({ name, index }) => (
            <Button
              iconName="download"
              variant="inline-link"
              disabled={saving}
              ariaLabel={words.attachmentsTable.save({ name })}
              onClick={() =>
                save(() =>
                  workbench.evidence.saveAttachment({ id: rehearsal, exchange, part, attachment: index }),
                )
              }
            >
              {common.save}
            </Button>
          ),
        },
      ]}
    />
  );
}
