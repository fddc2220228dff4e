import { atBuyer } from './change.ts';
import { replaced, without } from './damage.ts';
import type { Fault } from './fault.ts';

/** UTF-8 that somebody read as ISO-8859-1 on its way. */
const garbled = Buffer.from('\u00dcbersicht f\u00fcr Pr\u00fcfer', 'utf8').toString('latin1');

/** The way of the cart back. */
export const cartFaults = {
  'unit-not-enabled': {
    settings: atBuyer(({ ingestion }) => ({ ingestion: { ...ingestion, units: ['HUR', 'DAY'] } })),
  },
  'line-part-missing': { supplier: { cart: without('UnitOfMeasure') } },
  'session-expired': {
    settings: atBuyer(({ ingestion }) => ({ ingestion: { ...ingestion, sessionExpired: true } })),
  },
  'characters-garbled': { supplier: { cart: replaced('Description', () => garbled) } },
  'form-encoded-twice': {
    supplier: {
      cart: (xml) => xml,
      field: ({ value }) => ({ name: 'cXML-urlencoded', value: encodeURIComponent(textOf(value)) }),
    },
  },
  'changed-cookie': { supplier: { cart: replaced('BuyerCookie', (was) => `${was}-2`) } },
  'edit-emptied': {
    scenario: 'edit',
    supplier: { cart: (xml, operation) => (operation === 'edit' ? emptied(xml) : xml) },
  },
  'auxiliary-id-lost': {
    scenario: 'edit',
    supplier: {
      cart: (xml, operation) =>
        operation === 'edit' ? replaced('SupplierPartAuxiliaryID', (was) => `${was}-2`)(xml) : xml,
    },
  },
  'edit-session-gone': { scenario: 'edit', supplier: { forgetsCarts: true } },
  'commodity-not-mapped': {
    settings: atBuyer(({ ingestion }) => ({ ingestion: { ...ingestion, commodities: ['43211503'] } })),
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** A cart without its lines, and with the total that belongs to that. */
function emptied(xml: string): string {
  return xml
    .replaceAll(/[ \t]*<ItemIn[\s>][\s\S]*?<\/ItemIn>\n?/g, '')
    .replace(/(<Total>\s*<Money[^>]*>)[^<]*/, '$10.00');
}

/** The field's value as text, whichever of the two fields it was made for. */
function textOf(value: string): string {
  return value.trimStart().startsWith('<') ? value : Buffer.from(value, 'base64').toString('utf8');
}
