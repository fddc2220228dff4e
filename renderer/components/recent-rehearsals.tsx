import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { RehearsalSummary } from '../../shared/ipc/rehearsal.ts';
import { modeName, systemName } from '../../shared/rehearsal/names.ts';
import { formatMoment } from '../format/time.ts';
import { hrefOf } from '../shell/routes.ts';
import { Failure } from './failure.tsx';
import { OutcomeStatus, outcomeOf } from './outcome.tsx';
import type { RecentRehearsals } from './use-recent-rehearsals.ts';

const pageSize = 10;

/** The rehearsals on disk as a table; each opens as it was recorded, the running one where it runs. */
export function RecentRehearsalsTable({ recent }: { readonly recent: RecentRehearsals }) {
  const [page, setPage] = useState(1);
  const all = recent.rehearsals ?? [];
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const shown = Math.min(page, pages);
  return (
    <SpaceBetween size="m">
      {recent.error && <Failure error={recent.error} onRetry={recent.reload} />}
      <Table
        data-testid="recent-rehearsals"
        header={
          <Header variant="h2" {...(all.length > 0 && { counter: `(${all.length})` })}>
            Recent rehearsals
          </Header>
        }
        items={all.slice((shown - 1) * pageSize, shown * pageSize)}
        trackBy="id"
        loading={recent.rehearsals === undefined && recent.error === undefined}
        loadingText="Reading the rehearsals"
        columnDefinitions={columnsOf(recent.running)}
        wrapLines
        enableKeyboardNavigation
        ariaLabels={{ tableLabel: 'Recent rehearsals' }}
        empty={
          <Box textAlign="center" color="inherit" padding={{ vertical: 's' }}>
            <Box variant="strong">No rehearsals yet</Box>
            <Box color="text-body-secondary">Each one is kept here with every message, to open again.</Box>
          </Box>
        }
        {...(pages > 1 && {
          pagination: (
            <Pagination
              currentPageIndex={shown}
              pagesCount={pages}
              onChange={({ detail }) => setPage(detail.currentPageIndex)}
            />
          ),
        })}
      />
    </SpaceBetween>
  );
}

function columnsOf(running: string | undefined): TableProps.ColumnDefinition<RehearsalSummary>[] {
  return [
    {
      id: 'started',
      header: 'Started',
      isRowHeader: true,
      minWidth: 170,
      cell: (item) => (
        <Link
          href={
            item.id === running
              ? hrefOf({ page: 'rehearsal' })
              : hrefOf({ page: 'kept-rehearsal', id: item.id })
          }
        >
          {formatMoment(item.startedAt)}
        </Link>
      ),
    },
    { id: 'system', header: 'System', minWidth: 90, cell: (item) => systemName(item.system) },
    { id: 'mode', header: 'Mode', minWidth: 110, cell: (item) => modeName(item.mode) },
    {
      id: 'outcome',
      header: 'Result',
      minWidth: 150,
      cell: (item) => <OutcomeStatus outcome={outcomeOf(item.ok, item.id === running)} />,
    },
    { id: 'summary', header: 'Summary', minWidth: 240, cell: (item) => item.summary || '-' },
  ];
}
