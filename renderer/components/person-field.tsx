import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';

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
      label="Your name"
      description="Kept with what you say, and the date."
      errorText={tried && value.trim() === '' ? 'Enter your name: somebody will ask who saw it.' : undefined}
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
