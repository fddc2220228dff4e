import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import type { RehearsalSummary } from '../../shared/ipc/rehearsal.ts';
import { hrefOf } from '../shell/routes.ts';
import { words } from '../words/components.ts';
import { rehearsalColumns } from './rehearsal-columns.tsx';

interface RecentRehearsalsTableProps {
  readonly rehearsals: readonly RehearsalSummary[];
  /** How many there are in all. */
  readonly total: number;
  /** The one that goes on now, if any. */
  readonly running: string | undefined;
}

/** The newest rehearsals, where there are any. */
export function RecentRehearsalsTable({ rehearsals, total, running }: RecentRehearsalsTableProps) {
  return (
    <Table
      data-testid="recent-rehearsals"
      header={
        <Header variant="h2" counter={`(${total})`}>
          {words.recentRehearsals.title}
        </Header>
      }
      items={rehearsals}
      trackBy="id"
      columnDefinitions={rehearsalColumns(running)}
      wrapLines
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: words.recentRehearsals.title }}
      {...(total > rehearsals.length && {
        footer: (
          <Box textAlign="center">
            <Link href={hrefOf({ page: 'rehearsal' })}>{words.recentRehearsals.all}</Link>
          </Box>
        ),
      })}
    />
  );
}
