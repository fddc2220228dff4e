import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useCallback, useState } from 'react';
import { fieldLabel } from '../../../../shared/procurement/fields.ts';
import type { Connection, ConnectionChanges } from '../../../../shared/procurement/integration.ts';
import { workbench } from '../../../bridge.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Failure } from '../../../components/failure.tsx';
import { SecretStoreNotice } from '../../../components/secret-store-notice.tsx';
import { InfoLink } from '../../../shell/help.tsx';
import { useNotices } from '../../../shell/notices.tsx';
import { common } from '../../../words/common.ts';
import { words } from '../../../words/guide.ts';
import { DraftField } from '../draft-field.tsx';
import { helpOfField } from '../field-help.tsx';
import { useDrafts } from '../use-drafts.ts';
import type { ActionProps } from './enter.tsx';
import { SecretField } from './secret-field.tsx';

/** The integration's portal connections, each with its values, its secret and whether it is enabled. */
export function Connections({ integration, edit }: Pick<ActionProps, 'integration' | 'edit'>) {
  const { id, system, connections } = integration;
  const notices = useNotices();
  const add = async () => {
    const answer = await edit((expected) => workbench.integrations.addConnection({ id, expected }));
    if (!answer.ok) notices.failed('add-connection', answer.error, () => void add());
  };
  return (
    <SpaceBetween size="m">
      {system === 'coupa' && <SecretStoreNotice />}
      {connections.map((connection, index) => (
        <ConnectionForm
          key={connection.id}
          integration={integration}
          edit={edit}
          connection={connection}
          title={
            connections.length === 1
              ? words.connections.portalConnection
              : words.connections.numberedConnection({ number: index + 1 })
          }
          removable={connections.length > 1}
        />
      ))}
      <Button iconName="add-plus" onClick={() => void add()} data-testid="add-connection">
        {words.connections.addConnection}
      </Button>
    </SpaceBetween>
  );
}

interface ConnectionFormProps extends Pick<ActionProps, 'integration' | 'edit'> {
  readonly connection: Connection;
  readonly title: string;
  readonly removable: boolean;
}

type ConnectionField = 'buyerId' | 'supplierId' | 'billingEntities';

function ConnectionForm({ integration, edit, connection, title, removable }: ConnectionFormProps) {
  const { id, system } = integration;
  const { id: connectionId, enabled } = connection;
  const notices = useNotices();
  const [removing, setRemoving] = useState(false);

  const change = useCallback(
    (changes: ConnectionChanges) =>
      edit((expected) =>
        workbench.integrations.changeConnection({ id, expected, connection: connectionId, changes }),
      ),
    [edit, id, connectionId],
  );
  const save = useCallback(
    ({ billingEntities, ...ids }: Partial<Record<ConnectionField, string>>) =>
      change({ ...ids, ...(billingEntities !== undefined && { billingEntities: listOf(billingEntities) }) }),
    [change],
  );
  const drafts = useDrafts<ConnectionField>(
    {
      buyerId: connection.buyerId,
      supplierId: connection.supplierId,
      billingEntities: connection.billingEntities.join(', '),
    },
    save,
  );
  const setEnabled = async (on: boolean) => {
    const answer = await change({ enabled: on });
    if (!answer.ok) notices.failed('enable-connection', answer.error, () => void setEnabled(on));
  };
  const remove = async () => {
    setRemoving(false);
    const answer = await edit((expected) =>
      workbench.integrations.removeConnection({ id, expected, connection: connectionId }),
    );
    if (!answer.ok) notices.failed('remove-connection', answer.error, () => void remove());
  };
  const field = { drafts, system };
  const buyer = connection.buyerId.trim() === '' ? words.connections.noBuyerId : connection.buyerId;
  const label = fieldLabel(system, 'enabled');
  return (
    <Container
      data-testid="connection"
      header={
        <Header
          variant="h3"
          {...(removable && { actions: <Button onClick={() => setRemoving(true)}>{common.remove}</Button> })}
        >
          {title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {drafts.error && <Failure error={drafts.error} onRetry={drafts.retry} />}
        <DraftField {...field} name="buyerId" rule="buyerId" help="buyerId" />
        {system === 'coupa' && <SecretField integration={integration} connection={connection} />}
        <DraftField {...field} name="supplierId" rule="supplierId" help="supplierId" />
        <DraftField {...field} name="billingEntities" rule="billingEntity" help="billingEntities" optional />
        <div className="toggle-row">
          <Toggle
            checked={enabled}
            onChange={({ detail }) => void setEnabled(detail.checked)}
            data-testid="connection-enabled"
          >
            {enabled ? words.connections.enabled({ label }) : words.connections.notEnabled({ label })}
          </Toggle>
          <InfoLink help={helpOfField(system, 'enabled')} />
        </div>
      </SpaceBetween>
      <ConfirmDialog
        visible={removing}
        title={words.connections.removeNamed({ title: title.toLowerCase() })}
        act={common.remove}
        onConfirm={() => void remove()}
        onCancel={() => setRemoving(false)}
      >
        {connection.secret
          ? words.connections.deletedWithSecret({ buyer })
          : words.connections.deleted({ buyer })}
      </ConfirmDialog>
    </Container>
  );
}

/** Billing entities as the person types them, with commas or line ends between. */
function listOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((entity) => entity.trim())
    .filter((entity) => entity !== '');
}
