import { add, compare, type Decimal, toFixed, zero } from '../decimal.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../tree.ts';
import { quote } from '../words.ts';
import { readNumber } from './number.ts';
import type { Issue, Rule, Subject } from './subject.ts';

/** Rules of confirmations (the DTD's comments on ConfirmationItem and ConfirmationStatus). */
export const confirmationRules: readonly Rule[] = [quantities, lineTwice, statusTypes];

function itemsOf({ type, payload }: Subject): XmlElement[] {
  return type === 'ConfirmationRequest' && payload ? childrenOf(payload, 'ConfirmationItem') : [];
}

/** The quantities of a line's statuses sum to the line's. Not judged where units differ. */
function* quantities(subject: Subject): Iterable<Issue> {
  for (const item of itemsOf(subject)) {
    const statuses = childrenOf(item, 'ConfirmationStatus');
    const ordered = quantityOf(item);
    const parts = statuses.map(quantityOf);
    for (const at of [item, ...statuses]) {
      const written = attributeOf(at, 'quantity');
      if (written === undefined || quantityOf(at)) continue;
      yield {
        severity: 'error',
        code: 'quantity-not-decimal',
        at,
        attribute: 'quantity',
        message: `The quantity "${quote(written, 30)}" is not a decimal number.`,
        fix: 'Write digits with a point for decimals, such as 5 or 2.5.',
      };
    }
    if (!ordered || statuses.length === 0 || statuses.some((status) => unitOf(status) !== unitOf(item)))
      continue;
    let sum: Decimal | undefined = zero;
    for (const part of parts) sum = sum && part && add(sum, part);
    if (!sum || compare(sum, ordered) === 0) continue;
    yield {
      severity: 'error',
      code: 'confirmation-quantities',
      at: item,
      attribute: 'quantity',
      message: `The line has quantity ${toFixed(ordered, ordered.scale)}, and its statuses add up to ${toFixed(sum, sum.scale)}. They have to account for the whole line.`,
      fix: 'Let the quantities of ConfirmationStatus add up to that of ConfirmationItem; what is not known has the type unknown.',
    };
  }
}

function quantityOf(element: XmlElement): Decimal | undefined {
  return readNumber(attributeOf(element, 'quantity') ?? '');
}

function unitOf(element: XmlElement): string | undefined {
  const unit = childOf(element, 'UnitOfMeasure');
  return unit && textOf(unit).trim();
}

function* lineTwice(subject: Subject): Iterable<Issue> {
  const seen = new Set<string>();
  for (const at of itemsOf(subject)) {
    const number = attributeOf(at, 'lineNumber')?.trim();
    if (number === undefined) continue;
    if (seen.has(number)) {
      yield {
        severity: 'error',
        code: 'confirmed-twice',
        at,
        attribute: 'lineNumber',
        message: `Line ${quote(number, 20)} is confirmed twice. A line may stand in one ConfirmationItem only.`,
        fix: 'Put all that is said of a line into one ConfirmationItem, with several ConfirmationStatus.',
      };
    }
    seen.add(number);
  }
}

/** Which types of the whole document a line's status fits, by the DTD's comment on ConfirmationStatus. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  accept: ['accept', 'detail', 'except'],
  allDetail: ['allDetail'],
  detail: ['detail', 'except', 'replace'],
  backordered: ['backordered', 'detail', 'except', 'allDetail'],
  reject: ['allDetail', 'detail', 'except'],
  requestToPay: ['requestToPay'],
  unknown: ['allDetail', 'detail', 'except'],
};

function* statusTypes(subject: Subject): Iterable<Issue> {
  const header = subject.payload && childOf(subject.payload, 'ConfirmationHeader');
  const whole = header && attributeOf(header, 'type');
  if (whole === undefined) return;
  for (const item of itemsOf(subject)) {
    for (const at of childrenOf(item, 'ConfirmationStatus')) {
      const type = attributeOf(at, 'type') ?? '';
      const fits = Object.hasOwn(fitting, type) ? fitting[type] : undefined;
      if (!fits || fits.includes(whole)) continue;
      yield {
        severity: 'warning',
        code: 'confirmation-type',
        at,
        attribute: 'type',
        message: `A status of type "${type}" does not fit a confirmation of type "${quote(whole, 20)}".`,
        fix: `Give the ConfirmationHeader one of the types: ${fits.join(', ')}.`,
      };
    }
  }
}
