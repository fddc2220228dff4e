import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { credentialsOf, type EnteredIdentity } from '../../../shared/procurement/credentials.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import type { Mode, Stage } from '../../../shared/rehearsal/events.ts';
import {
  allowsProduction,
  productionWord,
  type RealSupplier,
} from '../../../shared/rehearsal/real-supplier.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { RealDraft } from './real-draft.ts';

interface ConfirmRealDialogProps {
  readonly host: string;
  readonly draft: RealDraft;
  readonly mode: Mode;
  readonly integration: Integration;
  readonly onConfirm: (supplier: RealSupplier) => void;
  readonly onCancel: () => void;
}

const untilWords: Readonly<Record<Stage, string>> = {
  setup: 'One setup request; its answer is the end. Nothing is ordered.',
  cart: 'The setup request, then a cart that you return. Nothing is ordered.',
  order: 'The setup request, a cart that you return, and the order after you approve it.',
};

/**
 * Names the host beyond this computer and what goes there, and takes the person's word for it. Main compares that word with
 * the address again.
 */
export function ConfirmRealDialog(props: ConfirmRealDialogProps) {
  const { host, draft, mode, integration, onConfirm, onCancel } = props;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { buyer, supplier } = credentialsOf(integration);
  const production = mode === 'production';
  const confirm = () => {
    setTried(true);
    if (production && !allowsProduction(typed, host)) return;
    onConfirm({ ...draft, confirmedHost: host, typed });
  };
  return (
    <ConfirmDialog
      visible
      title={`Send to ${host}?`}
      act={`Send to ${host}`}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      <SpaceBetween size="m">
        <Alert type="warning" header="This leaves this computer">
          {host} is not simulated. What it makes of the requests is not in this program&apos;s hands.
        </Alert>
        <div data-testid="confirm-real">
          <KeyValuePairs
            columns={1}
            items={[
              { label: 'Punchout URL', value: draft.setupUrl.trim() },
              ...(draft.until === 'order'
                ? [{ label: 'Purchase order URL', value: draft.orderUrl.trim() }]
                : []),
              { label: 'Buyer identity', value: shown(buyer) },
              { label: 'Supplier identity', value: shown(supplier) },
              { label: 'Shared secret', value: 'The integration’s own, in every request' },
              { label: 'deploymentMode', value: mode },
              { label: 'How far', value: untilWords[draft.until] },
            ]}
          />
        </div>
        {integration.system === 'ariba' && (
          <Alert type="info">
            In operation SAP Business Network sends these requests under its own name. From here they come
            without it, so AWS Marketplace may refuse them though everything is right.
          </Alert>
        )}
        {production && (
          <FormField
            label={`Type ${host} or ${productionWord} to go on`}
            description="Test mode is off: an order can subscribe and invoice."
            errorText={
              tried && !allowsProduction(typed, host)
                ? `Type ${host} or ${productionWord}, or cancel and turn Test mode on.`
                : undefined
            }
          >
            <Input
              value={typed}
              autoComplete={false}
              spellcheck={false}
              onChange={({ detail }) => setTyped(detail.value)}
              data-testid="typed-production"
            />
          </FormField>
        )}
      </SpaceBetween>
    </ConfirmDialog>
  );
}

function shown(identity: EnteredIdentity | undefined): string {
  return identity ? `${identity.domain}: ${identity.identity}` : 'Not entered';
}
