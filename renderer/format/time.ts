import { locale } from './locale.ts';

const dayAndTime = new Intl.DateTimeFormat(locale, {
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** A moment in the person's own time zone, such as `Nov 23, 2026, 15:30`. Text that is no date is shown as it came. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : dayAndTime.format(moment);
}

/** How long something took: `34 ms`, `1.2 s`. */
export function formatElapsed(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
