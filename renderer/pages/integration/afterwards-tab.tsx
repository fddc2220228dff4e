import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { workbench } from '../../bridge.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { nameOfIntegration } from '../../components/use-integrations.ts';
import { useNotices } from '../../shell/notices.tsx';
import { ProcedureCard } from './procedure-card.tsx';

interface AfterwardsTabProps {
  readonly integration: Integration;
  readonly you: string;
}

/** What is done after the set-up: disabling, enabling again, complete removal; and deleting the record here. */
export function AfterwardsTab({ integration, you }: AfterwardsTabProps) {
  const { id, disabled } = integration;
  const shared = { integration, you };
  return (
    <SpaceBetween size="l">
      {disabled ? (
        <ProcedureCard
          {...shared}
          procedure="enable"
          act="Note that it is enabled again"
          onNote={(who) => workbench.integrations.enable({ id, who })}
        />
      ) : (
        <ProcedureCard
          {...shared}
          procedure="disable"
          act="Note that it is disabled"
          onNote={(who, reason) => workbench.integrations.disable({ id, who, reason })}
        />
      )}
      <ProcedureCard
        {...shared}
        procedure="remove"
        act="Note that AWS removed it"
        onNote={(who, reason) => workbench.integrations.remove({ id, who, reason })}
      />
      <DeleteCard integration={integration} />
    </SpaceBetween>
  );
}

function DeleteCard({ integration }: { readonly integration: Integration }) {
  const { id, system } = integration;
  const [asking, setAsking] = useState(false);
  const [, navigate] = useHashLocation();
  const notices = useNotices();
  const name = nameOfIntegration(integration);

  const forget = async () => {
    setAsking(false);
    const answer = await workbench.integrations.forget({ id });
    if (!answer.ok) {
      notices.failed('delete-integration', answer.error, () => void forget());
      return;
    }
    const { undo } = answer.value;
    navigate('/');
    notices.offered('delete-integration', {
      header: `Deleted ${name}`,
      content: 'Its values, steps, history and secrets are gone from this computer. AWS was not touched.',
      action: 'Undo',
      done: `${name} is back, with everything that was kept of it.`,
      run: () => workbench.integrations.undo({ undo }),
      onDismiss: () => {},
    });
  };

  return (
    <Container header={<Header variant="h2">Delete from this computer</Header>}>
      <SpaceBetween size="m">
        <Box>
          Deletes what this program keeps of {name}: values, steps, history and secrets. Nothing changes in
          AWS or in {systemName(system)}. Its rehearsals stay in the list of rehearsals.
        </Box>
        <Button onClick={() => setAsking(true)} data-testid="delete-integration">
          Delete
        </Button>
      </SpaceBetween>
      <ConfirmDialog
        visible={asking}
        title={`Delete ${name}?`}
        act="Delete"
        onConfirm={() => void forget()}
        onCancel={() => setAsking(false)}
      >
        {name} with its values, {integration.history.length} entries of history and its secrets. You can undo
        it until the program is closed.
      </ConfirmDialog>
    </Container>
  );
}
