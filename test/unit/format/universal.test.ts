import { expect, it } from 'vitest';
import { universalMoment } from '../../../shared/format/universal.ts';

it.each([
  ['2027-01-15T09:30:59.000Z', '2027-01-15 09:30 UTC'],
  ['2027-01-15T23:30:00-05:00', '2027-01-16 04:30 UTC'],
  ['yesterday', 'yesterday'],
])('%s is the same in every time zone', (iso, shown) => {
  expect(universalMoment(iso)).toBe(shown);
});
