import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import {
  type Agreement,
  type ComparedConnection,
  type ComparedField,
  compareConnections,
} from '../../../shared/aws/compare-connections.ts';
import type { PortalConnection } from '../../../shared/aws/portal-connections.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { InfoLink } from '../../shell/help.tsx';
import { comparisonHelp } from './help.tsx';

/** The connections of an integration beside those of AWS, field by field. */
export function ComparisonCard({
  integration,
  connections,
}: {
  readonly integration: Integration;
  readonly connections: readonly PortalConnection[];
}) {
  const compared = compareConnections(integration, connections);
  return (
    <Container
      data-testid="aws-comparison"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={comparisonHelp} />}
          description="What the integration notes, beside what AWS holds."
        >
          Connections compared
        </Header>
      }
    >
      <SpaceBetween size="l">
        {compared.length === 0 && <Box>Neither side has a connection to compare.</Box>}
        {compared.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two connections may have the same IDs, and the tables keep no state
          <OneConnection key={`${one.title} ${index}`} compared={one} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

function OneConnection({ compared }: { readonly compared: ComparedConnection }) {
  const { title, agreement, fields } = compared;
  return (
    <Table<ComparedField>
      variant="embedded"
      wrapLines
      items={fields}
      trackBy="field"
      ariaLabels={{ tableLabel: `Connection ${title}` }}
      header={
        <Header variant="h3" actions={<AgreementStatus agreement={agreement} />}>
          {title}
        </Header>
      }
      columnDefinitions={[
        { id: 'field', header: 'Field', isRowHeader: true, cell: ({ field }) => field },
        { id: 'here', header: 'In the integration', cell: ({ here }) => here ?? '–' },
        { id: 'aws', header: 'In AWS', cell: ({ aws }) => aws ?? '–' },
        {
          id: 'agreement',
          header: 'Compared',
          minWidth: 140,
          cell: (field) => <AgreementStatus agreement={field.agreement} />,
        },
      ]}
    />
  );
}

function AgreementStatus({ agreement }: { readonly agreement: Agreement }) {
  switch (agreement) {
    case 'same':
      return <StatusIndicator type="success">Same</StatusIndicator>;
    case 'differs':
      return <StatusIndicator type="error">Differs</StatusIndicator>;
    case 'only-here':
      return <StatusIndicator type="warning">Only here</StatusIndicator>;
    case 'only-in-aws':
      return <StatusIndicator type="info">Only in AWS</StatusIndicator>;
    case 'not-read':
      return <StatusIndicator type="pending">AWS did not say</StatusIndicator>;
  }
}
