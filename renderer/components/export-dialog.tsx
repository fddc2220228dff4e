import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { common } from '../words/common.ts';
import { words } from '../words/components.ts';

interface ExportDialogProps {
  readonly title: string;
  /** Secrets go along only where there is a passphrase. */
  readonly onExport: (passphrase: string | undefined) => void;
  readonly onClose: () => void;
}

/** Asks what goes into an exported file. */
export function ExportDialog({ title, onExport, onClose }: ExportDialogProps) {
  const [withSecrets, setWithSecrets] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = withSecrets && passphrase.length < 12;

  const run = () => {
    setTried(true);
    if (!tooShort) onExport(withSecrets ? passphrase : undefined);
  };
  return (
    <Modal
      visible
      onDismiss={onClose}
      closeAriaLabel={common.close}
      header={title}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onClose}>{common.cancel}</Button>
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
  );
}
