/**
 * Decimals for money and quantities: exact, of any length, never a float. Only what prices and totals need.
 */
export interface Decimal {
  /** The digits as one integer, sign included. */
  readonly units: bigint;
  /** How many of those digits stand behind the point. */
  readonly scale: number;
}

/** So many digits are an integer that a number holds exactly. */
const fewDigits = 15;

export const zero: Decimal = { units: 0n, scale: 0 };

/**
 * Reads a decimal such as `12400.00`, `-3`, `.5`. White space around it is allowed, as XML Schema decimals allow it;
 * exponents and thousands separators are not. Returns undefined for anything else.
 */
export function parseDecimal(text: string): Decimal | undefined {
  return parsePlain(text) ?? parseAny(text);
}

/** Digits and a point, few enough for an exact number: nearly every amount there is, read without a regular expression. */
function parsePlain(text: string): Decimal | undefined {
  const { length } = text;
  if (length === 0 || length > fewDigits) return undefined;
  let units = 0;
  let point = length;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === -2 && point === length && length > 1) point = at;
    else return undefined;
  }
  return { units: BigInt(units), scale: point === length ? 0 : length - point - 1 };
}

function parseAny(text: string): Decimal | undefined {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const magnitude = BigInt(whole + fraction);
  return { units: sign === '-' ? -magnitude : magnitude, scale: fraction.length };
}

function rescale(value: Decimal, scale: number): bigint {
  if (value.scale === scale) return value.units;
  return value.units * 10n ** BigInt(scale - value.scale);
}

/** The sum, with the finer scale of the two. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescale(a, scale) + rescale(b, scale), scale };
}

/** The product, exact: the scales add up. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = rescale(a, scale) - rescale(b, scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** True where digits other than zero stand behind the point beyond so many places. */
export function hasDecimalsBeyond({ units, scale }: Decimal, places: number): boolean {
  return scale > places && units % 10n ** BigInt(scale - places) !== 0n;
}

/** The value with exactly `places` digits behind the point, rounded half away from zero. */
export function toFixed(value: Decimal, places: number): string {
  const units = value.scale > places ? round(value, places) : rescale(value, places);
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return `${negative ? '-' : ''}${whole}${places > 0 ? `.${fraction}` : ''}`;
}

function round(value: Decimal, places: number): bigint {
  const divisor = 10n ** BigInt(value.scale - places);
  const half = divisor / 2n;
  return value.units < 0n ? -((-value.units + half) / divisor) : (value.units + half) / divisor;
}
