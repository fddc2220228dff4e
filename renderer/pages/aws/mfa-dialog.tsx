import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { MfaQuestion } from '../../../shared/aws/state.ts';

interface MfaDialogProps {
  readonly question: MfaQuestion;
  readonly onAnswer: (question: number, code: string | null) => void;
}

/** Asks for the code of an MFA device. */
export function MfaDialog({ question, onAnswer }: MfaDialogProps) {
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const digits = code.replaceAll(/\s/g, '');
  const complete = /^\d{6,8}$/.test(digits);
  const submit = () => {
    setTried(true);
    if (complete) onAnswer(question.question, digits);
  };
  const withdraw = () => onAnswer(question.question, null);
  return (
    <Modal
      visible
      header="MFA code"
      onDismiss={withdraw}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={withdraw}>
              Cancel
            </Button>
            <Button variant="primary" onClick={submit} data-testid="give-mfa-code">
              Continue
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormField
          label="Code"
          description={`Profile ${question.profile} takes a role that asks for the code of ${question.serial}.`}
          errorText={tried && !complete ? 'Enter the six digits that the device shows.' : undefined}
        >
          <Input
            value={code}
            inputMode="numeric"
            autoComplete={false}
            autoFocus
            onChange={({ detail }) => setCode(detail.value)}
            data-testid="mfa-code"
          />
        </FormField>
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
