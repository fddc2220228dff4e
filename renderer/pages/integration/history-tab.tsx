import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { formatMoment } from '../../format/time.ts';

/** Who did what when, the newest first. */
export function HistoryTab({ integration }: { readonly integration: Integration }) {
  const entries = integration.history.map((entry, number) => ({ ...entry, number })).toReversed();
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${entries.length})`}>
          History
        </Header>
      }
      items={entries}
      trackBy={({ number }) => String(number)}
      wrapLines
      ariaLabels={{ tableLabel: 'History' }}
      data-testid="history"
      columnDefinitions={[
        { id: 'at', header: 'When', width: 200, cell: ({ at }) => formatMoment(at) },
        { id: 'who', header: 'Who', width: 160, cell: ({ who }) => who },
        { id: 'what', header: 'What', isRowHeader: true, cell: ({ what }) => what },
      ]}
    />
  );
}
