import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { OutcomeStatus } from '../../components/outcome.tsx';
import { RehearseButton } from '../../components/rehearse-button.tsx';
import { formatMoment } from '../../format/time.ts';
import { hrefOf } from '../../shell/routes.ts';
import { words } from '../../words/integration.ts';

/** The rehearsals of an integration, the newest first. */
export function RehearsalsTab({ integration }: { readonly integration: Integration }) {
  const rehearsals = integration.rehearsals.toReversed();
  return (
    <Table
      header={
        <Header
          variant="h2"
          {...(rehearsals.length > 0 && { counter: `(${rehearsals.length})` })}
          {...(!integration.removed && {
            actions: (
              <RehearseButton
                choice={{
                  system: integration.system,
                  mode: 'test',
                  scenario: 'create',
                  integration: integration.id,
                }}
                testId="rehearse-integration"
              >
                {words.rehearsalsTab.rehearseNow}
              </RehearseButton>
            ),
          })}
        >
          {words.rehearsalsTab.rehearsals}
        </Header>
      }
      items={rehearsals}
      trackBy="id"
      wrapLines
      ariaLabels={{ tableLabel: words.rehearsalsTab.rehearsals }}
      empty={
        <Box textAlign="center">
          {words.rehearsalsTab.none({
            rehearse: (
              <Link href={hrefOf({ page: 'guide', id: integration.id, step: 'rehearsal' })}>
                {words.rehearsalsTab.rehearse}
              </Link>
            ),
          })}
        </Box>
      }
      columnDefinitions={[
        {
          id: 'at',
          header: words.rehearsalsTab.when,
          isRowHeader: true,
          cell: ({ id, at }) => <Link href={hrefOf({ page: 'kept-rehearsal', id })}>{formatMoment(at)}</Link>,
        },
        {
          id: 'ok',
          header: words.rehearsalsTab.result,
          cell: ({ ok }) => <OutcomeStatus outcome={ok ? 'passed' : 'failed'} />,
        },
        {
          id: 'mode',
          header: words.rehearsalsTab.mode,
          cell: ({ mode }) => (mode === 'test' ? words.rehearsalsTab.test : words.rehearsalsTab.production),
        },
        {
          id: 'real',
          header: words.rehearsalsTab.against,
          cell: ({ real }) => (real ? words.rehearsalsTab.realAddress : words.rehearsalsTab.simulation),
        },
        { id: 'summary', header: words.rehearsalsTab.summary, cell: ({ summary }) => summary },
      ]}
    />
  );
}
