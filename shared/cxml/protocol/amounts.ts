import { add, compare, type Decimal, multiply, zero } from '../decimal.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../tree.ts';
import { amountInWords, quote } from '../words.ts';
import { type Line, type Price, priceOf } from './line.ts';
import type { LineWatch } from './line-pass.ts';
import { readNumber } from './number.ts';
import type { LineRule, Subject, Tell } from './subject.ts';

/** Rules of money and quantities in carts and orders (cXML User's Guide, "Total", "Money", "ItemIn", "ItemOut"). */
export const amountRules: readonly LineRule[] = [
  decimals,
  quantities,
  mixedCurrencies,
  currencyCodes,
  totals,
];

function totalOf({ orderHeader }: Subject): Price | undefined {
  const total = orderHeader && childOf(orderHeader, 'Total');
  return total && priceOf(total);
}

/** The total first, then the price of each line. */
function eachPrice(subject: Subject, look: (price: Price) => void): LineWatch {
  const total = totalOf(subject);
  if (total) look(total);
  return {
    line: ({ price }) => {
      if (price) look(price);
    },
  };
}

/** DTDs call any text a number. */
function decimals(subject: Subject, tell: Tell): LineWatch {
  return eachPrice(subject, ({ at, text, amount }) => {
    if (amount) return;
    tell({
      severity: 'error',
      code: 'amount-not-decimal',
      at,
      message: `The amount "${quote(text, 30)}" is not a decimal number.`,
      fix: 'Write digits with a point for the decimals and nothing else, such as 12400.00; the currency stands in its attribute.',
    });
  });
}

function quantities(_subject: Subject, tell: Tell): LineWatch {
  return {
    line({ element: at, number, quantity }) {
      if (!quantity) return;
      const { text, amount } = quantity;
      if (!amount) {
        tell({
          severity: 'error',
          code: 'quantity-not-decimal',
          at,
          attribute: 'quantity',
          message: `The quantity "${quote(text, 30)}" of line ${number} is not a decimal number.`,
          fix: 'Write digits with a point for decimals, such as 5 or 2.5; the unit stands in UnitOfMeasure.',
        });
      } else if (amount.units <= 0n) {
        tell({
          severity: 'warning',
          code: 'quantity-not-positive',
          at,
          attribute: 'quantity',
          message: `The quantity of line ${number} is ${quote(text.trim(), 30)}. Nothing can be ordered of it.`,
          fix: 'Leave out the line, or give it a quantity above 0.',
        });
      }
    },
  };
}

function mixedCurrencies(subject: Subject, tell: Tell): LineWatch {
  let first: string | undefined;
  return eachPrice(subject, ({ at, currency: written }) => {
    const currency = written?.trim();
    if (currency === undefined) return;
    first ??= currency;
    if (currency === first) return;
    tell({
      severity: 'warning',
      code: 'mixed-currencies',
      at,
      attribute: 'currency',
      message: `This amount is in ${quote(currency, 10)}, the first one in ${quote(first, 10)}. Procurement systems take a cart or order in one currency.`,
      fix: 'Write all amounts in one currency, or make one cart or order for each.',
    });
  });
}

/** ISO 4217: three capital letters. */
function currencyCodes(subject: Subject, tell: Tell): LineWatch {
  return eachPrice(subject, ({ at, currency }) => {
    if (currency === undefined || /^[A-Z]{3}$/.test(currency)) return;
    tell({
      severity: 'warning',
      code: 'currency-code',
      at,
      attribute: 'currency',
      message: `The currency "${quote(currency, 20)}" is not a code of ISO 4217.`,
      fix: 'Write three capital letters, such as USD.',
    });
  });
}

const tolerance: Decimal = { units: 1n, scale: 2 };

/**
 * The total of the lines, without tax and shipping. Not judged where the sum is more than quantity times unit price:
 * price bases, modifications, lots with their own lines, blanket orders, several currencies.
 */
function totals(subject: Subject, tell: Tell): LineWatch | undefined {
  const { orderHeader } = subject;
  const total = totalOf(subject);
  if (!total?.amount || !orderHeader || !mayAddUp(subject, total)) return undefined;
  const { at, amount: stated } = total;
  let sum: Decimal | undefined = zero;
  return {
    line(line) {
      const amount = sum && isSimple(line, total) ? amountOf(line) : undefined;
      sum = sum && amount && add(sum, amount);
    },
    end() {
      if (!sum || within(stated, sum)) return;
      const charged = add(sum, chargesOf(orderHeader));
      if (within(stated, charged)) {
        tell({
          severity: 'note',
          code: 'total-with-charges',
          at,
          message: `The total is ${amountInWords(stated)}: the lines, ${amountInWords(sum)}, with tax and shipping. cXML means the lines alone.`,
          fix: 'Write the sum of the lines as Total; Shipping and Tax have their own elements.',
        });
        return;
      }
      tell({
        severity: 'warning',
        code: 'total-mismatch',
        at,
        message: `The total is ${amountInWords(stated)}, and the lines add up to ${amountInWords(sum)}.`,
        fix: 'Write the sum of quantity times unit price over all lines as Total.',
      });
    },
  };
}

function mayAddUp({ type, status, orderHeader, lines }: Subject, { at }: Price): boolean {
  if (type === 'OrderRequest' && lines.length === 0) return false;
  if (status || (orderHeader && attributeOf(orderHeader, 'orderType') === 'blanket')) return false;
  return !(at.parent && childOf(at.parent, 'Modifications'));
}

function isSimple({ element, price, priceBasis }: Line, total: Price): boolean {
  return (
    price !== undefined &&
    price.currency === total.currency &&
    attributeOf(element, 'parentLineNumber') === undefined &&
    attributeOf(element, 'itemType') !== 'composite' &&
    priceBasis === undefined
  );
}

/** Quantity times unit price, exact; undefined where either is not a decimal. */
export function amountOf({ quantity, price }: Line): Decimal | undefined {
  return quantity?.amount && price?.amount && multiply(quantity.amount, price.amount);
}

function chargesOf(orderHeader: XmlElement): Decimal {
  return ['Shipping', 'Tax']
    .flatMap((name) => childrenOf(orderHeader, name))
    .map((charge) => childOf(charge, 'Money'))
    .map((money) => money && readNumber(textOf(money)))
    .reduce<Decimal>((sum, value) => (value ? add(sum, value) : sum), zero);
}

function within(a: Decimal, b: Decimal): boolean {
  const difference = add(a, { units: -b.units, scale: b.scale });
  const size = difference.units < 0n ? { ...difference, units: -difference.units } : difference;
  return compare(size, tolerance) <= 0;
}
