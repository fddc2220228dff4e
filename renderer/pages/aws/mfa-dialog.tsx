import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { MfaQuestion } from '../../../shared/aws/state.ts';
import { words } from '../../words/aws.ts';
import { FormDialog } from './form-dialog.tsx';

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
    <FormDialog
      title={words.mfaDialog.title}
      act={words.mfaDialog.continue}
      actTestId="give-mfa-code"
      onSubmit={submit}
      onCancel={withdraw}
    >
      <FormField
        label={words.mfaDialog.code}
        description={words.mfaDialog.codeMeans({ profile: question.profile, serial: question.serial })}
        errorText={tried && !complete ? words.mfaDialog.codeMissing : undefined}
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
    </FormDialog>
  );
}
