import DatePicker from '@cloudscape-design/components/date-picker';
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

interface SearchBarProps {
  readonly search: Search;
  readonly matching: number;
  readonly onChange: (search: Search) => void;
}

const resultWords = { passed: 'Passed', failed: 'Failed', unfinished: 'Did not end', damaged: 'Damaged' };

const dayForm: PropertyFilterProps.ExtendedOperatorForm<string> = ({ value, onChange }) => (
  <FormField label="Day">
    <DatePicker
      value={value ?? ''}
      onChange={({ detail }) => onChange(detail.value)}
      placeholder="YYYY/MM/DD"
      openCalendarAriaLabel={(day) => (day ? `Choose a day, ${day} is chosen` : 'Choose a day')}
    />
  </FormField>
);
const dayOperators = (['=', '<', '<=', '>', '>='] as const).map((operator) => ({ operator, form: dayForm }));

const properties: readonly (PropertyFilterProps.FilteringProperty & { key: SearchProperty })[] = [
  { key: 'system', propertyLabel: 'System', groupValuesLabel: 'Systems', operators: ['=', '!='] },
  {
    key: 'scenario',
    propertyLabel: 'Scenario',
    groupValuesLabel: 'Scenarios',
    operators: ['=', '!=', ':', '!:'],
  },
  { key: 'mode', propertyLabel: 'Mode', groupValuesLabel: 'Modes', operators: ['=', '!='] },
  { key: 'result', propertyLabel: 'Result', groupValuesLabel: 'Results', operators: ['=', '!='] },
  { key: 'started', propertyLabel: 'Started', groupValuesLabel: 'Days', operators: dayOperators },
];

const options: readonly PropertyFilterProps.FilteringOption[] = [
  ...systemSchema.options.map((system) => ({
    propertyKey: 'system',
    value: system,
    label: systemName(system),
  })),
  ...scenarios.map(({ name, title }) => ({ propertyKey: 'scenario', value: name, label: title })),
  ...faults.map(({ name, title }) => ({ propertyKey: 'scenario', value: name, label: `What if: ${title}` })),
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
      filteringPlaceholder="Search by system, result, day, or text"
      filteringAriaLabel="Search rehearsals"
      countText={`${matching.toLocaleString('en-US')} ${matching === 1 ? 'match' : 'matches'}`}
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
