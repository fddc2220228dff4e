import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { words } from '../words/components.ts';

interface PersonFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** Whether the person has tried without a name. */
  readonly tried: boolean;
}

/** Who says or does something; it is kept with the date. */
export function PersonField({ value, onChange, tried }: PersonFieldProps) {
  return (
    <FormField
      label={words.personField.yourName}
      description={words.personField.whyName}
      errorText={tried && value.trim() === '' ? words.personField.nameMissing : undefined}
    >
      <Input
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
        autoComplete={false}
        data-testid="person"
      />
    </FormField>
  );
}
