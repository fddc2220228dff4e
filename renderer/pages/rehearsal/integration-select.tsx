import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { RehearsalChoice } from '../../../shared/ipc/rehearsal.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/rehearsal.ts';
import { withSystem } from './choice.ts';

interface IntegrationSelectProps {
  readonly all: readonly Integration[];
  readonly choice: RehearsalChoice;
  readonly onChange: (choice: RehearsalChoice) => void;
  /** True where its credentials go to a real address. */
  readonly real: boolean;
  /** What keeps the rehearsal from starting; empty where nothing does. */
  readonly error: string;
}

const none = {
  value: '',
  label: words.integrationSelect.none,
  description: words.integrationSelect.noneMeans,
};

/** For which integration the rehearsal is run, which then notes the result. Nothing where there is none yet. */
export function IntegrationSelect({ all, choice, onChange, real, error }: IntegrationSelectProps) {
  if (all.length === 0) return null;
  const options = [
    none,
    ...all.map(({ id, system, details }) => ({
      value: id,
      label:
        details.name.trim() === ''
          ? words.integrationSelect.notNamedYet({ system: systemName(system) })
          : details.name,
      description: systemName(system),
    })),
  ];
  const choose = (id: string) => {
    const { integration: _before, ...rest } = choice;
    const chosen = all.find((one) => one.id === id);
    onChange(chosen ? { ...withSystem(rest, chosen.system), integration: chosen.id } : rest);
  };
  return (
    <FormField
      label={words.integrationSelect.integration}
      info={<InfoLink help={words.help.integration} />}
      description={real ? words.integrationSelect.isSent : words.integrationSelect.notesResult}
      errorText={error}
      stretch
    >
      <Select
        selectedOption={options.find(({ value }) => value === choice.integration) ?? none}
        options={options}
        onChange={({ detail }) => choose(detail.selectedOption.value ?? '')}
        data-testid="integration"
      />
    </FormField>
  );
}
