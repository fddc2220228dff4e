import * as z from 'zod';
import { compare, type Decimal, parseDecimal, toFixed } from './decimal.ts';
import type { OrderItem, OrderMessage, OrderRequest } from './model.ts';
import { readNumber } from './protocol/number.ts';

/** One thing that differs between a cart and the order made from it. */
export const roundTripChangeSchema = z.object({
  /** Line of the cart, from 1; absent for the total, the order of lines, and lines that only the order has. */
  cartLine: z.int().optional(),
  /** Line of the order, from 1; absent where the order has no such line. */
  orderLine: z.int().optional(),
  /** `Quantity`, `Description`, `Extrinsic LineType`, …; `Line` for a whole line, `Lines` for their order. */
  field: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
  mechanism: z.enum(['truncated', 'rounded', 're-cased', 'dropped', 'replaced', 'added', 'reordered']),
});
export type RoundTripChange = z.infer<typeof roundTripChangeSchema>;

/** What became of a cart on its way into an order. */
export const roundTripSchema = z.object({
  changes: z.array(roundTripChangeSchema),
  /** True where both state the same amount in the same currency. */
  sameTotal: z.boolean(),
});
export type RoundTrip = z.infer<typeof roundTripSchema>;

/** How a value is written: as text, or as a decimal, where 12.5 and 12.50 are the same. */
type Kind = 'text' | 'decimal';
interface Field {
  readonly name: string;
  readonly kind: Kind;
  readonly value: string | undefined;
}

/**
 * Compares a cart with the order that came of it. ItemDetail has to survive from ItemIn into ItemOut (cXML User's Guide,
 * "OrderRequest"), so every difference is one; line numbers are the order's own and do not count. Lines are matched by
 * SupplierPartAuxiliaryID and SupplierPartID, those that are equal in all fields first; what is left by position.
 */
export function compareCartAndOrder(cart: OrderMessage, order: OrderRequest): RoundTrip {
  const pairs = matchLines(cart.items, order.items);
  const total = changesOf(totalFields(cart.total), totalFields(order.total));
  const changes: RoundTripChange[] = [...total];
  const reordered = reorderingOf(pairs);
  if (reordered) changes.push(reordered);
  for (const [cartAt, item] of cart.items.entries()) {
    const orderAt = pairs.get(cartAt);
    const arrived = orderAt === undefined ? undefined : order.items[orderAt];
    if (orderAt === undefined || !arrived) {
      changes.push({ cartLine: cartAt + 1, field: 'Line', before: nameOf(item), mechanism: 'dropped' });
      continue;
    }
    const place = { cartLine: cartAt + 1, orderLine: orderAt + 1 };
    for (const change of changesOf(fieldsOf(item), fieldsOf(arrived))) changes.push({ ...place, ...change });
  }
  const matched = new Set(pairs.values());
  for (const [orderAt, item] of order.items.entries()) {
    if (matched.has(orderAt)) continue;
    changes.push({ orderLine: orderAt + 1, field: 'Line', after: nameOf(item), mechanism: 'added' });
  }
  return { changes, sameTotal: total.length === 0 };
}

function nameOf(item: OrderItem): string {
  return item.description?.trim() ? item.description : item.supplierPartId;
}

function totalFields(total: OrderMessage['total']): Field[] {
  return [
    { name: 'Total', kind: 'decimal', value: total.amount },
    { name: 'Total currency', kind: 'text', value: total.currency },
  ];
}

/**
 * What has to survive of a line, by field; the fields of one name are told apart by their order. What stands beside
 * ItemDetail is not in it: ItemOut has no place for an extrinsic of ItemIn, and comments are each side's own.
 */
function fieldsOf(item: OrderItem): Field[] {
  return [
    { name: 'Quantity', kind: 'decimal', value: item.quantity },
    { name: 'SupplierPartID', kind: 'text', value: item.supplierPartId },
    { name: 'SupplierPartAuxiliaryID', kind: 'text', value: item.supplierPartAuxiliaryId },
    { name: 'Unit price', kind: 'decimal', value: item.unitPrice?.amount },
    { name: 'Currency', kind: 'text', value: item.unitPrice?.currency },
    { name: 'Description', kind: 'text', value: item.description },
    { name: 'UnitOfMeasure', kind: 'text', value: item.unitOfMeasure },
    { name: 'ManufacturerPartID', kind: 'text', value: item.manufacturerPartId },
    { name: 'ManufacturerName', kind: 'text', value: item.manufacturerName },
    { name: 'LeadTime', kind: 'decimal', value: item.leadTime },
    ...(item.classifications ?? []).map(({ domain, code }) => named('Classification', domain, code)),
    ...item.extrinsics.map(({ name, value }) => named('Extrinsic', name, value)),
  ];
}

function named(kind: string, name: string, value: string): Field {
  return { name: `${kind} ${name}`, kind: 'text', value };
}

