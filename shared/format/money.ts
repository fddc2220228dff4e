import { parseDecimal } from '../cxml/decimal.ts';
import { locale } from './locale.ts';

/**
 * An amount as people read it: `12400.00`, `USD` gives `12,400.00 USD`. The text never becomes a float, and no digit
 * that was sent is rounded away. Text that is no decimal is shown as it came.
 */
export function formatMoney(amount: string, currency: string): string {
  return `${formatDecimal(amount, minorDigits(currency))}\u00a0${currency}`;
}

/** A quantity as people read it: grouped, with as many digits behind the point as it came with. */
export function formatQuantity(quantity: string): string {
  return formatDecimal(quantity, 0);
}

function formatDecimal(text: string, minimumDigits: number): string {
  const decimal = parseDecimal(text);
  if (!decimal || decimal.scale > 20) return text;
  const digits = Math.max(decimal.scale, minimumDigits);
  const format = new Intl.NumberFormat(locale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // Since ES2023 `format` reads text exactly; only the type says that the text must be known while compiling.
  return format.format(text.trim() as Intl.StringNumericLiteral);
}

/** Digits behind the point that a currency has, 2 where the code is unknown. */
function minorDigits(currency: string): number {
  if (!/^[A-Za-z]{3}$/.test(currency)) return 2;
  return (
    new Intl.NumberFormat(locale(), { style: 'currency', currency }).resolvedOptions()
      .minimumFractionDigits ?? 2
  );
}
