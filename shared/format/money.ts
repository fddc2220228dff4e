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
  // Since ES2023 `format` reads text exactly; only the type says that the text must be known while compiling.
  return formatWith(digits).format(text.trim() as Intl.StringNumericLiteral);
}

/** Formats and what is known of currencies: asking for them anew costs more than all else, and a table asks for hundreds. */
const formats = new Map<string, Intl.NumberFormat>();
const minorDigitsOf = new Map<string, number>();

function formatWith(digits: number): Intl.NumberFormat {
  const key = `${locale()} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale(), {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format;
}

/** Digits behind the point that a currency has, 2 where the code is unknown. */
function minorDigits(currency: string): number {
  if (!/^[A-Za-z]{3}$/.test(currency)) return 2;
  let digits = minorDigitsOf.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    digits = format.resolvedOptions().minimumFractionDigits ?? 2;
    minorDigitsOf.set(currency, digits);
  }
  return digits;
}