function changesOf(before: readonly Field[], after: readonly Field[]): RoundTripChange[] {
  const left = byKey(before);
  const right = byKey(after);
  const changes: RoundTripChange[] = [];
  for (const [key, was] of left) {
    const is = right.get(key);
    const mechanism = mechanismOf(was.kind, was.value, is?.value);
    if (mechanism)
      changes.push(changeOf(was.name, mechanism, was.value || undefined, is?.value || undefined));
    else if (is && is.name !== was.name) changes.push(changeOf(was.name, 're-cased', was.name, is.name));
  }
  for (const [key, is] of right)
    if (!left.has(key) && is.value !== undefined)
      changes.push(changeOf(is.name, 'added', undefined, is.value));
  return changes;
}

/** Names are compared without case, so that a re-cased domain is not one dropped and one added. */
function byKey(fields: readonly Field[]): Map<string, Field> {
  const keyed = new Map<string, Field>();
  const counts = new Map<string, number>();
  for (const field of fields) {
    const name = field.name.toLowerCase();
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    keyed.set(`${nth} ${name}`, field);
  }
  return keyed;
}

function changeOf(
  field: string,
  mechanism: RoundTripChange['mechanism'],
  before: string | undefined,
  after: string | undefined,
): RoundTripChange {
  return {
    field,
    mechanism,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** By which mechanism a value became another; undefined where it did not. An empty text counts as none. */
function mechanismOf(
  kind: Kind,
  before: string | undefined,
  after: string | undefined,
): RoundTripChange['mechanism'] | undefined {
  if (before === after) return undefined;
  if (before === undefined || before === '') return after === undefined || after === '' ? undefined : 'added';
  if (after === undefined || after === '') return 'dropped';
  if (kind === 'decimal') {
    const was = readNumber(before);
    const is = readNumber(after);
    if (was && is) return decimalMechanism(was, is);
  }
  if (before.toLowerCase() === after.toLowerCase()) return 're-cased';
  const kept = after.replace(/(?:…|\.{3})$/, '').trimEnd();
  return kept !== '' && kept.length < before.length && before.startsWith(kept) ? 'truncated' : 'replaced';
}

function decimalMechanism(was: Decimal, is: Decimal): RoundTripChange['mechanism'] | undefined {
  if (compare(was, is) === 0) return undefined;
  for (let places = 0; places < was.scale; places += 1) {
    if (compare(decimalOf(toFixed(was, places)), is) === 0) return 'rounded';
    const cut = { units: was.units / 10n ** BigInt(was.scale - places), scale: places };
    if (compare(cut, is) === 0) return 'truncated';
  }
  return 'replaced';
}

function decimalOf(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error('toFixed wrote what is no decimal.');
  return value;
}

/** From line of the cart to line of the order, both from 0. */
function matchLines(cart: readonly OrderItem[], order: readonly OrderItem[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (cartAt: number, orderAt: number) => {
    pairs.set(cartAt, orderAt);
    taken.add(orderAt);
  };
  for (const keyOf of [wholeKey, idsKey]) {
    const waiting = new Map<string, number[]>();
    for (const [at, item] of order.entries()) {
      if (taken.has(at)) continue;
      const key = keyOf(item);
      const same = waiting.get(key);
      if (same) same.push(at);
      else waiting.set(key, [at]);
    }
    const used = new Map<string, number>();
    for (const [at, item] of cart.entries()) {
      if (pairs.has(at)) continue;
      const key = keyOf(item);
      const nth = used.get(key) ?? 0;
      const orderAt = waiting.get(key)?.[nth];
      if (orderAt === undefined) continue;
      used.set(key, nth + 1);
      pair(at, orderAt);
    }
  }
  for (const at of cart.keys()) if (!pairs.has(at) && at < order.length && !taken.has(at)) pair(at, at);
  return pairs;
}

function wholeKey(item: OrderItem): string {
  return JSON.stringify(fieldsOf(item).map(({ name, value }) => [name, value]));
}

function idsKey(item: OrderItem): string {
  return JSON.stringify([item.supplierPartAuxiliaryId ?? '', item.supplierPartId]);
}

/** One change for the order of lines, whatever moved: the numbers of the cart's lines as the order has them. */
function reorderingOf(pairs: ReadonlyMap<number, number>): RoundTripChange | undefined {
  const byCart = [...pairs].sort(([a], [b]) => a - b);
  if (byCart.every(([, at], index) => index === 0 || at > (byCart[index - 1]?.[1] ?? -1))) return undefined;
  const byOrder = [...byCart].sort(([, a], [, b]) => a - b);
  const numbers = (entries: readonly (readonly [number, number])[]) => {
    const shown = entries.slice(0, 20).map(([cartAt]) => cartAt + 1);
    return `${shown.join(', ')}${entries.length > shown.length ? ', …' : ''}`;
  };
  return changeOf('Lines', 'reordered', numbers(byCart), numbers(byOrder));
}
