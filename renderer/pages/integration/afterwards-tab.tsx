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
import { common } from '../../words/common.ts';
import { words } from '../../words/integration.ts';
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
          act={words.afterwardsTab.noteEnabledAgain}
          onNote={(who) => workbench.integrations.enable({ id, who })}
        />
      ) : (
        <ProcedureCard
          {...shared}
          procedure="disable"
          act={words.afterwardsTab.noteDisabled}
          onNote={(who, reason) => workbench.integrations.disable({ id, who, reason })}
        />
      )}
      <ProcedureCard
        {...shared}
        procedure="remove"
        act={words.afterwardsTab.noteAwsRemoved}
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
      header: words.afterwardsTab.deleted({ name }),
      content: words.afterwardsTab.deletedMeans,
      action: words.afterwardsTab.undo,
      done: words.afterwardsTab.restored({ name }),
      run: () => workbench.integrations.undo({ undo }),
      onDismiss: () => {},
    });
  };

  return (
    <Container header={<Header variant="h2">{words.afterwardsTab.deleteTitle}</Header>}>
      <SpaceBetween size="m">
        <Box>{words.afterwardsTab.deleteMeans({ name, system: systemName(system) })}</Box>
        <Button onClick={() => setAsking(true)} data-testid="delete-integration">
          {common.delete}
        </Button>
      </SpaceBetween>
      <ConfirmDialog
        visible={asking}
        title={words.afterwardsTab.confirmTitle({ name })}
        act={common.delete}
        onConfirm={() => void forget()}
        onCancel={() => setAsking(false)}
      >
        {words.afterwardsTab.confirmMeans({ name, count: integration.history.length })}
      </ConfirmDialog>
    </Container>
  );
}
