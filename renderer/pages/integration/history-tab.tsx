import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { formatMoment } from '../../format/time.ts';
import { words } from '../../words/integration.ts';

/** Who did what when, the newest first. */
export function HistoryTab({ integration }: { readonly integration: Integration }) {
  const entries = integration.history.map((entry, number) => ({ ...entry, number })).toReversed();
  return (
    <Table
      header={
        <Header variant="h2" counter={`(${entries.length})`}>
          {words.historyTab.history}
        </Header>
      }
      items={entries}
      trackBy={({ number }) => String(number)}
      wrapLines
      ariaLabels={{ tableLabel: words.historyTab.history }}
      data-testid="history"
      columnDefinitions={[
        { id: 'at', header: words.historyTab.when, width: 200, cell: ({ at }) => formatMoment(at) },
        { id: 'who', header: words.historyTab.who, width: 160, cell: ({ who }) => who },
        { id: 'what', header: words.historyTab.what, isRowHeader: true, cell: ({ what }) => what },
      ]}
    />
  );
}
