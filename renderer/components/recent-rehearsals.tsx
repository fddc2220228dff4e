import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { hrefOf } from '../shell/routes.ts';
import { Failure } from './failure.tsx';
import { rehearsalColumns } from './rehearsal-columns.tsx';
import type { RecentRehearsals } from './use-recent-rehearsals.ts';

/** The newest rehearsals on disk, and the way to all of them. */
export function RecentRehearsalsTable({ recent }: { readonly recent: RecentRehearsals }) {
  const { rehearsals = [], total } = recent;
  return (
    <SpaceBetween size="m">
      {recent.error && <Failure error={recent.error} onRetry={recent.reload} />}
      <Table
        data-testid="recent-rehearsals"
        header={
          <Header variant="h2" {...(total > 0 && { counter: `(${total})` })}>
            Recent rehearsals
          </Header>
        }
        items={rehearsals}
        trackBy="id"
        loading={recent.rehearsals === undefined && recent.error === undefined}
        loadingText="Reading the rehearsals"
        columnDefinitions={rehearsalColumns(recent.running)}
        wrapLines
        enableKeyboardNavigation
        ariaLabels={{ tableLabel: 'Recent rehearsals' }}
        empty={
          <Box textAlign="center" color="inherit" padding={{ vertical: 's' }}>
            <Box variant="strong">No rehearsals yet</Box>
            <Box color="text-body-secondary">Each one is kept here with every message, to open again.</Box>
          </Box>
        }
        {...(total > rehearsals.length && {
          footer: (
            <Box textAlign="center">
              <Link href={hrefOf({ page: 'rehearsal' })}>All rehearsals</Link>
            </Box>
          ),
        })}
      />
    </SpaceBetween>
  );
}
