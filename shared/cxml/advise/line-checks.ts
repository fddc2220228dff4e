import { compare, hasDecimalsBeyond, parseDecimal } from '../decimal.ts';
import type { Value } from '../protocol/line.ts';
import type { LineWatch } from '../protocol/line-pass.ts';
import type { Subject } from '../protocol/subject.ts';
import { attributeOf, childOf, textOf, type XmlElement } from '../tree.ts';
import { quote } from '../words.ts';
import type { Remark } from './advisories.ts';
import { bytesOf, charactersOf, limits } from './limits.ts';

/** Checks of lines and of what goes with them in carts and orders. Each tells what a platform may stumble over. */
type Tell = (remark: Remark) => void;

function eachPartId(look: (at: XmlElement, text: string, line: number) => void): LineWatch {
  return {
    line({ number, partId, auxiliaryId }) {
      if (partId) look(partId.at, partId.text, number);
      if (auxiliaryId) look(auxiliaryId.at, auxiliaryId.text, number);
    },
  };
}

/** Longer than so many characters, as people count them; most texts are short enough in any count. */
function isLonger(text: string, most: number): boolean {
  return text.length > most && charactersOf(text) > most;
}

/** SupplierPartID and SupplierPartAuxiliaryID beyond 100 characters. */
export function longPartIds(_subject: Subject, tell: Tell): LineWatch {
  const most = limits.partIdCharacters;
  return eachPartId((at, text, number) => {
    if (!isLonger(text, most)) return;
    tell({
      at,
      message: `${at.name} of line ${number} has ${charactersOf(text)} characters. Procurement systems keep ${most}; what is cut off is missing when the line comes back.`,
      fix: `Keep it to ${most} characters; put a key to the configuration there, not the configuration.`,
    });
  });
}

/** Ariba rejects `?`, `{` and `}` in part IDs. */
export function partIdCharacters(_subject: Subject, tell: Tell): LineWatch {
  return eachPartId((at, text, number) => {
    if (!/[?{}]/.test(text)) return;
    const found = [...new Set(text.match(/[?{}]/g) ?? [])];
    tell({
      at,
      message: `${at.name} of line ${number} contains ${found.join(' ')}. SAP Ariba is said to reject that.`,
      fix: 'Use other characters in part numbers.',
    });
  });
}

/** Ariba shows 255 bytes of a description: fewer characters where they are not us-ascii. */
export function longDescriptions(_subject: Subject, tell: Tell): LineWatch {
  return {
    line({ descriptions, number }) {
      for (const { at, text } of descriptions) {
        // A character has one to three bytes per UTF-16 unit: most texts need no encoding to be told apart.
        if (text.length * 3 <= limits.descriptionBytes) continue;
        const bytes = bytesOf(text.trim());
        if (bytes <= limits.descriptionBytes) continue;
        tell({
          at,
          message: `The description of line ${number} has ${bytes} bytes in UTF-8. SAP Ariba shows ${limits.descriptionBytes}.`,
          fix: `Put what tells the product apart into the first ${limits.descriptionBytes} bytes.`,
        });
      }
    },
  };
}

export function longShortNames(_subject: Subject, tell: Tell): LineWatch {
  return {
    line({ shortName, number }) {
      if (!shortName || !isLonger(shortName.text, limits.shortNameCharacters)) return;
      tell({
        at: shortName.at,
        message: `The ShortName of line ${number} has ${charactersOf(shortName.text)} characters. Procurement systems keep ${limits.shortNameCharacters}.`,
        fix: `Keep it to ${limits.shortNameCharacters} characters.`,
      });
    },
  };
}

export function priceDecimals(_subject: Subject, tell: Tell): LineWatch {
  return {
    line({ price, number }) {
      if (!price?.amount || !hasDecimalsBeyond(price.amount, limits.priceDecimals)) return;
      tell({
        at: price.at,
        message: `The unit price of line ${number}, ${quote(price.text, 30)}, has ${price.amount.scale} decimals. Procurement systems keep ${limits.priceDecimals} and round the rest, and the line’s amount with it.`,
        fix: `Price a larger unit, so that ${limits.priceDecimals} decimals are enough.`,
      });
    },
  };
}

