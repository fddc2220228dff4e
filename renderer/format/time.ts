import { locale } from '../../shared/format/locale.ts';

/** Made at the first use: the locale is set when the window starts. */
let dayAndTime: Intl.DateTimeFormat | undefined;
let dayAlone: Intl.DateTimeFormat | undefined;

/**
 * A moment in the person's own time zone, in the order and by the clock of the locale: `Nov 23, 2026, 3:30 PM` or
 * `23.11.2026, 15:30`. Text that is no date is shown as it came.
 */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  dayAndTime ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  return Number.isNaN(moment.getTime()) ? iso : dayAndTime.format(moment);
}

/** A fact that may be a moment among others, such as evidence of a check: written as one only where it is one in full. */
export function formatFact(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? formatMoment(text) : text;
}

/** A day that is kept as `2026-12-01`, the same in every time zone. Text that is no such day is shown as it came. */
export function formatDay(day: string): string {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  dayAlone ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' });
  return Number.isNaN(midnight) ? day : dayAlone.format(midnight);
}

/**
 * The locale as the calendar of the design system takes it: a language of two letters, with a country of two where there is one. A language
 * without such a tag gets the English calendar.
 */
export function calendarLocale(): string {
  const { language, region = '' } = new Intl.Locale(locale());
  if (!/^[a-z]{2}$/.test(language)) return 'en';
  return /^[A-Z]{2}$/.test(region) ? `${language}-${region}` : language;
}
