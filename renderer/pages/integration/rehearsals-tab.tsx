import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { OutcomeStatus } from '../../components/outcome.tsx';
import { formatMoment } from '../../format/time.ts';
import { hrefOf } from '../../shell/routes.ts';

/** The rehearsals of an integration, the newest first. */
export function RehearsalsTab({ integration }: { readonly integration: Integration }) {
  const rehearsals = integration.rehearsals.toReversed();
  return (
    <Table
      header={
        <Header variant="h2" {...(rehearsals.length > 0 && { counter: `(${rehearsals.length})` })}>
          Rehearsals
        </Header>
      }
      items={rehearsals}
      trackBy="id"
      wrapLines
      ariaLabels={{ tableLabel: 'Rehearsals' }}
      empty={
        <Box textAlign="center">
          Not rehearsed yet.{' '}
          <Link href={hrefOf({ page: 'guide', id: integration.id, step: 'rehearsal' })}>Rehearse</Link>
        </Box>
      }
      columnDefinitions={[
        {
          id: 'at',
          header: 'When',
          isRowHeader: true,
          cell: ({ id, at }) => <Link href={hrefOf({ page: 'kept-rehearsal', id })}>{formatMoment(at)}</Link>,
        },
        {
          id: 'ok',
          header: 'Result',
          cell: ({ ok }) => <OutcomeStatus outcome={ok ? 'passed' : 'failed'} />,
        },
        { id: 'mode', header: 'Mode', cell: ({ mode }) => (mode === 'test' ? 'Test' : 'Production') },
        {
          id: 'real',
          header: 'Against',
          cell: ({ real }) => (real ? 'A real address' : 'The simulation on this computer'),
        },
        { id: 'summary', header: 'Summary', cell: ({ summary }) => summary },
      ]}
    />
  );
}
