import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Suspense } from 'react';
import { lazily } from '../lazily.ts';
import { words } from '../words/components.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';
import type { RecentRehearsals } from './use-recent-rehearsals.ts';

// A table is much to read for a page that opens the program, and the first time there is nothing to be in it.
const RecentRehearsalsTable = lazily(
  () => import('./recent-rehearsals-table.tsx'),
  (file) => file.RecentRehearsalsTable,
);

/** The newest rehearsals on disk, and the way to all of them. */
export function RecentRehearsalsList({ recent }: { readonly recent: RecentRehearsals }) {
  const { rehearsals, total, running, error, reload } = recent;
  const loading = <Loading what={words.recentRehearsals.reading} />;
  const failure = error && <Failure error={error} onRetry={reload} />;
  if (rehearsals === undefined) return failure ?? loading;
  if (rehearsals.length > 0)
    return (
      <SpaceBetween size="m">
        {failure}
        <Suspense fallback={loading}>
          <RecentRehearsalsTable rehearsals={rehearsals} total={total} running={running} />
        </Suspense>
      </SpaceBetween>
    );
  if (failure) return failure;
  return (
    <Container
      data-testid="recent-rehearsals"
      header={<Header variant="h2">{words.recentRehearsals.title}</Header>}
    >
      <Box textAlign="center" color="inherit" padding={{ vertical: 's' }}>
        <Box variant="strong">{words.recentRehearsals.none}</Box>
        <Box color="text-body-secondary">{words.recentRehearsals.whyNone}</Box>
      </Box>
    </Container>
  );
}
