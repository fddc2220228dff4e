import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import { words } from '../../words/rehearsal.ts';

interface HeadersTableProps {
  readonly headers: Exchange['request']['headers'];
  /** Method and address of a request; empty for an answer. */
  readonly firstLine: string;
}

/** The HTTP headers in the order they were sent. */
export function HeadersTable({ headers, firstLine }: HeadersTableProps) {
  const items = headers.map(([name, value], index) => ({ key: String(index), name, value }));
  return (
    <SpaceBetween size="s">
      {firstLine !== '' && (
        <Box variant="code">
          <span className="breakable">{firstLine}</span>
        </Box>
      )}
      <Table
        variant="embedded"
        items={items}
        trackBy="key"
        wrapLines
        ariaLabels={{ tableLabel: words.headersTable.title }}
        columnDefinitions={[
          {
            id: 'name',
            header: words.headersTable.header,
            isRowHeader: true,
            width: 240,
            cell: ({ name }) => name,
          },
          {
            id: 'value',
            header: words.headersTable.value,
            cell: ({ value }) => <span className="breakable">{value}</span>,
          },
        ]}
        empty={<Box color="text-body-secondary">{words.headersTable.none}</Box>}
      />
    </SpaceBetween>
  );
}
