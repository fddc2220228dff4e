import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { labelColumns, labelRowsOf } from '../../../shared/procurement/labels.ts';
import { RowValue } from '../../components/row-value.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/integration.ts';

/** One value, every label: what each screen calls the same identity, secret or address. */
export function LabelsTable({ integration }: { readonly integration: Integration }) {
  const { system, connections } = integration;
  return (
    <Table
      data-testid="labels"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={words.help.labels} />}
          description={words.labelsTable.description}
        >
          {words.labelsTable.title}
        </Header>
      }
      items={labelRowsOf(system)}
      trackBy="name"
      wrapLines
      resizableColumns
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: words.labelsTable.title }}
      columnDefinitions={[
        {
          id: 'name',
          header: words.labelsTable.value,
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
          cell: (row: ReturnType<typeof labelRowsOf>[number]) => row[key] ?? words.labelsTable.notThere,
        })),
      ]}
    />
  );
}
