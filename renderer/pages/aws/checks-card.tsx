import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { type CheckId, type CheckResult, checkDescriptions, checkIds } from '../../../shared/aws/checks.ts';
import type { Profile } from '../../../shared/aws/profiles.ts';
import type { AppError } from '../../../shared/errors.ts';
import { formatElapsed } from '../../../shared/format/elapsed.ts';
import { formatMoment } from '../../format/time.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/aws.ts';
import { common } from '../../words/common.ts';
import { Evidence } from './evidence.tsx';
import { tally } from './names.ts';
import type { Aws } from './use-aws.ts';

interface Row {
  readonly id: CheckId;
  readonly result: CheckResult | undefined;
  readonly running: boolean;
}

interface ChecksCardProps {
  readonly aws: Aws;
  readonly run: (checks: readonly CheckId[]) => void;
  readonly profile: Profile;
  /** The newest results, of now or kept. */
  readonly results: readonly CheckResult[];
}

/** The table of checks: each alone or all at once. */
export function ChecksCard({ aws, run, profile, results }: ChecksCardProps) {
  const { state } = aws;
  const mine = state?.profile === profile.name;
  const running = mine ? state.running : [];
  const rows = checkIds.map((id) => ({
    id,
    result: results.find((one) => one.id === id),
    running: running.includes(id),
  }));
  const busy = running.length > 0;
  const kept = mine && state.results.length > 0 ? '' : words.checksCard.keptFromEarlier;
  const said = results.length === 0 ? words.checksCard.nothingAsked : `${kept}${tally(results)}.`;
  return (
    <SpaceBetween size="m">
      {mine && state.error && (
        <NoCredentials error={state.error} aws={aws} profile={profile} onRetry={() => run(checkIds)} />
      )}
      <Table
        data-testid="aws-checks"
        variant="container"
        wrapLines
        items={rows}
        trackBy="id"
        columnDefinitions={columns(run)}
        ariaLabels={{ tableLabel: words.checksCard.checks }}
        header={
          <Header
            variant="h2"
            info={<InfoLink help={words.help.checks} />}
            description={busy ? words.checksCard.toGo({ count: running.length }) : said}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                {busy && (
                  <Button onClick={aws.cancel} data-testid="cancel-checks">
                    {common.cancel}
                  </Button>
                )}
                <Button
                  variant="primary"
                  onClick={() => run(checkIds)}
                  loading={busy}
                  loadingText={words.checksCard.running}
                  data-testid="run-all"
                >
                  {words.checksCard.runAllChecks}
                </Button>
              </SpaceBetween>
            }
          >
            {words.checksCard.checks}
          </Header>
        }
      />
      <LiveRegion hidden>{busy ? '' : said}</LiveRegion>
    </SpaceBetween>
  );
}

function columns(run: ChecksCardProps['run']): readonly TableProps.ColumnDefinition<Row>[] {
  return [
    {
      id: 'asked',
      header: words.checksCard.whatIsAsked,
      isRowHeader: true,
      minWidth: 180,
      maxWidth: 225,
      verticalAlign: 'top',
      cell: ({ id }) => (
        <>
          <div>
            {checkDescriptions[id].asks} <InfoLink help={words.help.check[id]} />
          </div>
          <div className="marked-detail">{callsInWords(checkDescriptions[id].calls)}</div>
        </>
      ),
    },
    {
      id: 'result',
      header: words.checksCard.resultAndTime,
      minWidth: 150,
      verticalAlign: 'top',
      cell: (row) => (
        <>
          <Status row={row} />
          {row.result && (
            <div className="marked-detail">
              {words.checksCard.took({
                when: formatMoment(row.result.at),
                time: formatElapsed(row.result.durationMs),
              })}
            </div>
          )}
        </>
      ),
    },
    {
      id: 'said',
      header: words.checksCard.answer,
      minWidth: 250,
      verticalAlign: 'top',
      cell: ({ result }) =>
        result && (
          <>
            <div>{result.message}</div>
            {result.fix !== '' && (
              <div className="aws-fix">
                <strong>{words.checksCard.toDo}</strong>
                {result.fix}
              </div>
            )}
            <Evidence evidence={result.evidence} id={result.id} />
          </>
        ),
    },
    {
      id: 'run',
      header: words.checksCard.run,
      minWidth: 120,
      verticalAlign: 'top',
      cell: ({ id, result, running }) => (
        <Button
          wrapText={false}
          onClick={() => run([id])}
          loading={running}
          ariaLabel={`${result ? common.retry : words.checksCard.run}: ${checkDescriptions[id].asks}`}
          data-testid={`run-${id}`}
        >
          {result ? common.retry : words.checksCard.run}
        </Button>
      ),
    },
  ];
}

function callsInWords(calls: readonly string[]): string {
  const shown = calls.slice(0, 2).join(', ');
  return calls.length > 2 ? words.checksCard.andMore({ shown, more: calls.length - 2 }) : shown;
}

function Status({ row: { id, result, running } }: { readonly row: Row }) {
  return (
    <span data-testid={`result-${id}`} data-result={running ? 'running' : (result?.result ?? 'none')}>
      {running ? (
        <StatusIndicator type="in-progress">{words.checksCard.askingAws}</StatusIndicator>
      ) : (
        <Outcome result={result} />
      )}
    </span>
  );
}

function Outcome({ result }: { readonly result: CheckResult | undefined }) {
  switch (result?.result) {
    case undefined:
      return <StatusIndicator type="pending">{words.checksCard.notRun}</StatusIndicator>;
    case 'pass':
      return <StatusIndicator type="success">{words.checksCard.passed}</StatusIndicator>;
    case 'fail':
      return <StatusIndicator type="error">{words.checksCard.failed}</StatusIndicator>;
    case 'advisory':
      return <StatusIndicator type="warning">{words.checksCard.advice}</StatusIndicator>;
    case 'unknown':
      return result.code === 'cancelled' ? (
        <StatusIndicator type="stopped">{words.checksCard.cancelled}</StatusIndicator>
      ) : (
        <StatusIndicator type="info">{words.checksCard.notKnown}</StatusIndicator>
      );
  }
}

/** Why there were no credentials, with the ways that can help. */
function NoCredentials({
  error,
  aws,
  profile,
  onRetry,
}: {
  readonly error: AppError;
  readonly aws: Aws;
  readonly profile: Profile;
  readonly onRetry: () => void;
}) {
  return (
    <div role="alert" data-testid="no-credentials">
      <Alert
        type="error"
        header={error.message}
        action={
          <SpaceBetween direction="horizontal" size="xs">
            {profile.canSignIn && error.code.startsWith('sso-') && (
              <Button onClick={aws.signIn}>{words.checksCard.signIn}</Button>
            )}
            <Button onClick={onRetry} data-testid="retry-credentials">
              {common.retry}
            </Button>
          </SpaceBetween>
        }
      >
        <Box>{error.hint}</Box>
      </Alert>
    </div>
  );
}
