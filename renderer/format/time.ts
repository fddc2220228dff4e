import { locale } from '../../shared/format/locale.ts';

/** Made at the first use: the locale is set when the window starts. */
let dayAndTime: Intl.DateTimeFormat | undefined;

/** A moment in the person's own time zone, such as `Nov 23, 2026, 15:30`. Text that is no date is shown as it came. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  dayAndTime ??= new Intl.DateTimeFormat(locale(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return Number.isNaN(moment.getTime()) ? iso : dayAndTime.format(moment);
}
