import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { workbench } from '../bridge.ts';
import { useSaving } from './use-saving.ts';

/** Exports integrations as a file; their secrets only under a passphrase. `ids`: none means all. */
export function ExportButton({ ids }: { readonly ids: readonly string[] }) {
  const [asking, setAsking] = useState(false);
  const [withSecrets, setWithSecrets] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const { saving, save } = useSaving();
  const tooShort = withSecrets && passphrase.length < 12;

  const close = () => {
    setAsking(false);
    setPassphrase('');
    setTried(false);
  };
  const run = () => {
    setTried(true);
    if (tooShort) return;
    save(() => workbench.integrations.exportTo({ ids: [...ids], ...(withSecrets && { passphrase }) }));
    close();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)} loading={saving} data-testid="export">
        Export
      </Button>
      <Modal
        visible={asking}
        onDismiss={close}
        closeAriaLabel="Close"
        header={ids.length === 0 ? 'Export all integrations' : 'Export the integration'}
        footer={
          <Box float="right">
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={close}>Cancel</Button>
              <Button variant="primary" onClick={run} data-testid="export-now">
                Choose a file
              </Button>
            </SpaceBetween>
          </Box>
        }
      >
        <SpaceBetween size="m">
          <Box>A readable JSON file with values, steps and history, for another computer or a colleague.</Box>
          <Toggle checked={withSecrets} onChange={({ detail }) => setWithSecrets(detail.checked)}>
            With the shared secrets, locked by a passphrase
          </Toggle>
          {withSecrets && (
            <FormField
              label="Passphrase"
              description="At least 12 characters. Whoever imports the file needs it; it is not kept here."
              errorText={tried && tooShort ? 'Enter at least 12 characters.' : undefined}
            >
              <Input
                type="password"
                value={passphrase}
                onChange={({ detail }) => setPassphrase(detail.value)}
                autoComplete={false}
                data-testid="export-passphrase"
              />
            </FormField>
          )}
        </SpaceBetween>
      </Modal>
    </>
  );
}
