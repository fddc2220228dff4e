import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Toggle from '@cloudscape-design/components/toggle';
import { useEffect, useState } from 'react';
import type { UpdateState } from '../../../shared/ipc/updates.ts';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { workbench } from '../../bridge.ts';
import { Failure } from '../../components/failure.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { words } from '../../words/settings.ts';

interface UpdatesCardProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** Whether the program looks for newer versions, and what it has found. */
export function UpdatesCard({ settings, onChange }: UpdatesCardProps) {
  const state = useUpdateState();
  const notices = useNotices();
  if (state?.is === 'off')
    return (
      <Container header={<Header variant="h2">{words.updatesCard.updates}</Header>} data-testid="updates">
        <Box color="text-body-secondary">{state.why}</Box>
      </Container>
    );
  const ask = async (verb: 'check' | 'install') => {
    const answer = await workbench.updates[verb]();
    if (!answer.ok) notices.failed('updates', answer.error);
  };
  return (
    <Container
      data-testid="updates"
      header={
        <Header
          variant="h2"
          actions={
            state?.is === 'ready' ? (
              <Button variant="primary" onClick={() => void ask('install')}>
                {words.updatesCard.restartAndInstall}
              </Button>
            ) : (
              <Button loading={state?.is === 'checking'} onClick={() => void ask('check')}>
                {words.updatesCard.lookNow}
              </Button>
            )
          }
        >
          {words.updatesCard.updates}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <Toggle checked={settings.updates} onChange={({ detail }) => onChange({ updates: detail.checked })}>
          {words.updatesCard.lookAfterEachStart}
        </Toggle>
        {state && <Found state={state} />}
      </SpaceBetween>
    </Container>
  );
}

function Found({ state }: { readonly state: UpdateState }) {
  switch (state.is) {
    case 'newest':
      return <StatusIndicator type="success">{words.updatesCard.isNewest}</StatusIndicator>;
    case 'loading':
      return (
        <StatusIndicator type="loading">
          {words.updatesCard.fetching({ version: state.version })}
        </StatusIndicator>
      );
    case 'ready':
      return (
        <StatusIndicator type="info">{words.updatesCard.ready({ version: state.version })}</StatusIndicator>
      );
    case 'failed':
      return <Failure error={state.error} />;
    default:
      return null;
  }
}

function useUpdateState(): UpdateState | undefined {
  const [state, setState] = useState<UpdateState>();
  useEffect(() => {
    const read = async () => {
      const answer = await workbench.updates.state();
      if (answer.ok) setState(answer.value);
    };
    void read();
    return workbench.updates.watchState(setState);
  }, []);
  return state;
}
