import { compare, hasDecimalsBeyond, parseDecimal } from '../decimal.ts';
import type { Line, Value } from '../protocol/line.ts';
import type { Subject } from '../protocol/subject.ts';
import { attributeOf, childOf, textOf, type XmlElement } from '../tree.ts';
import { quote } from '../words.ts';
import type { Remark } from './advisories.ts';
import { bytesOf, charactersOf, limits } from './limits.ts';

/** Checks of lines and of what goes with them in carts and orders. Each yields what a platform may stumble over. */

function* partIdsOf(lines: readonly Line[], wanted: (text: string) => boolean) {
  for (const { number, partId, auxiliaryId } of lines) {
    if (partId && wanted(partId.text)) yield { ...partId, number };
    if (auxiliaryId && wanted(auxiliaryId.text)) yield { ...auxiliaryId, number };
  }
}

/** Longer than so many characters, as people count them; most texts are short enough in any count. */
function isLonger(text: string, most: number): boolean {
  return text.length > most && charactersOf(text) > most;
}

/** SupplierPartID and SupplierPartAuxiliaryID beyond 100 characters. */
export function* longPartIds({ lines }: Subject): Iterable<Remark> {
  const most = limits.partIdCharacters;
  for (const { at, text, number } of partIdsOf(lines, (one) => isLonger(one, most))) {
    yield {
      at,
      message: `${at.name} of line ${number} has ${charactersOf(text)} characters. Procurement systems keep ${most}; what is cut off is missing when the line comes back.`,
      fix: `Keep it to ${most} characters; put a key to the configuration there, not the configuration.`,
    };
  }
}

/** Ariba rejects `?`, `{` and `}` in part IDs. */
export function* partIdCharacters({ lines }: Subject): Iterable<Remark> {
  for (const { at, text, number } of partIdsOf(lines, (one) => /[?{}]/.test(one))) {
    const found = [...new Set(text.match(/[?{}]/g) ?? [])];
    yield {
      at,
      message: `${at.name} of line ${number} contains ${found.join(' ')}. SAP Ariba is said to reject that.`,
      fix: 'Use other characters in part numbers.',
    };
  }
}

/** Ariba shows 255 bytes of a description: fewer characters where they are not us-ascii. */
export function* longDescriptions({ lines }: Subject): Iterable<Remark> {
  for (const { descriptions, number } of lines) {
    for (const { at, text } of descriptions) {
      // A character has one to three bytes per UTF-16 unit: most texts need no encoding to be told apart.
      if (text.length * 3 <= limits.descriptionBytes) continue;
      const bytes = bytesOf(text.trim());
      if (bytes <= limits.descriptionBytes) continue;
      yield {
        at,
        message: `The description of line ${number} has ${bytes} bytes in UTF-8. SAP Ariba shows ${limits.descriptionBytes}.`,
        fix: `Put what tells the product apart into the first ${limits.descriptionBytes} bytes.`,
      };
    }
  }
}

export function* longShortNames({ lines }: Subject): Iterable<Remark> {
  for (const { shortName, number } of lines) {
    if (!shortName || !isLonger(shortName.text, limits.shortNameCharacters)) continue;
    yield {
      at: shortName.at,
      message: `The ShortName of line ${number} has ${charactersOf(shortName.text)} characters. Procurement systems keep ${limits.shortNameCharacters}.`,
      fix: `Keep it to ${limits.shortNameCharacters} characters.`,
    };
  }
}

export function* priceDecimals({ lines }: Subject): Iterable<Remark> {
  for (const { price, number } of lines) {
    if (!price?.amount || !hasDecimalsBeyond(price.amount, limits.priceDecimals)) continue;
    yield {
      at: price.at,
      message: `The unit price of line ${number}, ${quote(price.text, 30)}, has ${price.amount.scale} decimals. Procurement systems keep ${limits.priceDecimals} and round the rest, and the line’s amount with it.`,
      fix: `Price a larger unit, so that ${limits.priceDecimals} decimals are enough.`,
    };
  }
}

export function* zeroUnspsc({ lines }: Subject): Iterable<Remark> {
  for (const { unspsc, number } of lines) {
    for (const { at, text } of unspsc) {
      if (!/^\s*0+\s*$/.test(text)) continue;
      yield {
        at,
        message: `The UNSPSC code of line ${number} is all zeros. It is well formed and maps to no commodity.`,
        fix: 'Write the code of what is sold, such as 81162000 for software as a service.',
      };
    }
  }
}

