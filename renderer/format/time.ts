import { locale } from '../../shared/format/locale.ts';

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
