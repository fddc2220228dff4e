import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { labelColumns, labelRowsOf } from '../../../shared/procurement/labels.ts';
import { RowValue } from '../../components/row-value.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { labelsHelp } from './help.tsx';

/** One value, every label: what each screen calls the same identity, secret or address. */
export function LabelsTable({ integration }: { readonly integration: Integration }) {
  const { system, connections } = integration;
  return (
    <Table
      data-testid="labels"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={labelsHelp} />}
          description="The same value under the label of each screen."
        >
          One value, every label
        </Header>
      }
      items={labelRowsOf(system)}
      trackBy="name"
      wrapLines
      resizableColumns
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: 'One value, every label' }}
      columnDefinitions={[
        {
          id: 'name',
          header: 'Value',
          width: 240,
          isRowHeader: true,
          cell: ({ name, value, note }) => (
            <>
              <b>{name}</b>
              <div>
                <RowValue
                  row={{ label: name, value }}
                  integration={integration}
                  connection={connections[0]}
                />
              </div>
              {note !== undefined && <div className="marked-detail">{note}</div>}
            </>
          ),
        },
        ...labelColumns[system].map(({ key, title }) => ({
          id: key,
          header: title,
          width: 190,
          cell: (row: ReturnType<typeof labelRowsOf>[number]) => row[key] ?? 'Not there',
        })),
      ]}
    />
  );
}
