import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { stageSchema } from '../../../shared/rehearsal/events.ts';
import { stageName } from '../../../shared/rehearsal/names.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/rehearsal.ts';
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

const stages = stageSchema.options.map((stage) => ({
  value: stage,
  label: stageName(stage),
  description: words.supplierField[stage],
}));

/** Who plays the supplier: the simulated AWS Marketplace, or a real address, and how far a rehearsal goes there. */
export function SupplierField({ draft, possible, problems, onReal, onChange, onLeave }: SupplierFieldProps) {
  return (
    <SpaceBetween size="l">
      <FormField label={words.supplierField.supplier} info={<InfoLink help={words.help.supplier} />} stretch>
        <Tiles
          value={draft ? 'real' : 'simulated'}
          columns={2}
          items={[
            {
              value: 'simulated',
              label: words.supplierField.simulated,
              description: words.supplierField.simulatedMeans,
            },
            {
              value: 'real',
              label: words.supplierField.real,
              description: possible ? words.supplierField.realMeans : words.supplierField.realNeeds,
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
            label={words.supplierField.punchoutUrl}
            description={words.supplierField.punchoutUrlMeans}
            errorText={problems?.setupUrl}
            stretch
          >
            <Input
              value={draft.setupUrl}
              type="url"
              placeholder={words.supplierField.address}
              spellcheck={false}
              onChange={({ detail }) => onChange({ ...draft, setupUrl: detail.value })}
              onBlur={onLeave}
              data-testid="real-setup-url"
            />
          </FormField>
          <FormField label={words.supplierField.howFar} stretch>
            <RadioGroup
              value={draft.until}
              items={stages}
              onChange={({ detail }) => onChange({ ...draft, until: stageSchema.parse(detail.value) })}
              data-testid="real-until"
            />
          </FormField>
          {draft.until === 'order' && (
            <FormField
              label={words.supplierField.orderUrl}
              description={words.supplierField.orderUrlMeans}
              errorText={problems?.orderUrl}
              stretch
            >
              <Input
                value={draft.orderUrl}
                type="url"
                placeholder={words.supplierField.address}
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
