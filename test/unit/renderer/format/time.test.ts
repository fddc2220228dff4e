import { describe, expect, it } from 'vitest';
import { formatMoment } from '../../../../renderer/format/time.ts';
import { formatElapsed } from '../../../../shared/format/elapsed.ts';

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
  it('shows what is no date as it came', () => {
    expect(formatMoment('yesterday')).toBe('yesterday');
  });

  it('shows a date with hours and minutes', () => {
    expect(formatMoment('2026-11-23T15:30:12+00:00')).toMatch(/^Nov 2[2-4], 2026, \d\d:\d\d$/);
  });
});
