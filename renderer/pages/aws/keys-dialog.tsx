import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { pastedKeysSchema } from '../../../shared/ipc/aws.ts';
import type { SecretStoreState } from '../../../shared/ipc/integrations.ts';
import { workbench } from '../../bridge.ts';
import { Failure } from '../../components/failure.tsx';
import type { Aws } from './use-aws.ts';

interface KeysDialogProps {
  readonly takeKeys: Aws['takeKeys'];
  readonly onClose: () => void;
}

const fields = [
  {
    name: 'accessKeyId',
    label: 'Access key ID',
    hidden: false,
    optional: false,
    wrong: 'An access key ID has 16 or more capital letters and digits, and begins with AKIA or ASIA.',
  },
  {
    name: 'secretAccessKey',
    label: 'Secret access key',
    hidden: true,
    optional: false,
    wrong: 'A secret access key has letters, digits, / + and = only. Copy it whole, without quotation marks.',
  },
  {
    name: 'sessionToken',
    label: 'Session token',
    hidden: true,
    optional: true,
    wrong: 'A session token has letters, digits and / + = _ - only. Copy it whole, on one line.',
  },
  {
    name: 'region',
    label: 'Region',
    hidden: false,
    optional: true,
    wrong: 'Write the region’s code, such as us-east-1.',
  },
] as const;

type FieldName = (typeof fields)[number]['name'];

/** Takes keys for this run of the program. What was typed goes with the dialog. */
export function KeysDialog({ takeKeys, onClose }: KeysDialogProps) {
  const [values, setValues] = useState<Readonly<Record<FieldName, string>>>({
    accessKeyId: '',
    secretAccessKey: '',
    sessionToken: '',
    region: '',
  });
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [refused, setRefused] = useState<AppError>();
  const [keep, setKeep] = useState(false);
  const store = useSecretStore();
  const wrong = (name: FieldName) => wordsAbout(name, values[name].trim());

  const submit = async () => {
    setLeft(new Set(fields.map(({ name }) => name)));
    const given = Object.fromEntries(
      Object.entries(values)
        .map(([name, value]) => [name, value.trim()] as const)
        .filter(([, value]) => value !== ''),
    );
    const keys = pastedKeysSchema.safeParse(given);
    if (!keys.success) return;
    const error = await takeKeys(keys.data, keep);
    if (error) setRefused(error);
    else onClose();
  };

  return (
    <Modal
      visible
      header="Paste keys"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" onClick={() => void submit()} data-testid="use-keys">
              Use these keys
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SpaceBetween size="m">
          <Box>
            They are kept in memory until you close the program, and written nowhere unless you ask for it
            below. A session&apos;s keys are safer than long-lived ones: they end by themselves.
          </Box>
          {refused && <Failure error={refused} />}
          {fields.map(({ name, label, hidden, optional }) => (
            <FormField
              key={name}
              label={optional ? `${label} - optional` : label}
              errorText={left.has(name) ? wrong(name) : undefined}
            >
              <Input
                value={values[name]}
                type={hidden ? 'password' : 'text'}
                autoComplete={false}
                spellcheck={false}
                onChange={({ detail }) => setValues((now) => ({ ...now, [name]: detail.value }))}
                onBlur={() => setLeft((now) => (values[name] === '' ? now : new Set(now).add(name)))}
                data-testid={`key-${name}`}
              />
            </FormField>
          ))}
          <Checkbox
            checked={keep}
            disabled={store === undefined || store.keeps === 'session'}
            description={storeWords(store)}
            onChange={({ detail }) => setKeep(detail.checked)}
            data-testid="keep-keys"
          >
            Keep them on this computer
          </Checkbox>
          <button type="submit" hidden />
        </SpaceBetween>
      </form>
    </Modal>
  );
}

function wordsAbout(name: FieldName, value: string): string | undefined {
  const field = fields.find((one) => one.name === name);
  if (field === undefined || (value === '' && field.optional)) return undefined;
  if (value === '') return `Enter the ${field.label}.`;
  return pastedKeysSchema.shape[name].safeParse(value).success ? undefined : field.wrong;
}

/** Where the secret store keeps things; undefined until that is known. */
function useSecretStore(): SecretStoreState | undefined {
  const [store, setStore] = useState<SecretStoreState>();
  useEffect(() => {
    void workbench.secretStore.state().then((answer) => {
      if (answer.ok) setStore(answer.value);
    });
  }, []);
  return store;
}

function storeWords(store: SecretStoreState | undefined): string {
  switch (store?.keeps) {
    case undefined:
      return '';
    case 'system':
      return `Encrypted by the operating system (${store.backend}), until you choose Forget pasted keys.`;
    case 'passphrase':
      return 'In the file that your passphrase locks, until you choose Forget pasted keys.';
    case 'session':
      return store.why;
  }
}
