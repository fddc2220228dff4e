import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { densitySchema, type Settings, type SettingsChange, themeSchema } from '../../../shared/settings.ts';

interface AppearanceCardProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

const themes = [
  { value: 'system', label: 'System', description: 'Follows the operating system.' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const densities = [
  { value: 'comfortable', label: 'Comfortable', description: 'More space, easier to read.' },
  { value: 'compact', label: 'Compact', description: 'Less space, more on the screen.' },
];

/** Theme and density, applied as soon as they are chosen. */
export function AppearanceCard({ settings, onChange }: AppearanceCardProps) {
  return (
    <Container header={<Header variant="h2">Appearance</Header>}>
      <div className="settings-columns">
        <FormField label="Theme">
          <RadioGroup
            value={settings.theme}
            items={themes}
            onChange={({ detail }) => onChange({ theme: themeSchema.parse(detail.value) })}
            data-testid="theme"
          />
        </FormField>
        <FormField label="Density">
          <RadioGroup
            value={settings.density}
            items={densities}
            onChange={({ detail }) => onChange({ density: densitySchema.parse(detail.value) })}
            data-testid="density"
          />
        </FormField>
      </div>
    </Container>
  );
}
