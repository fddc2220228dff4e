import { afterEach, describe, expect, it } from 'vitest';
import { formatCount } from '../../../renderer/format/number.ts';
import { formatElapsed } from '../../../shared/format/elapsed.ts';
import { locale, setLocale } from '../../../shared/format/locale.ts';
import { formatMoney } from '../../../shared/format/money.ts';

afterEach(() => setLocale('en-US'));

describe('the locale of the system', () => {
  it('is that of money, counts and times', () => {
    setLocale('de-DE');
    expect([formatMoney('12400', 'USD'), formatCount(12400), formatElapsed(1240)]).toEqual([
      '12.400,00\u00a0USD',
      '12.400',
      '1,2 s',
    ]);
  });

  it.each(['', 'C', 'no tag', 'xx-YY'])(
    'is the usual one where the system names none that is known: %o',
    (tag) => {
      setLocale('de-DE');
      setLocale(tag);
      expect(locale()).toBe('en-US');
    },
  );
});
