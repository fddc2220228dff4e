import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { densitySchema, type Settings, type SettingsChange, themeSchema } from '../../../shared/settings.ts';
import { words } from '../../words/settings.ts';

interface AppearanceCardProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

const themes = [
  { value: 'system', label: words.appearanceCard.system, description: words.appearanceCard.systemMeans },
  { value: 'light', label: words.appearanceCard.light },
  { value: 'dark', label: words.appearanceCard.dark },
];

const densities = [
  {
    value: 'comfortable',
    label: words.appearanceCard.comfortable,
    description: words.appearanceCard.comfortableMeans,
  },
  { value: 'compact', label: words.appearanceCard.compact, description: words.appearanceCard.compactMeans },
];

/** Theme and density, applied as soon as they are chosen. */
export function AppearanceCard({ settings, onChange }: AppearanceCardProps) {
  return (
    <Container header={<Header variant="h2">{words.appearanceCard.appearance}</Header>}>
      <div className="settings-columns">
        <FormField label={words.appearanceCard.theme}>
          <RadioGroup
            value={settings.theme}
            items={themes}
            onChange={({ detail }) => onChange({ theme: themeSchema.parse(detail.value) })}
            data-testid="theme"
          />
        </FormField>
        <FormField label={words.appearanceCard.density}>
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
