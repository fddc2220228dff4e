import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import type { SecretStoreState } from '../../shared/ipc/integrations.ts';
import { workbench } from '../bridge.ts';
import { words } from '../words/components.ts';

/** Where secrets are kept, where that needs the person: no safe storage, a locked file, or another storage than before. */
export function SecretStoreNotice() {
  const [state, setState] = useState<SecretStoreState>();
  useEffect(() => {
    void workbench.secretStore.state().then((answer) => answer.ok && setState(answer.value));
  }, []);
  switch (state?.keeps) {
    case undefined:
      return null;
    case 'system':
      return state.changed ? (
        <Alert type="warning" header={words.secretStoreNotice.anotherStorage}>
          {words.secretStoreNotice.enterAgain}
        </Alert>
      ) : null;
    case 'session':
      return (
        <Alert type="warning" header={words.secretStoreNotice.thisRunOnly} data-testid="secrets-session">
          <SpaceBetween size="s">
            <Box>{state.why}</Box>
            <PassphraseForm
              label={words.secretStoreNotice.keepInFile}
              act={words.secretStoreNotice.usePassphrase}
              ask={(passphrase) => workbench.secretStore.choosePassphrase({ passphrase })}
              onState={setState}
            />
          </SpaceBetween>
        </Alert>
      );
    case 'passphrase':
      return state.locked ? (
        <Alert type="info" header={words.secretStoreNotice.locked} data-testid="secrets-locked">
          <PassphraseForm
            label={words.secretStoreNotice.passphrase}
            act={words.secretStoreNotice.unlock}
            ask={(passphrase) => workbench.secretStore.unlock({ passphrase })}
            onState={setState}
          />
        </Alert>
      ) : null;
  }
}

interface PassphraseFormProps {
  readonly label: string;
  readonly act: string;
  readonly ask: (passphrase: string) => ReturnType<typeof workbench.secretStore.unlock>;
  readonly onState: (state: SecretStoreState) => void;
}

function PassphraseForm({ label, act, ask, onState }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<AppError>();
  const send = async () => {
    const answer = await ask(passphrase);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setPassphrase('');
    onState(answer.value);
  };
  return (
    <FormField
      label={label}
      errorText={error && `${error.message} ${error.hint}`}
      secondaryControl={
        <Button onClick={() => void send()} disabled={passphrase === ''} data-testid="use-passphrase">
          {act}
        </Button>
      }
    >
      <Input
        type="password"
        value={passphrase}
        onChange={({ detail }) => setPassphrase(detail.value)}
        autoComplete={false}
        data-testid="passphrase"
      />
    </FormField>
  );
}
