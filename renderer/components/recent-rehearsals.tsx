import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { hrefOf } from '../shell/routes.ts';
import { words } from '../words/components.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';
import { rehearsalColumns } from './rehearsal-columns.tsx';
import type { RecentRehearsals } from './use-recent-rehearsals.ts';

/** The newest rehearsals on disk, and the way to all of them. */
export function RecentRehearsalsTable({ recent }: { readonly recent: RecentRehearsals }) {
  const { rehearsals = [], total } = recent;
  // Without its rows the table would be drawn twice, which the start of the program waits for.
  if (recent.rehearsals === undefined && !recent.error)
    return <Loading what={words.recentRehearsals.reading} />;
  return (
    <SpaceBetween size="m">
      {recent.error && <Failure error={recent.error} onRetry={recent.reload} />}
      <Table
        data-testid="recent-rehearsals"
        header={
          <Header variant="h2" {...(total > 0 && { counter: `(${total})` })}>
            {words.recentRehearsals.title}
          </Header>
        }
        items={rehearsals}
        trackBy="id"
        columnDefinitions={rehearsalColumns(recent.running)}
        wrapLines
        enableKeyboardNavigation
        ariaLabels={{ tableLabel: words.recentRehearsals.title }}
        empty={
          <Box textAlign="center" color="inherit" padding={{ vertical: 's' }}>
            <Box variant="strong">{words.recentRehearsals.none}</Box>
            <Box color="text-body-secondary">{words.recentRehearsals.whyNone}</Box>
          </Box>
        }
        {...(total > rehearsals.length && {
          footer: (
            <Box textAlign="center">
              <Link href={hrefOf({ page: 'rehearsal' })}>{words.recentRehearsals.all}</Link>
            </Box>
          ),
        })}
      />
    </SpaceBetween>
  );
}
