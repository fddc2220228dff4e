import { attributeOf } from '../tree.ts';
import { quote } from '../words.ts';
import type { LineWatch } from './line-pass.ts';
import type { LineRule, Subject, Tell } from './subject.ts';

/** Rules of lines in carts, orders and setup requests (cXML User's Guide, "ItemIn", "ItemOut", "Classification"). */
export const lineRules: readonly LineRule[] = [lineNumbers, partIds, unspscCodes];

/** Updates, confirmations and invoices refer to an order's lines by number. */
function lineNumbers({ type }: Subject, tell: Tell): LineWatch {
  const isOrder = type === 'OrderRequest';
  const seen = new Map<string, number>();
  return {
    line({ element: at, number }) {
      const written = attributeOf(at, 'lineNumber')?.trim();
      if (written === undefined || written === '') {
        if (!isOrder) return;
        tell({
          severity: 'warning',
          code: 'no-line-number',
          at,
          message: `Line ${number} of the order has no lineNumber. Confirmations and invoices cannot refer to it.`,
          fix: 'Give every ItemOut a lineNumber, counted from 1.',
        });
        return;
      }
      if (!/^\d+$/.test(written) || /^0+$/.test(written)) {
        tell({
          severity: 'warning',
          code: 'line-number-not-counted',
          at,
          attribute: 'lineNumber',
          message: `lineNumber="${quote(written, 20)}" is not a whole number from 1 on.`,
          fix: 'Number the lines 1, 2, 3, ….',
        });
        return;
      }
      const key = written.replace(/^0+/, '');
      const earlier = seen.get(key);
      if (earlier === undefined) {
        seen.set(key, number);
        return;
      }
      tell({
        severity: isOrder ? 'error' : 'warning',
        code: 'line-number-twice',
        at,
        attribute: 'lineNumber',
        message: `Lines ${earlier} and ${number} both have lineNumber="${quote(written, 20)}". Nothing can refer to one of them.`,
        fix: 'Give every line its own number.',
      });
    },
  };
}

function partIds(_subject: Subject, tell: Tell): LineWatch {
  return {
    line({ partId, number }) {
      if (partId?.text.trim() !== '') return;
      tell({
        severity: 'warning',
        code: 'part-id-empty',
        at: partId.at,
        message: `The SupplierPartID of line ${number} is empty. Nobody can tell what is bought.`,
        fix: 'Write the supplier’s number of the product.',
      });
    },
  };
}

const eightDigits = /^\d{8}$/;

/** UNSPSC codes have eight digits. Some old senders add two for the business function; few receivers read them. */
function unspscCodes(_subject: Subject, tell: Tell): LineWatch {
  return {
    line({ unspsc, number }) {
      for (const { at, text: written } of unspsc) {
        if (eightDigits.test(written)) continue;
        const text = written.trim();
        const code = text === '' ? (attributeOf(at, 'code')?.trim() ?? '') : text;
        if (eightDigits.test(code)) continue;
        tell({
          severity: 'note',
          code: 'unspsc-digits',
          at,
          message: `The UNSPSC code "${quote(code, 20)}" of line ${number} does not have eight digits. It maps to no commodity.`,
          fix: 'Write the eight digits of the code, such as 81162000.',
        });
      }
    },
  };
}
