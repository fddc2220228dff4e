import { describe, expect, it, vi } from 'vitest';
import { formatElapsed } from '../../../../shared/format/elapsed.ts';

/** The formats of a window in a locale, which it sets once and before it writes anything. */
async function windowIn(tag: string) {
  vi.resetModules();
  const { setLocale } = await import('../../../../shared/format/locale.ts');
  setLocale(tag);
  return await import('../../../../renderer/format/time.ts');
}

describe('formatElapsed', () => {
  it('changes its unit at one second', () => {
    expect([formatElapsed(0.4), formatElapsed(999), formatElapsed(1240)]).toEqual([
      '0 ms',
      '999 ms',
      '1.2 s',
    ]);
  });
});

describe('formatMoment', () => {
  const afternoon = new Date(2026, 10, 23, 15, 30, 12).toISOString();

  it.each([
    ['en-US', 'Nov 23, 2026, 3:30 PM'],
    ['en-GB', '23 Nov 2026, 15:30'],
    ['de-DE', '23.11.2026, 15:30'],
    ['ja-JP', '2026/11/23 15:30'],
  ])('in %s has its order of the date and its clock', async (tag, shown) => {
    const { formatMoment } = await windowIn(tag);
    // Some versions of the locale data put a narrow space before PM.
    expect(formatMoment(afternoon).replace('\u202f', ' ')).toBe(shown);
  });

  it('shows what is no date as it came', async () => {
    const { formatMoment } = await windowIn('en-US');
    expect(formatMoment('yesterday')).toBe('yesterday');
  });
});

describe('formatFact', () => {
  it('writes a moment as one, and leaves what only begins like a number', async () => {
    const { formatFact } = await windowIn('de-DE');
    expect(formatFact(new Date(2026, 10, 23, 15, 30).toISOString())).toBe('23.11.2026, 15:30');
    expect(['123456789012', '2026', '2026-11-23', 'Finance'].map(formatFact)).toEqual([
      '123456789012',
      '2026',
      '2026-11-23',
      'Finance',
    ]);
  });
});

describe('formatDay', () => {
  it.each([
    ['en-US', 'Dec 1, 2026'],
    ['en-GB', '1 Dec 2026'],
    ['de-DE', '01.12.2026'],
  ])('in %s has the order of the locale, and is the same day in every zone', async (tag, shown) => {
    const { formatDay } = await windowIn(tag);
    expect(formatDay('2026-12-01')).toBe(shown);
  });

  it('shows what is no day as it was typed', async () => {
    const { formatDay } = await windowIn('de-DE');
    expect(['', 'soon', '1.12.2026', '2026-13-01'].map(formatDay)).toEqual([
      '',
      'soon',
      '1.12.2026',
      '2026-13-01',
    ]);
  });
});

describe('calendarLocale', () => {
  it.each([
    ['de-DE', 'de-DE'],
    ['pt', 'pt'],
    ['zh-Hant-TW', 'zh-TW'],
    ['es-419', 'es'],
    ['fil-PH', 'en'],
  ])('of %s is %s, which the calendar takes', async (tag, taken) => {
    const { calendarLocale } = await windowIn(tag);
    expect(calendarLocale()).toBe(taken);
  });
});
