import FormField from '@cloudscape-design/components/form-field';
import PropertyFilter, { type PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { modeSchema, systemSchema } from '../../../../shared/rehearsal/events.ts';
import { faults } from '../../../../shared/rehearsal/faults.ts';
import { modeName, systemName } from '../../../../shared/rehearsal/names.ts';
import { scenarios } from '../../../../shared/rehearsal/scenarios.ts';
import {
  keptResultSchema,
  type Search,
  type SearchProperty,
  searchPropertySchema,
  searchTokenSchema,
} from '../../../../shared/rehearsal/search.ts';
import { DayInput } from '../../../components/day-input.tsx';
import { formatDay } from '../../../format/time.ts';
import { words } from '../../../words/rehearsal.ts';

interface SearchBarProps {
  readonly search: Search;
  readonly matching: number;
  readonly onChange: (search: Search) => void;
}

const resultWords = {
  passed: words.searchBar.passed,
  failed: words.searchBar.failed,
  unfinished: words.searchBar.didNotEnd,
  damaged: words.searchBar.damaged,
};

const dayForm: PropertyFilterProps.ExtendedOperatorForm<string> = ({ value, onChange }) => (
  <FormField label={words.searchBar.day}>
    <DayInput
      value={value ?? ''}
      onChange={onChange}
      calendarLabel={(day) => (day ? words.searchBar.chosenDay({ day }) : words.searchBar.chooseDay)}
    />
  </FormField>
);
const dayOperators = (['=', '<', '<=', '>', '>='] as const).map((operator) => ({
  operator,
  form: dayForm,
  format: (day: string) => formatDay(day),
}));

const properties: readonly (PropertyFilterProps.FilteringProperty & { key: SearchProperty })[] = [
  {
    key: 'system',
    propertyLabel: words.searchBar.system,
    groupValuesLabel: words.searchBar.systems,
    operators: ['=', '!='],
  },
  {
    key: 'scenario',
    propertyLabel: words.searchBar.scenario,
    groupValuesLabel: words.searchBar.scenarios,
    operators: ['=', '!=', ':', '!:'],
  },
  {
    key: 'mode',
    propertyLabel: words.searchBar.mode,
    groupValuesLabel: words.searchBar.modes,
    operators: ['=', '!='],
  },
  {
    key: 'result',
    propertyLabel: words.searchBar.result,
    groupValuesLabel: words.searchBar.results,
    operators: ['=', '!='],
  },
  {
    key: 'started',
    propertyLabel: words.searchBar.started,
    groupValuesLabel: words.searchBar.days,
    operators: dayOperators,
  },
];

const options: readonly PropertyFilterProps.FilteringOption[] = [
  ...systemSchema.options.map((system) => ({
    propertyKey: 'system',
    value: system,
    label: systemName(system),
  })),
  ...scenarios.map(({ name, title }) => ({ propertyKey: 'scenario', value: name, label: title })),
  ...faults.map(({ name, title }) => ({
    propertyKey: 'scenario',
    value: name,
    label: words.searchBar.whatIf({ title }),
  })),
  ...modeSchema.options.map((mode) => ({ propertyKey: 'mode', value: mode, label: modeName(mode) })),
  ...keptResultSchema.options.map((result) => ({
    propertyKey: 'result',
    value: result,
    label: resultWords[result],
  })),
];

/** Search by property or by text. What is typed is searched in identities, IDs, parts, descriptions and findings. */
export function SearchBar({ search, matching, onChange }: SearchBarProps) {
  return (
    <PropertyFilter
      data-testid="search"
      query={{
        operation: search.operation,
        tokens: search.tokens.map(({ property, operator, value }) => ({
          ...(property && { propertyKey: property }),
          operator,
          value,
        })),
      }}
      onChange={({ detail }) =>
        onChange({
          operation: detail.operation,
          tokens: detail.tokens.flatMap((token) => tokenOf(token) ?? []),
        })
      }
      filteringProperties={properties}
      filteringOptions={options}
      filteringPlaceholder={words.searchBar.placeholder}
      filteringAriaLabel={words.searchBar.searchRehearsals}
      countText={words.searchBar.matches({ count: matching })}
      expandToViewport
    />
  );
}

/** A token as main takes it; undefined for one that it does not know. */
function tokenOf({
  propertyKey,
  operator,
  value,
}: PropertyFilterProps.Token): Search['tokens'][number] | undefined {
  const property = searchPropertySchema.optional().safeParse(propertyKey);
  const token = searchTokenSchema.safeParse({
    ...(property.data !== undefined && { property: property.data }),
    operator,
    value: typeof value === 'string' ? value.slice(0, 500) : '',
  });
  return property.success && token.success ? token.data : undefined;
}
