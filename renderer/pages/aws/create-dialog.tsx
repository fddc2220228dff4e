import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import {
  createRequestOf,
  type NewConnection,
  newConnectionSchema,
} from '../../../shared/aws/new-connection.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Connection, Integration } from '../../../shared/procurement/integration.ts';
import { workbench } from '../../bridge.ts';
import { Copyable } from '../../components/copyable.tsx';
import { Failure } from '../../components/failure.tsx';
import { words } from '../../words/aws.ts';
import { common } from '../../words/common.ts';

interface CreateDialogProps {
  readonly integration: Integration;
  readonly connection: Connection;
  readonly profile: string;
  readonly accountId: string;
  readonly onCreated: () => void;
  readonly onClose: () => void;
}

const maskedSecret = '••••••••';

/** Shows the exact request that creates a connection in AWS, and makes it once the account’s ID is typed. */
export function CreateDialog(props: CreateDialogProps) {
  const { integration, connection, profile, accountId, onCreated, onClose } = props;
  const [contact, setContact] = useState({ name: '', email: '' });
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const [arn, setArn] = useState<string>();
  // One for the whole dialog: pressing twice creates one connection.
  const [clientToken] = useState(() => crypto.randomUUID());
  const create = newConnection(integration, connection, contact, clientToken);
  const checked = newConnectionSchema.safeParse(create);
  const wrong = new Set(checked.success ? [] : checked.error.issues.map(({ path }) => path.join('.')));
  const sameAccount = typed.trim() === accountId;

  const submit = async () => {
    setTried(true);
    if (!checked.success || !sameAccount) return;
    setBusy(true);
    setError(undefined);
    const answer = await workbench.aws.createConnection({
      profile,
      accountId: typed.trim(),
      integration: integration.id,
      connection: connection.id,
      create: checked.data,
    });
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    setArn(answer.value.arn);
    onCreated();
  };

  return (
    <Modal
      visible
      size="large"
      header={words.createDialog.title}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {arn === undefined ? common.cancel : common.close}
            </Button>
            {arn === undefined && (
              <Button variant="primary" loading={busy} onClick={() => void submit()} data-testid="create-now">
                {words.createDialog.createInAccount({ accountId })}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      {arn === undefined ? (
        <SpaceBetween size="m">
          <Alert type="warning" header={words.createDialog.warningTitle}>
            {words.createDialog.warning}
          </Alert>
          {error && <Failure error={error} />}
          {[...wrong].some((path) => !path.startsWith('contact.')) && (
            <Alert type="error" header={words.createDialog.invalidTitle}>
              {words.createDialog.invalid}
            </Alert>
          )}
          <FormField
            label={words.createDialog.contactName}
            errorText={tried && wrong.has('contact.name') ? words.createDialog.contactNameMissing : undefined}
          >
            <Input
              value={contact.name}
              onChange={({ detail }) => setContact((now) => ({ ...now, name: detail.value }))}
              data-testid="contact-name"
            />
          </FormField>
          <FormField
            label={words.createDialog.contactEmail}
            description={words.createDialog.contactMeans}
            errorText={
              tried && wrong.has('contact.email') ? words.createDialog.contactEmailMissing : undefined
            }
          >
            <Input
              value={contact.email}
              type="email"
              onChange={({ detail }) => setContact((now) => ({ ...now, email: detail.value }))}
              data-testid="contact-email"
            />
          </FormField>
          <div>
            <Box variant="awsui-key-label">{words.createDialog.request({ profile })}</Box>
            <pre className="aws-request" data-testid="create-request">
              {JSON.stringify(createRequestOf(create, connection.secret && maskedSecret), undefined, 2)}
            </pre>
            {connection.secret === undefined && (
              <Box color="text-body-secondary">{words.createDialog.withoutSecret}</Box>
            )}
          </div>
          <FormField
            label={words.createDialog.typeAccountId}
            description={words.createDialog.typeAccountIdMeans({ accountId })}
            errorText={tried && !sameAccount ? words.createDialog.otherAccount({ accountId }) : undefined}
          >
            <Input
              value={typed}
              inputMode="numeric"
              autoComplete={false}
              onChange={({ detail }) => setTyped(detail.value)}
              data-testid="typed-account"
            />
          </FormField>
        </SpaceBetween>
      ) : (
        <div role="status">
          <Alert type="success" header={words.createDialog.created} data-testid="created">
            <Copyable text={arn} what={words.createDialog.copyArn} />
          </Alert>
        </div>
      )}
    </Modal>
  );
}

function newConnection(
  integration: Integration,
  { buyerId, supplierId, billingEntities }: Connection,
  contact: NewConnection['contact'],
  clientToken: string,
): NewConnection {
  return {
    portal: integration.system === 'coupa' ? 'COUPA' : 'SAP_BUSINESS_NETWORK',
    buyerId: buyerId.trim(),
    supplierId: supplierId.trim(),
    sellersOfRecord: billingEntities.map((one) => one.trim()).filter((one) => one !== ''),
    contact: { name: contact.name.trim(), email: contact.email.trim() },
    clientToken,
  };
}
