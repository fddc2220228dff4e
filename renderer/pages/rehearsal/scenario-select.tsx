import Select, { type SelectProps } from '@cloudscape-design/components/select';
import type { RehearsalChoice } from '../../../shared/ipc/rehearsal.ts';
import { scenarioNameSchema } from '../../../shared/rehearsal/choices.ts';
import { fixedEditionWords } from '../../../shared/rehearsal/scenarios.ts';
import { words } from '../../words/rehearsal.ts';
import { scenariosOf } from './choice.ts';

interface ScenarioSelectProps {
  readonly choice: RehearsalChoice;
  readonly onChange: (choice: RehearsalChoice) => void;
}

/** The scenarios of the chosen system, by group, each with what it shows. */
export function ScenarioSelect({ choice, onChange }: ScenarioSelectProps) {
  const all = scenariosOf(choice.system).map((scenario) => ({
    group: scenario.group,
    option: {
      value: scenario.name,
      label: scenario.title,
      description: [scenario.shows, fixedEditionWords(scenario)].filter((one) => one !== undefined).join(' '),
    },
  }));
  const groups = [...new Set(all.map(({ group }) => group))];
  const options: SelectProps.OptionGroup[] = groups.map((group) => ({
    label: group,
    options: all.filter((one) => one.group === group).map(({ option }) => option),
  }));
  return (
    <Select
      selectedOption={all.find(({ option }) => option.value === choice.scenario)?.option ?? null}
      options={options}
      filteringType={all.length > 8 ? 'auto' : 'none'}
      filteringPlaceholder={words.scenarioSelect.findScenario}
      triggerVariant="option"
      onChange={({ detail }) =>
        onChange({ ...choice, scenario: scenarioNameSchema.parse(detail.selectedOption.value) })
      }
      data-testid="scenario"
    />
  );
}
