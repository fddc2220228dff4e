import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import type { SecretStoreState } from '../../shared/ipc/integrations.ts';
import { workbench } from '../bridge.ts';
import { words } from '../words/components.ts';
import { PassphraseForm } from './passphrase-form.tsx';

const testIds = { field: 'passphrase', button: 'use-passphrase' };

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
              onAnswer={setState}
              testIds={testIds}
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
            onAnswer={setState}
            testIds={testIds}
          />
        </Alert>
      ) : null;
  }
}
