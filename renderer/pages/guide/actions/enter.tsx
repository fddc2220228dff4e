import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { fieldLabel } from '../../../../shared/procurement/fields.ts';
import {
  type Integration,
  integrationDetailsSchema,
  type TextField,
} from '../../../../shared/procurement/integration.ts';
import { workbench } from '../../../bridge.ts';
import { Failure } from '../../../components/failure.tsx';
import { InfoLink } from '../../../shell/help.tsx';
import { useNotices } from '../../../shell/notices.tsx';
import { words } from '../../../words/guide.ts';
import { DraftField } from '../draft-field.tsx';
import { helpOfField } from '../field-help.tsx';
import { useDrafts } from '../use-drafts.ts';
import type { Change } from '../use-edits.ts';

/** What the actions of a step work with. */
export interface ActionProps {
  readonly integration: Integration;
  readonly edit: (change: Change) => ReturnType<Change>;
  /** The name that the person gave last. */
  readonly you: string;
}

interface EnterProps extends ActionProps {
  readonly fields: readonly (TextField | 'inOrganization')[];
}

const optionalFields: readonly string[] = ['description', 'ssoPortalUrl', 'goLiveOn'];

/** Whether a field is asked for: there is a management account in an organization only. */
export function isAsked(field: string, { details }: Integration): boolean {
  return field !== 'managementAccountId' || details.inOrganization === 'yes';
}

/** Values that the person enters. They are kept as typed; nothing has to be right to be kept. */
export function Enter({ integration, edit, fields }: EnterProps) {
  const { id, details, system } = integration;
  const save = useCallback(
    (changes: Partial<Record<TextField, string>>) =>
      edit((expected) => workbench.integrations.changeFields({ id, expected, changes })),
    [edit, id],
  );
  const drafts = useDrafts<TextField>(details, save);
  const shown = fields.filter((field) => isAsked(field, integration));
  return (
    <SpaceBetween size="m">
      {drafts.error && <Failure error={drafts.error} onRetry={drafts.retry} />}
      {shown.map((field) =>
        field === 'inOrganization' ? (
          <InOrganization key={field} integration={integration} edit={edit} />
        ) : (
          <DraftField
            key={field}
            drafts={drafts}
            name={field}
            rule={field}
            help={field}
            system={system}
            optional={optionalFields.includes(field)}
          />
        ),
      )}
    </SpaceBetween>
  );
}

const answers = [
  { value: 'yes', label: words.enter.yes, description: words.enter.yesMeans },
  { value: 'no', label: words.enter.no, description: words.enter.noMeans },
  { value: 'unknown', label: words.enter.notKnownYet, description: words.enter.unknownMeans },
];

function InOrganization({ integration, edit }: Pick<ActionProps, 'integration' | 'edit'>) {
  const { id, details, system } = integration;
  const notices = useNotices();
  const choose = async (value: string) => {
    const inOrganization = integrationDetailsSchema.shape.inOrganization.parse(value);
    const answer = await edit((expected) =>
      workbench.integrations.changeFields({ id, expected, changes: { inOrganization } }),
    );
    if (!answer.ok) notices.failed('in-organization', answer.error, () => void choose(value));
  };
  return (
    <FormField
      label={fieldLabel(system, 'inOrganization')}
      info={<InfoLink help={helpOfField(system, 'inOrganization')} />}
    >
      <RadioGroup
        value={details.inOrganization}
        items={answers}
        onChange={({ detail }) => void choose(detail.value)}
        data-testid="in-organization"
      />
    </FormField>
  );
}