export function zeroUnspsc(_subject: Subject, tell: Tell): LineWatch {
  return {
    line({ unspsc, number }) {
      for (const { at, text } of unspsc) {
        if (!/^\s*0+\s*$/.test(text)) continue;
        tell({
          at,
          message: `The UNSPSC code of line ${number} is all zeros. It is well formed and maps to no commodity.`,
          fix: 'Write the code of what is sold, such as 81162000 for software as a service.',
        });
      }
    },
  };
}

/** The first place of each unit. */
function eachUnit(end: (units: ReadonlyMap<string, XmlElement>) => void): LineWatch {
  const units = new Map<string, XmlElement>();
  return {
    line({ unit }) {
      const code = unit ? unit.text.trim() : '';
      if (unit && code !== '' && !units.has(code)) units.set(code, unit.at);
    },
    end: () => end(units),
  };
}

/** Which units are enabled cannot be known from a document; which ones to look for can. */
export function coupaUnits({ type }: Subject, tell: Tell): LineWatch | undefined {
  if (type !== 'PunchOutOrderMessage') return undefined;
  return eachUnit((units) => {
    const [first] = units.values();
    if (!first) return;
    const codes = [...units.keys()].slice(0, 10).map((unit) => quote(unit, 12));
    const rest = units.size - codes.length;
    tell({
      at: first,
      message: `The cart uses the ${units.size === 1 ? 'unit' : 'units'} ${codes.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. Coupa takes no cart with a unit of measure that is not enabled there, and the cart is lost.`,
      fix: 'Look in Coupa, Setup, Units of Measure, and enable what is missing.',
    });
  });
}

export function aribaUnits(_subject: Subject, tell: Tell): LineWatch {
  return eachUnit((units) => {
    const at = units.get('UN');
    if (!at) return;
    tell({
      at,
      message: 'The unit of measure is UN. It is often missing in SAP Ariba.',
      fix: 'Use EA, or ask the buyer’s Ariba administrator to map UN.',
    });
  });
}

/** Coupa's minimum of a line: part number, unit of measure, quantity, description, UNSPSC. */
export function coupaMinimum({ type }: Subject, tell: Tell): LineWatch | undefined {
  if (type !== 'PunchOutOrderMessage') return undefined;
  return {
    line({ element: at, partId, descriptions, shortName, unit, unspsc, number }) {
      const nameless = descriptions.every(isBlank) && isBlank(shortName);
      if (!isBlank(partId) && !nameless && !isBlank(unit) && unspsc.length > 0) return;
      const missing = [
        isBlank(partId) && 'a part number',
        nameless && 'a description',
        isBlank(unit) && 'a unit of measure',
        unspsc.length === 0 && 'a UNSPSC code',
      ].filter((one) => one !== false);
      tell({
        at,
        message: `Line ${number} lacks ${missing.join(', ')}. Coupa wants part number, unit of measure, quantity, description and UNSPSC of every line.`,
        fix: 'Let the supplier fill in what is missing.',
      });
    },
  };
}

function isBlank(value: Value | undefined): boolean {
  return !value || value.text.trim() === '';
}

const oneCent = parseDecimal('0.01');

/** AWS Marketplace writes instalments and usage as a quantity of cents. */
export function materialLines(_subject: Subject, tell: Tell): LineWatch {
  return {
    line({ element: at, unspsc, price, number }) {
      if (!price?.amount || !oneCent || compare(price.amount, oneCent) !== 0) return;
      if (!unspsc.some(({ text }) => text.trim() === '43232701')) return;
      tell({
        at,
        attribute: 'quantity',
        message: `Line ${number} has a unit price of 0.01: AWS Marketplace writes usage and instalments as a quantity of cents. The quantity is the amount times 100.`,
        fix: 'Allow large quantities and prices with two decimals in the procurement system, and map 43232701 to a commodity.',
      });
    },
  };
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
