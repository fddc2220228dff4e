import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { type Stage, stageSchema } from '../../../shared/rehearsal/events.ts';
import { stageName } from '../../../shared/rehearsal/names.ts';
import { InfoLink } from '../../shell/help.tsx';
import { supplierHelp } from './help.tsx';
import type { DraftProblems, RealDraft } from './real-draft.ts';

interface SupplierFieldProps {
  /** Absent for the simulated AWS Marketplace. */
  readonly draft: RealDraft | undefined;
  /** False where there is no integration whose credentials could be sent. */
  readonly possible: boolean;
  /** What is wrong with the addresses, as far as it shall be said yet. */
  readonly problems: DraftProblems | undefined;
  readonly onReal: (real: boolean) => void;
  readonly onChange: (draft: RealDraft) => void;
  readonly onLeave: () => void;
}

const stageWords: Readonly<Record<Stage, string>> = {
  setup: 'Proves that the credentials are accepted. Nothing is bought or ordered.',
  cart: 'You shop in your browser; the cart comes back. Nothing is ordered.',
  order: 'You approve the requisition, and the order is sent.',
};

const stages = stageSchema.options.map((stage) => ({
  value: stage,
  label: stageName(stage),
  description: stageWords[stage],
}));

/** Who plays the supplier: the simulated AWS Marketplace, or a real address, and how far a rehearsal goes there. */
export function SupplierField({ draft, possible, problems, onReal, onChange, onLeave }: SupplierFieldProps) {
  return (
    <SpaceBetween size="l">
      <FormField label="Supplier" info={<InfoLink help={supplierHelp} />} stretch>
        <Tiles
          value={draft ? 'real' : 'simulated'}
          columns={2}
          items={[
            {
              value: 'simulated',
              label: 'AWS Marketplace, simulated',
              description: 'On this computer.',
            },
            {
              value: 'real',
              label: 'A real address',
              description: possible
                ? 'AWS Marketplace itself, or a supplier’s test system.'
                : 'Needs an integration with its credentials.',
              disabled: !possible,
            },
          ]}
          onChange={({ detail }) => onReal(detail.value === 'real')}
          data-testid="supplier"
        />
      </FormField>
      {draft && (
        <SpaceBetween size="l">
          <FormField
            label="Punchout URL"
            description="The integration’s own is offered. Only https."
            errorText={problems?.setupUrl}
            stretch
          >
            <Input
              value={draft.setupUrl}
              type="url"
              placeholder="https://"
              spellcheck={false}
              onChange={({ detail }) => onChange({ ...draft, setupUrl: detail.value })}
              onBlur={onLeave}
              data-testid="real-setup-url"
            />
          </FormField>
          <FormField label="How far" stretch>
            <RadioGroup
              value={draft.until}
              items={stages}
              onChange={({ detail }) => onChange({ ...draft, until: stageSchema.parse(detail.value) })}
              data-testid="real-until"
            />
          </FormField>
          {draft.until === 'order' && (
            <FormField
              label="Purchase order URL"
              description="At the same host."
              errorText={problems?.orderUrl}
              stretch
            >
              <Input
                value={draft.orderUrl}
                type="url"
                placeholder="https://"
                spellcheck={false}
                onChange={({ detail }) => onChange({ ...draft, orderUrl: detail.value })}
                onBlur={onLeave}
                data-testid="real-order-url"
              />
            </FormField>
          )}
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}
