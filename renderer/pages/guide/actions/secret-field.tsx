import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/errors.ts';
import { problemsOf } from '../../../../shared/procurement/fields.ts';
import type { Connection, Integration } from '../../../../shared/procurement/integration.ts';
import { workbench } from '../../../bridge.ts';
import { CopySecret } from '../../../components/copy-secret.tsx';
import { Failure } from '../../../components/failure.tsx';
import { formatMoment } from '../../../format/time.ts';
import { InfoLink } from '../../../shell/help.tsx';
import { helpOfField } from '../field-help.tsx';

/** How long a revealed secret is shown, in milliseconds. */
const shownMs = 30_000;

interface SecretFieldProps {
  readonly integration: Integration;
  readonly connection: Connection;
}

/** The shared secret of a connection: entered once, kept in safe storage, shown and copied only when asked for. */
export function SecretField({ integration, connection }: SecretFieldProps) {
  const { system } = integration;
  const { secret } = connection;
  const [entering, setEntering] = useState(false);
  const showForm = entering || secret === undefined;
  return (
    <FormField
      label="Shared secret"
      info={<InfoLink help={helpOfField(system, 'secret')} />}
      stretch
      {...(secret && { description: `Kept since ${formatMoment(secret.since)}.` })}
    >
      {showForm ? (
        <SecretForm
          integration={integration}
          connection={connection}
          {...(secret && { onCancel: () => setEntering(false) })}
          onKept={() => setEntering(false)}
        />
      ) : (
        <KeptSecret integration={integration} connection={connection} onReplace={() => setEntering(true)} />
      )}
    </FormField>
  );
}

interface SecretFormProps extends SecretFieldProps {
  readonly onKept: () => void;
  readonly onCancel?: () => void;
}

function SecretForm({ integration, connection, onKept, onCancel }: SecretFormProps) {
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  const [error, setError] = useState<AppError>();
  const problems = text === '' || !left ? [] : problemsOf('secret', text, { system: integration.system });
  const keep = async () => {
    const answer = await workbench.integrations.setSecret({
      id: integration.id,
      connection: connection.id,
      secret: text,
    });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setText('');
    onKept();
  };
  return (
    <SpaceBetween size="xs">
      {error && <Failure error={error} onRetry={() => void keep()} />}
      <div className="secret-row">
        <Input
          type="password"
          value={text}
          onChange={({ detail }) => setText(detail.value)}
          onBlur={() => setLeft(true)}
          autoComplete={false}
          ariaLabel="Shared secret"
          data-testid="field-secret"
        />
        <Button onClick={() => void keep()} disabled={text === ''} data-testid="keep-secret">
          Keep secret
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
      {problems.map(({ code, severity, message, hint }) => (
        <StatusIndicator key={code} type={severity}>
          {message} {hint}
        </StatusIndicator>
      ))}
    </SpaceBetween>
  );
}

interface KeptSecretProps extends SecretFieldProps {
  readonly onReplace: () => void;
}

function KeptSecret({ integration, connection, onReplace }: KeptSecretProps) {
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
          {shown === undefined ? 'Show' : 'Hide'}
        </Button>
        <CopySecret integration={integration.id} connection={connection.id} />
        <Button onClick={onReplace} data-testid="replace-secret">
          Replace
        </Button>
      </div>
      {doubts.length > 0 && (
        <StatusIndicator type="warning">
          Something looked wrong when it was entered. Compare it with its source, or replace it.
        </StatusIndicator>
      )}
    </SpaceBetween>
  );
}
