import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { DayInput } from '../../components/day-input.tsx';
import { common } from '../../words/common.ts';
import { words } from '../../words/guide.ts';

/** Since when somebody waits, and when to remind. Days as `2026-12-01`. */
export interface Waiting {
  readonly since: string;
  readonly remindOn: string;
  readonly note: string;
}

interface WaitFormProps {
  readonly busy: boolean;
  readonly onWait: (waiting: Waiting) => void;
  readonly onCancel: () => void;
}

/** AWS answers such a request in days: a week is a fair time to ask again. */
const patienceDays = 7;

/** Notes that a step waits for somebody else. */
export function WaitForm({ busy, onWait, onCancel }: WaitFormProps) {
  const [since, setSince] = useState(() => dayIn(0));
  const [remindOn, setRemindOn] = useState(() => dayIn(patienceDays));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const wait = () => {
    setTried(true);
    if (isDay(since) && isDay(remindOn)) onWait({ since, remindOn, note });
  };
  return (
    <SpaceBetween size="m" data-testid="wait-form">
      <DayField label={words.waitForm.askedOn} value={since} onChange={setSince} tried={tried} />
      <DayField label={words.waitForm.remindMeOn} value={remindOn} onChange={setRemindOn} tried={tried} />
      <FormField label={words.waitForm.note} description={words.waitForm.noteMeans} stretch>
        <Textarea value={note} onChange={({ detail }) => setNote(detail.value)} rows={2} />
      </FormField>
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="primary" onClick={wait} loading={busy} data-testid="say-wait">
          {words.waitForm.wait}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly tried: boolean;
}

function DayField({ label, value, onChange, tried }: DayFieldProps) {
  return (
    <FormField label={label} errorText={tried && !isDay(value) ? words.waitForm.dateInvalid : undefined}>
      <DayInput
        value={value}
        onChange={onChange}
        calendarLabel={() => words.waitForm.chooseDate({ label })}
      />
    </FormField>
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The day so many days from now, in the person's own time zone. */
function dayIn(days: number): string {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
