import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import {
  type Agreement,
  type ComparedConnection,
  type ComparedField,
  compareConnections,
} from '../../../shared/aws/compare-connections.ts';
import type { PortalConnection } from '../../../shared/aws/portal-connections.ts';
import type { Profile } from '../../../shared/aws/profiles.ts';
import type { Connection, Integration } from '../../../shared/procurement/integration.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/aws.ts';
import { CreateDialog } from './create-dialog.tsx';

/** The connections of an integration beside those of AWS, field by field. */
export function ComparisonCard({
  integration,
  connections,
  profile,
  accountId,
  onCreated,
}: {
  readonly integration: Integration;
  readonly connections: readonly PortalConnection[];
  /** Whose credentials would create a connection. */
  readonly profile: Profile | undefined;
  /** The account of those, where a check has found it out. */
  readonly accountId: string | undefined;
  readonly onCreated: () => void;
}) {
  const [creating, setCreating] = useState<Connection>();
  const compared = compareConnections(integration, connections);
  return (
    <Container
      data-testid="aws-comparison"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={words.help.comparison} />}
          description={words.comparisonCard.description}
        >
          {words.comparisonCard.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {compared.length === 0 && <Box>{words.comparisonCard.nothingToCompare}</Box>}
        {compared.map((one) => (
          <OneConnection
            key={one.key}
            compared={one}
            onCreate={profile && accountId !== undefined ? setCreating : undefined}
          />
        ))}
      </SpaceBetween>
      {creating && profile && accountId !== undefined && (
        <CreateDialog
          integration={integration}
          connection={creating}
          profile={profile.name}
          accountId={accountId}
          onCreated={onCreated}
          onClose={() => setCreating(undefined)}
        />
      )}
    </Container>
  );
}

function OneConnection({
  compared,
  onCreate,
}: {
  readonly compared: ComparedConnection;
  readonly onCreate: ((connection: Connection) => void) | undefined;
}) {
  const { title, agreement, fields, connection } = compared;
  const create = agreement === 'only-here' ? onCreate : undefined;
  return (
    <Table<ComparedField>
      variant="embedded"
      wrapLines
      items={fields}
      trackBy="field"
      ariaLabels={{ tableLabel: words.comparisonCard.connection({ title }) }}
      header={
        <Header
          variant="h3"
          actions={
            <SpaceBetween direction="horizontal" size="s">
              <AgreementStatus agreement={agreement} />
              {create && connection && (
                <Button onClick={() => create(connection)} data-testid="create-connection">
                  {words.comparisonCard.reviewAndCreate}
                </Button>
              )}
            </SpaceBetween>
          }
        >
          {title}
        </Header>
      }
      columnDefinitions={[
        { id: 'field', header: words.comparisonCard.field, isRowHeader: true, cell: ({ field }) => field },
        { id: 'here', header: words.comparisonCard.inTheIntegration, cell: ({ here }) => here ?? '–' },
        { id: 'aws', header: words.comparisonCard.inAws, cell: ({ aws }) => aws ?? '–' },
        {
          id: 'agreement',
          header: words.comparisonCard.compared,
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
      return <StatusIndicator type="success">{words.comparisonCard.same}</StatusIndicator>;
    case 'differs':
      return <StatusIndicator type="error">{words.comparisonCard.differs}</StatusIndicator>;
    case 'only-here':
      return <StatusIndicator type="warning">{words.comparisonCard.onlyHere}</StatusIndicator>;
    case 'only-in-aws':
      return <StatusIndicator type="info">{words.comparisonCard.onlyInAws}</StatusIndicator>;
    case 'not-read':
      return <StatusIndicator type="pending">{words.comparisonCard.awsDidNotSay}</StatusIndicator>;
  }
}
