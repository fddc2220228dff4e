import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useEffect, useState } from 'react';
import type { RehearsalChoice } from '../../../shared/ipc/rehearsal.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { workbench } from '../../bridge.ts';
import { InfoLink } from '../../shell/help.tsx';
import { withSystem } from './choice.ts';
import { integrationHelp } from './help.tsx';

interface IntegrationSelectProps {
  readonly choice: RehearsalChoice;
  readonly onChange: (choice: RehearsalChoice) => void;
}

const none = { value: '', label: 'None', description: 'Just rehearse.' };

/** For which integration the rehearsal is run, which then notes the result. Nothing where there is none yet. */
export function IntegrationSelect({ choice, onChange }: IntegrationSelectProps) {
  const [all, setAll] = useState<readonly Integration[]>([]);
  useEffect(() => {
    // Without the list the form does what it does without integrations; the Integrations page says what is wrong.
    void workbench.integrations.list().then((answer) => {
      if (answer.ok) setAll(answer.value.integrations);
    });
  }, []);
  if (all.length === 0) return null;
  const options = [
    none,
    ...all.map(({ id, system, details }) => ({
      value: id,
      label: details.name.trim() === '' ? `${systemName(system)}, not named yet` : details.name,
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
      label="Integration"
      info={<InfoLink help={integrationHelp} />}
      description="It notes the result. The parties are simulated all the same."
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
