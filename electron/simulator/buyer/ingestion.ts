import type { Item, OrderMessage } from '../../../shared/cxml/model.ts';
import type { Finding } from '../../../shared/rehearsal/events.ts';
import type { Preset } from './preset.ts';

type Note = Omit<Finding, 'exchange'>;

const present: Readonly<Record<Preset['ingestion']['required'][number], (item: Item) => boolean>> = {
  SupplierPartID: ({ supplierPartId }) => supplierPartId.trim() !== '',
  UnitOfMeasure: ({ unitOfMeasure }) => unitOfMeasure.trim() !== '',
  Description: ({ description }) => description.trim() !== '',
  UNSPSC: ({ classifications }) =>
    classifications.some(({ domain, code }) => domain.toUpperCase() === 'UNSPSC' && code.trim() !== ''),
};

/**
 * What the system objects to when it takes a cart in: units of measure that are not enabled and parts that are missing.
 * One bad line loses the whole cart (Coupa: "Punchout failed to return a cart").
 */
export function takeIn(cart: OrderMessage, { ingestion, texts, name }: Preset): Note[] {
  const shownAs = texts.cartRefusedNotice;
  const notes: Note[] = [];
  for (const [index, item] of cart.items.entries()) {
    const line = `Line ${index + 1}`;
    const missing = ingestion.required.filter((part) => !present[part](item));
    for (const part of missing) {
      notes.push({
        severity: 'error',
        code: 'part-missing',
        message: `${line} has no ${part}, and ${name} takes no line without it.`,
        fix: `The supplier has to send ${part} with every line.`,
        shownAs,
      });
    }
    const unit = item.unitOfMeasure.trim();
    if (unit === '' || ingestion.units.includes(unit)) continue;
    notes.push({
      severity: 'error',
      code: 'unit-not-enabled',
      message: `${line}: the unit of measure “${unit.slice(0, 40)}” is not enabled in ${name}.`,
      fix: `Enable the unit of measure in ${name}, or ask the supplier to send one that is enabled, such as EA.`,
      shownAs,
    });
  }
  notes.push(...unmapped(cart, ingestion, name));
  if (notes.length > 0) return notes;
  return [
    {
      severity: 'pass',
      code: 'cart-taken-in',
      message: `${name} has every unit of measure and every part it asks for.`,
      fix: '',
    },
  ];
}

/** Lines whose UNSPSC code leads to no commodity, and so to no approval chain of its own. They are taken all the same. */
function unmapped(cart: OrderMessage, { commodities }: Preset['ingestion'], name: string): Note[] {
  if (!commodities) return [];
  const codes = cart.items.flatMap(({ classifications }) =>
    classifications.filter(({ domain }) => domain.toUpperCase() === 'UNSPSC').map(({ code }) => code.trim()),
  );
  return [...new Set(codes)]
    .filter((code) => !commodities.includes(code))
    .map((code) => ({
      severity: 'warning',
      code: 'commodity-not-mapped',
      message: `The UNSPSC code ${code.slice(0, 20)} is not mapped to a commodity in ${name}: the line has no commodity, and its approval chain is the default one.`,
      fix: `Map ${code.slice(0, 20)} to a commodity in ${name}, or give the punchout site one commodity.`,
    }));
}
