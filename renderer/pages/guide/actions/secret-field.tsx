import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../../shared/errors.ts';
import { problemsOf, saidOf } from '../../../../shared/procurement/fields.ts';
import type { Connection, Integration } from '../../../../shared/procurement/integration.ts';
import { workbench } from '../../../bridge.ts';
import { CopySecret } from '../../../components/copy-secret.tsx';
import { Failure } from '../../../components/failure.tsx';
import { formatMoment } from '../../../format/time.ts';
import { InfoLink } from '../../../shell/help.tsx';
import { common } from '../../../words/common.ts';
import { words } from '../../../words/guide.ts';
import { helpOfField } from '../field-help.tsx';

/** How long a revealed secret is shown, in milliseconds. */
const shownMs = 30_000;

interface SecretFieldProps {
  readonly integration: Integration;
  readonly connection: Connection;
}

/** The shared secret of a connection: entered once, kept in safe storage, shown and copied only when asked for. */
export function SecretField({ integration, connection }: SecretFieldProps) {
  const [replacing, setReplacing] = useState(false);
  const both = { integration, connection };
  if (connection.secret === undefined) return <SecretForm {...both} onKept={() => setReplacing(false)} />;
  return replacing ? (
    <SecretForm {...both} onKept={() => setReplacing(false)} onCancel={() => setReplacing(false)} />
  ) : (
    <KeptSecret {...both} since={connection.secret.since} onReplace={() => setReplacing(true)} />
  );
}

interface SecretFormProps extends SecretFieldProps {
  readonly onKept: () => void;
  /** There where a secret is kept already: it stays until the new one is kept. */
  readonly onCancel?: () => void;
}

function SecretForm({ integration, connection, onKept, onCancel }: SecretFormProps) {
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  const [error, setError] = useState<AppError>();
  const typed = useRef('');
  const { id, system } = integration;
  const connectionId = connection.id;
  const first = onCancel === undefined;

  // Whoever leaves the page without the button loses nothing. One that would replace another waits for the button.
  useEffect(() => {
    if (!first) return undefined;
    const keepTyped = () => {
      const secret = typed.current;
      typed.current = '';
      if (secret !== '') void workbench.integrations.setSecret({ id, connection: connectionId, secret });
    };
    window.addEventListener('pagehide', keepTyped);
    return () => {
      window.removeEventListener('pagehide', keepTyped);
      keepTyped();
    };
  }, [first, id, connectionId]);

  const change = (value: string) => {
    typed.current = value;
    setText(value);
  };
  const keep = async () => {
    typed.current = '';
    const answer = await workbench.integrations.setSecret({ id, connection: connectionId, secret: text });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) onKept();
    else typed.current = text;
  };
  const problems = text === '' || !left ? [] : problemsOf('secret', text, { system });
  return (
    <SpaceBetween size="xs">
      {error && <Failure error={error} onRetry={() => void keep()} />}
      <FormField
        label={words.secretField.sharedSecret}
        info={<InfoLink help={helpOfField(system, 'secret')} />}
        stretch
        {...(!first && { description: words.secretField.replacingMeans })}
        errorText={saidOf(problems, 'error')}
        warningText={saidOf(problems, 'warning')}
        secondaryControl={
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={() => void keep()} disabled={text === ''} data-testid="keep-secret">
              {words.secretField.keepSecret}
            </Button>
            {onCancel && <Button onClick={onCancel}>{common.cancel}</Button>}
          </SpaceBetween>
        }
      >
        <Input
          type="password"
          value={text}
          onChange={({ detail }) => change(detail.value)}
          onBlur={() => setLeft(true)}
          autoComplete={false}
          data-testid="field-secret"
        />
      </FormField>
    </SpaceBetween>
  );
}

interface KeptSecretProps extends SecretFieldProps {
  readonly since: string;
  readonly onReplace: () => void;
}

function KeptSecret({ integration, connection, since, onReplace }: KeptSecretProps) {
  const [shown, setShown] = useState<string>();
  const [error, setError] = useState<AppError>();
  const name = { id: integration.id, connection: connection.id };

  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = window.setTimeout(() => setShown(undefined), shownMs);
    return () => window.clearTimeout(timer);
  }, [shown]);

  const reveal = async () => {
    const answer = await workbench.integrations.revealSecret(name);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setShown(answer.value.secret);
  };
  const doubts = connection.secret?.doubts ?? [];
  return (
    <FormField
      label={words.secretField.sharedSecret}
      info={<InfoLink help={helpOfField(integration.system, 'secret')} />}
      description={words.secretField.keptSince({ when: formatMoment(since) })}
      stretch
    >
      <SpaceBetween size="xs">
        {error && <Failure error={error} onRetry={() => void reveal()} />}
        <div className="secret-row">
          <Box variant="code" data-testid="secret-shown">
            {shown ?? '••••••••••••'}
          </Box>
          <Button
            iconName={shown === undefined ? 'lock-private' : 'unlocked'}
            onClick={() => (shown === undefined ? void reveal() : setShown(undefined))}
            data-testid="reveal-secret"
          >
            {shown === undefined ? common.show : common.hide}
          </Button>
          <CopySecret integration={integration.id} connection={connection.id} />
          <Button onClick={onReplace} data-testid="replace-secret">
            {words.secretField.replace}
          </Button>
        </div>
        {doubts.length > 0 && <StatusIndicator type="warning">{words.secretField.doubtful}</StatusIndicator>}
      </SpaceBetween>
    </FormField>
  );
}
