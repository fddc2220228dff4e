import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Integration } from '../../shared/procurement/integration.ts';
import { type Reminder, remindersOf } from '../../shared/procurement/readiness.ts';
import { useSettings } from '../shell/settings.tsx';

const types = { note: 'info', warning: 'warning', alarm: 'error' } as const satisfies Record<
  Reminder['loudness'],
  string
>;

/** What must not be forgotten of an integration; louder with time. */
export function useReminders(integration: Integration): readonly Reminder[] {
  const { settings } = useSettings();
  return settings ? remindersOf(integration, new Date(), settings.secretAgeDays) : [];
}

/** The reminders of an integration, the loudest first. `only` leaves the quieter ones out. */
export function Reminders({
  integration,
  loud = false,
}: {
  readonly integration: Integration;
  readonly loud?: boolean;
}) {
  const reminders = useReminders(integration).filter(({ loudness }) => !loud || loudness !== 'note');
  if (reminders.length === 0) return null;
  return (
    <SpaceBetween size="xs" data-testid="reminders">
      {reminders.map(({ id, loudness, message, hint }) => (
        <Alert key={id} type={types[loudness]} header={message} data-testid={`reminder-${id}`}>
          {hint}
        </Alert>
      ))}
    </SpaceBetween>
  );
}
