import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, type Decimal, multiply, parseDecimal, toFixed } from '../../../shared/cxml/decimal.ts';

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`Not a decimal: ${text}`);
  return value;
}

const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => ({ units, scale }));

describe('decimals', () => {
  it.each(['', '.', '1e3', '1,000', '0x10', '--1', '1 2', 'NaN'])('does not take "%s"', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it.each([
    ['007.50', 750n, 2],
    ['.5', 5n, 1],
    ['5.', 5n, 0],
    [' 12\n', 12n, 0],
    ['+3', 3n, 0],
    ['-0.10', -10n, 2],
    ['999999999999999', 999999999999999n, 0],
    ['9007199254740993', 9007199254740993n, 0],
    ['0.12345678901234567', 12345678901234567n, 17],
  ])('reads "%s" digit by digit', (text, units, scale) => {
    expect(parseDecimal(text)).toEqual({ units, scale });
  });

  it('adds and multiplies without a float', () => {
    expect(toFixed(add(decimal('0.1'), decimal('0.2')), 2)).toBe('0.30');
    expect(toFixed(multiply(decimal('1200000'), decimal('0.01')), 2)).toBe('12000.00');
    expect(toFixed(multiply(decimal('99999999999999999999'), decimal('99999999999999999999')), 0)).toBe(
      '9999999999999999999800000000000000000001',
    );
  });

  it('rounds half away from zero', () => {
    expect([
      toFixed(decimal('0.005'), 2),
      toFixed(decimal('-0.005'), 2),
      toFixed(decimal('0.0049'), 2),
      toFixed(decimal('1'), 2),
    ]).toEqual(['0.01', '-0.01', '0.00', '1.00']);
  });

  it('reads back what it writes', () => {
    fc.assert(fc.property(amounts, (value) => compare(decimal(toFixed(value, value.scale)), value) === 0));
  });

  it('adds and compares as the integers do', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const whole = (value: Decimal) => value.units * 10n ** BigInt(6 - value.scale);
        expect(whole(add(a, b))).toBe(whole(a) + whole(b));
        expect(Math.sign(compare(a, b))).toBe(whole(a) < whole(b) ? -1 : whole(a) > whole(b) ? 1 : 0);
      }),
    );
  });
});
