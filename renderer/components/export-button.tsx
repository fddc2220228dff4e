import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { workbench } from '../bridge.ts';
import { common } from '../words/common.ts';
import { words } from '../words/components.ts';
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
        {words.exportButton.export}
      </Button>
      <Modal
        visible={asking}
        onDismiss={close}
        closeAriaLabel={common.close}
        header={ids.length === 0 ? words.exportButton.exportAll : words.exportButton.exportOne}
        footer={
          <Box float="right">
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={close}>{common.cancel}</Button>
              <Button variant="primary" onClick={run} data-testid="export-now">
                {words.exportButton.chooseFile}
              </Button>
            </SpaceBetween>
          </Box>
        }
      >
        <SpaceBetween size="m">
          <Box>{words.exportButton.whatIsIt}</Box>
          <Toggle checked={withSecrets} onChange={({ detail }) => setWithSecrets(detail.checked)}>
            {words.exportButton.withSecrets}
          </Toggle>
          {withSecrets && (
            <FormField
              label={words.exportButton.passphrase}
              description={words.exportButton.passphraseMeans}
              errorText={tried && tooShort ? words.exportButton.passphraseTooShort : undefined}
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
