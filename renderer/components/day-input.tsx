import DatePicker from '@cloudscape-design/components/date-picker';
import { useLayoutEffect, useRef, useState } from 'react';
import { calendarLocale } from '../format/time.ts';
import { words } from '../words/components.ts';

interface DayInputProps {
  /** The day as `2026-12-01`, or what was typed so far. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly onBlur?: () => void;
  /** What the button of the calendar is called, given the chosen day as it is read out; null for none. */
  readonly calendarLabel: (day: string | null) => string;
  readonly 'data-testid'?: string;
}

/**
 * A day to type or to choose. It is shown as the system's locale writes days, and so is the calendar with its names and the first day
 * of its week; it is typed as year-month-day, which no locale reads in another order.
 */
export function DayInput({ value, onChange, calendarLabel, ...rest }: DayInputProps) {
  const box = useRef<HTMLDivElement>(null);
  const [typing, setTyping] = useState(false);
  // Who comes by Tab finds all of a field selected and types over it. Here the text changes its form at that moment, which ends
  // the selection.
  useLayoutEffect(() => {
    if (typing) box.current?.querySelector('input')?.select();
  }, [typing]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears of the field in it
    <div
      ref={box}
      onFocus={({ target }) => setTyping(target instanceof HTMLInputElement)}
      onBlur={() => setTyping(false)}
    >
      <DatePicker
        {...rest}
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
        format="long-localized"
        inputFormat="iso"
        locale={calendarLocale()}
        placeholder={words.dayInput.placeholder}
        openCalendarAriaLabel={calendarLabel}
      />
    </div>
  );
}
