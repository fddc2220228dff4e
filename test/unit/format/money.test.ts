import { describe, expect, it } from 'vitest';
import { formatMoney, formatQuantity } from '../../../shared/format/money.ts';

const space = '\u00a0';

describe('formatMoney', () => {
  it.each([
    ['12400.00', 'USD', `12,400.00${space}USD`],
    ['12400', 'USD', `12,400.00${space}USD`],
    ['0.0125', 'USD', `0.0125${space}USD`],
    ['1240000', 'JPY', `1,240,000${space}JPY`],
    ['0', 'EUR', `0.00${space}EUR`],
    ['-3.5', 'EUR', `-3.50${space}EUR`],
  ])('%s %s', (amount, currency, shown) => {
    expect(formatMoney(amount, currency)).toBe(shown);
  });

  it('keeps every digit that a float would lose', () => {
    expect(formatMoney('90071992547409931234.07', 'USD')).toBe(`90,071,992,547,409,931,234.07${space}USD`);
    expect(formatMoney('0.1234567890123456789', 'USD')).toBe(`0.1234567890123456789${space}USD`);
  });

  it('shows what is no decimal as it came', () => {
    expect(formatMoney('12,400', 'USD')).toBe(`12,400${space}USD`);
    expect(formatMoney('', 'US')).toBe(`${space}US`);
  });
});

describe('formatQuantity', () => {
  it('groups and keeps the digits it came with', () => {
    expect(formatQuantity('1240000')).toBe('1,240,000');
    expect(formatQuantity('1.50')).toBe('1.50');
  });
});
