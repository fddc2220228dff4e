import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { RehearsalSummary } from '../../shared/ipc/rehearsal.ts';
import { modeName, systemName } from '../../shared/rehearsal/names.ts';
import { runTitle } from '../../shared/rehearsal/run-title.ts';
import { formatMoment } from '../format/time.ts';
import { hrefOf } from '../shell/routes.ts';
import { words } from '../words/components.ts';
import { OutcomeStatus, outcomeOf } from './outcome.tsx';

/** The columns of a list of rehearsals. Each opens as it was recorded, the running one where it runs. */
export function rehearsalColumns(
  running: string | undefined,
): TableProps.ColumnDefinition<RehearsalSummary>[] {
  return [
    {
      id: 'started',
      header: words.rehearsalColumns.started,
      isRowHeader: true,
      minWidth: 202,
      cell: ({ id, startedAt }) => (
        <Link href={hrefOf(id === running ? { page: 'rehearsal' } : { page: 'kept-rehearsal', id })}>
          {formatMoment(startedAt)}
        </Link>
      ),
    },
    {
      id: 'system',
      header: words.rehearsalColumns.system,
      minWidth: 90,
      cell: ({ system }) => (system ? systemName(system) : '-'),
    },
    {
      id: 'scenario',
      header: words.rehearsalColumns.scenario,
      minWidth: 110,
      cell: ({ scenario, fault }) => (scenario === undefined ? '-' : runTitle({ scenario, fault })),
    },
    {
      id: 'mode',
      header: words.rehearsalColumns.mode,
      minWidth: 110,
      cell: ({ mode }) => (mode ? modeName(mode) : '-'),
    },
    {
      id: 'outcome',
      header: words.rehearsalColumns.result,
      minWidth: 150,
      cell: ({ id, result, damaged }) => {
        const outcome = <OutcomeStatus outcome={outcomeOf(result, id === running)} />;
        if (!damaged) return outcome;
        return (
          <SpaceBetween size="xxxs">
            {outcome}
            <StatusIndicator type="warning">{words.rehearsalColumns.damaged}</StatusIndicator>
          </SpaceBetween>
        );
      },
    },
    {
      id: 'summary',
      header: words.rehearsalColumns.summary,
      minWidth: 172,
      cell: ({ summary }) => summary || '-',
    },
  ];
}
