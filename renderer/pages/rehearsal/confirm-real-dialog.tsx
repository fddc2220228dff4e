import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { credentialsOf, type EnteredIdentity } from '../../../shared/procurement/credentials.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import type { Mode } from '../../../shared/rehearsal/events.ts';
import {
  allowsProduction,
  productionWord,
  type RealSupplier,
} from '../../../shared/rehearsal/real-supplier.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { words } from '../../words/rehearsal.ts';
import type { RealDraft } from './real-draft.ts';

interface ConfirmRealDialogProps {
  readonly host: string;
  readonly draft: RealDraft;
  readonly mode: Mode;
  readonly integration: Integration;
  readonly onConfirm: (supplier: RealSupplier) => void;
  readonly onCancel: () => void;
}

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
      title={words.confirmRealDialog.title({ host })}
      act={words.confirmRealDialog.send({ host })}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      <SpaceBetween size="m">
        <Alert type="warning" header={words.confirmRealDialog.leavesThisComputer}>
          {words.confirmRealDialog.notSimulated({ host })}
        </Alert>
        <div data-testid="confirm-real">
          <KeyValuePairs
            columns={1}
            items={[
              { label: words.confirmRealDialog.punchoutUrl, value: draft.setupUrl.trim() },
              ...(draft.until === 'order'
                ? [{ label: words.confirmRealDialog.orderUrl, value: draft.orderUrl.trim() }]
                : []),
              { label: words.confirmRealDialog.buyerIdentity, value: shown(buyer) },
              { label: words.confirmRealDialog.supplierIdentity, value: shown(supplier) },
              { label: words.confirmRealDialog.sharedSecret, value: words.confirmRealDialog.ownSecret },
              { label: words.confirmRealDialog.deploymentMode, value: mode },
              { label: words.confirmRealDialog.howFar, value: words.confirmRealDialog[draft.until] },
            ]}
          />
        </div>
        {integration.system === 'ariba' && (
          <Alert type="info">{words.confirmRealDialog.withoutNetwork}</Alert>
        )}
        {production && (
          <FormField
            label={words.confirmRealDialog.typeToGoOn({ host, word: productionWord })}
            description={words.confirmRealDialog.testModeIsOff}
            errorText={
              tried && !allowsProduction(typed, host)
                ? words.confirmRealDialog.typeOrCancel({ host, word: productionWord })
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
  return identity ? `${identity.domain}: ${identity.identity}` : words.confirmRealDialog.notEntered;
}
