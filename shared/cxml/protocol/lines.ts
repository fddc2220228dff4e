import { attributeOf } from '../tree.ts';
import { quote } from '../words.ts';
import type { Issue, Rule, Subject } from './subject.ts';

/** Rules of lines in carts, orders and setup requests (cXML User's Guide, "ItemIn", "ItemOut", "Classification"). */
export const lineRules: readonly Rule[] = [lineNumbers, partIds, unspscCodes];

/** Updates, confirmations and invoices refer to an order's lines by number. */
function* lineNumbers({ type, lines }: Subject): Iterable<Issue> {
  const isOrder = type === 'OrderRequest';
  const seen = new Map<string, number>();
  for (const { element: at, number } of lines) {
    const written = attributeOf(at, 'lineNumber')?.trim();
    if (written === undefined || written === '') {
      if (!isOrder) continue;
      yield {
        severity: 'warning',
        code: 'no-line-number',
        at,
        message: `Line ${number} of the order has no lineNumber. Confirmations and invoices cannot refer to it.`,
        fix: 'Give every ItemOut a lineNumber, counted from 1.',
      };
      continue;
    }
    if (!/^\d+$/.test(written) || /^0+$/.test(written)) {
      yield {
        severity: 'warning',
        code: 'line-number-not-counted',
        at,
        attribute: 'lineNumber',
        message: `lineNumber="${quote(written, 20)}" is not a whole number from 1 on.`,
        fix: 'Number the lines 1, 2, 3, ….',
      };
      continue;
    }
    const key = written.replace(/^0+/, '');
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, number);
      continue;
    }
    yield {
      severity: isOrder ? 'error' : 'warning',
      code: 'line-number-twice',
      at,
      attribute: 'lineNumber',
      message: `Lines ${earlier} and ${number} both have lineNumber="${quote(written, 20)}". Nothing can refer to one of them.`,
      fix: 'Give every line its own number.',
    };
  }
}

function* partIds({ lines }: Subject): Iterable<Issue> {
  for (const { partId, number } of lines) {
    if (partId?.text.trim() !== '') continue;
    yield {
      severity: 'warning',
      code: 'part-id-empty',
      at: partId.at,
      message: `The SupplierPartID of line ${number} is empty. Nobody can tell what is bought.`,
      fix: 'Write the supplier’s number of the product.',
    };
  }
}

const eightDigits = /^\d{8}$/;

/** UNSPSC codes have eight digits. Some old senders add two for the business function; few receivers read them. */
function* unspscCodes({ lines }: Subject): Iterable<Issue> {
  for (const { unspsc, number } of lines) {
    for (const { at, text: written } of unspsc) {
      if (eightDigits.test(written)) continue;
      const text = written.trim();
      const code = text === '' ? (attributeOf(at, 'code')?.trim() ?? '') : text;
      if (eightDigits.test(code)) continue;
      yield {
        severity: 'note',
        code: 'unspsc-digits',
        at,
        message: `The UNSPSC code "${quote(code, 20)}" of line ${number} does not have eight digits. It maps to no commodity.`,
        fix: 'Write the eight digits of the code, such as 81162000.',
      };
    }
  }
}
