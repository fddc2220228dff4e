import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { pastedKeysSchema } from '../../../shared/ipc/aws.ts';
import type { SecretStoreState } from '../../../shared/ipc/integrations.ts';
import { workbench } from '../../bridge.ts';
import { Failure } from '../../components/failure.tsx';
import { words } from '../../words/aws.ts';
import { FormDialog } from './form-dialog.tsx';
import type { Aws } from './use-aws.ts';

interface KeysDialogProps {
  readonly takeKeys: Aws['takeKeys'];
  readonly onClose: () => void;
}

const fields = [
  {
    name: 'accessKeyId',
    label: words.keysDialog.accessKeyId,
    hidden: false,
    optional: false,
    wrong: words.keysDialog.accessKeyIdWrong,
  },
  {
    name: 'secretAccessKey',
    label: words.keysDialog.secretAccessKey,
    hidden: true,
    optional: false,
    wrong: words.keysDialog.secretAccessKeyWrong,
  },
  {
    name: 'sessionToken',
    label: words.keysDialog.sessionToken,
    hidden: true,
    optional: true,
    wrong: words.keysDialog.sessionTokenWrong,
  },
  {
    name: 'region',
    label: words.keysDialog.region,
    hidden: false,
    optional: true,
    wrong: words.keysDialog.regionWrong,
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
    <FormDialog
      title={words.keysDialog.title}
      act={words.keysDialog.useTheseKeys}
      actTestId="use-keys"
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <SpaceBetween size="m">
        <Box>{words.keysDialog.keptInMemory}</Box>
        {refused && <Failure error={refused} />}
        {fields.map(({ name, label, hidden, optional }) => (
          <FormField
            key={name}
            label={optional ? words.keysDialog.optional({ label }) : label}
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
          {words.keysDialog.keep}
        </Checkbox>
      </SpaceBetween>
    </FormDialog>
  );
}

function wordsAbout(name: FieldName, value: string): string | undefined {
  const field = fields.find((one) => one.name === name);
  if (field === undefined || (value === '' && field.optional)) return undefined;
  if (value === '') return words.keysDialog.missing({ label: field.label });
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
      return words.keysDialog.keptBySystem({ backend: store.backend });
    case 'passphrase':
      return words.keysDialog.keptByPassphrase;
    case 'session':
      return store.why;
  }
}