function unitsOf({ lines }: Subject): Map<string, XmlElement> {
  const units = new Map<string, XmlElement>();
  for (const { unit } of lines) {
    const code = unit ? unit.text.trim() : '';
    if (unit && code !== '' && !units.has(code)) units.set(code, unit.at);
  }
  return units;
}

/** Which units are enabled cannot be known from a document; which ones to look for can. */
export function* coupaUnits(subject: Subject): Iterable<Remark> {
  if (subject.type !== 'PunchOutOrderMessage') return;
  const units = unitsOf(subject);
  const [first] = units.values();
  if (!first) return;
  const codes = [...units.keys()].slice(0, 10).map((unit) => quote(unit, 12));
  const rest = units.size - codes.length;
  yield {
    at: first,
    message: `The cart uses the ${units.size === 1 ? 'unit' : 'units'} ${codes.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. Coupa takes no cart with a unit of measure that is not enabled there, and the cart is lost.`,
    fix: 'Look in Coupa, Setup, Units of Measure, and enable what is missing.',
  };
}

export function* aribaUnits(subject: Subject): Iterable<Remark> {
  const at = unitsOf(subject).get('UN');
  if (!at) return;
  yield {
    at,
    message: 'The unit of measure is UN. It is often missing in SAP Ariba.',
    fix: 'Use EA, or ask the buyer’s Ariba administrator to map UN.',
  };
}

/** Coupa's minimum of a line: part number, unit of measure, quantity, description, UNSPSC. */
export function* coupaMinimum({ type, lines }: Subject): Iterable<Remark> {
  if (type !== 'PunchOutOrderMessage') return;
  for (const { element: at, partId, descriptions, shortName, unit, unspsc, number } of lines) {
    const nameless = descriptions.every(isBlank) && isBlank(shortName);
    if (!isBlank(partId) && !nameless && !isBlank(unit) && unspsc.length > 0) continue;
    const missing = [
      isBlank(partId) && 'a part number',
      nameless && 'a description',
      isBlank(unit) && 'a unit of measure',
      unspsc.length === 0 && 'a UNSPSC code',
    ].filter((one) => one !== false);
    yield {
      at,
      message: `Line ${number} lacks ${missing.join(', ')}. Coupa wants part number, unit of measure, quantity, description and UNSPSC of every line.`,
      fix: 'Let the supplier fill in what is missing.',
    };
  }
}

function isBlank(value: Value | undefined): boolean {
  return !value || value.text.trim() === '';
}

export function* editAllowed({ type, orderHeader: at }: Subject): Iterable<Remark> {
  if (type !== 'PunchOutOrderMessage' || !at || attributeOf(at, 'operationAllowed') !== 'edit') return;
  yield {
    at,
    attribute: 'operationAllowed',
    message:
      'The cart may be edited later. Coupa supports create and inspect; its punchout sites have a setting for edit, which may be off.',
    fix: 'Do not rely on requesters editing the cart from Coupa.',
  };
}

export function* deletes({ type, orderHeader: at }: Subject): Iterable<Remark> {
  if (type !== 'OrderRequest' || !at || attributeOf(at, 'type') !== 'delete') return;
  yield {
    at,
    attribute: 'type',
    message: 'The order is deleted by type="delete". Coupa sends new and update only.',
    fix: 'Expect cancellations from Coupa by another way, such as an update or a message to the supplier.',
  };
}

const oneCent = parseDecimal('0.01');

/** AWS Marketplace writes instalments and usage as a quantity of cents. */
export function* materialLines({ lines }: Subject): Iterable<Remark> {
  for (const { element: at, unspsc, price, number } of lines) {
    if (!price?.amount || !oneCent || compare(price.amount, oneCent) !== 0) continue;
    if (!unspsc.some(({ text }) => text.trim() === '43232701')) continue;
    yield {
      at,
      attribute: 'quantity',
      message: `Line ${number} has a unit price of 0.01: AWS Marketplace writes usage and instalments as a quantity of cents. The quantity is the amount times 100.`,
      fix: 'Allow large quantities and prices with two decimals in the procurement system, and map 43232701 to a commodity.',
    };
  }
}

export function* plainReturn({ payload }: Subject): Iterable<Remark> {
  const holder = payload && childOf(payload, 'BrowserFormPost');
  const at = holder && childOf(holder, 'URL');
  if (!at || !/^\s*http:/i.test(textOf(at))) return;
  yield {
    at,
    message:
      'The cart returns to an address with http. Browsers warn when a page with https sends a form there.',
    fix: 'Return carts to an address with https.',
  };
}
