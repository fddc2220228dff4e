import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { AppError, Result } from '../../shared/errors.ts';

interface PassphraseFormProps<T> {
  readonly label: string;
  readonly description?: string;
  /** What the button does, as it says it. */
  readonly act: string;
  readonly ask: (passphrase: string) => Promise<Result<T>>;
  readonly onAnswer: (value: T) => void;
  /** Names the field and the button for tests. */
  readonly testIds: { readonly field: string; readonly button: string };
}

/** Asks for a passphrase that opens or keeps something, and says at the field why it does not. */
export function PassphraseForm<T>(props: PassphraseFormProps<T>) {
  const { label, description, act, ask, onAnswer, testIds } = props;
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<AppError>();
  const send = async () => {
    const answer = await ask(passphrase);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setPassphrase('');
    onAnswer(answer.value);
  };
  return (
    <FormField
      label={label}
      description={description}
      errorText={error && `${error.message} ${error.hint}`}
      secondaryControl={
        <Button onClick={() => void send()} disabled={passphrase === ''} data-testid={testIds.button}>
          {act}
        </Button>
      }
    >
      <Input
        type="password"
        value={passphrase}
        onChange={({ detail }) => setPassphrase(detail.value)}
        autoComplete={false}
        data-testid={testIds.field}
      />
    </FormField>
  );
}
