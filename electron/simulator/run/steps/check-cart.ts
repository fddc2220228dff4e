import { compare, parseDecimal } from '../../../../shared/cxml/decimal.ts';
import type { Item, OrderMessage } from '../../../../shared/cxml/model.ts';
import type { Edition } from '../../../../shared/rehearsal/events.ts';
import { findListing } from '../../marketplace/catalog.ts';
import type { CartCheck, Step } from '../../scenarios/scenario.ts';
import { hold } from '../checks.ts';
import type { RunContext } from '../context.ts';

interface Check {
  readonly holds: (cart: OrderMessage, edition: Edition) => boolean;
  readonly good: string;
  readonly bad: string;
}

const checks: Readonly<Record<CartCheck, Check>> = {
  'several-lines': {
    holds: ({ items }) => items.length > 1 && new Set(items.map(auxiliary)).size === items.length,
    good: 'The cart has several lines, each with an auxiliary ID of its own.',
    bad: 'The cart has a single line, or two lines share an auxiliary ID.',
  },
  'texts-unharmed': {
    holds: ({ items }) =>
      items.every(({ supplierPartId, description }) => {
        const listing = findListing(supplierPartId);
        return listing?.offers.some(({ name }) => description.startsWith(`${listing.title}: ${name}`));
      }),
    good: 'Every description came back character by character as the store has it.',
    bad: 'A description is not what the store has: characters were lost on the way.',
  },
  'non-ascii-text': {
    holds: ({ items }) => items.some(({ description }) => /\P{ASCII}/u.test(description)),
    good: 'A description has characters outside ASCII.',
    bad: 'No description has characters outside ASCII.',
  },
  'long-text': {
    holds: ({ items }) => items.some(({ description }) => Buffer.byteLength(description) > 255),
    good: 'A description is longer than the 255 bytes that SAP Ariba is reported to show.',
    bad: 'No description is longer than 255 bytes.',
  },
  material: {
    holds: ({ items }) => items.length > 0 && items.every(isMaterial),
    good: 'The line is of the type Material: 43232701, the amount in cents as quantity, at 0.01.',
    bad: 'A line is not of the type Material with a unit price of 0.01.',
  },
  'single-charge': {
    holds: ({ items }, edition) =>
      items.length > 0 &&
      items.every(edition === 'line-types' ? isService : (item) => lineType(item) === undefined),
    good: 'The line is classified as its edition has it: a single charge.',
    bad: 'The line is not classified as a single charge: Service with quantity 1 by line types, without LineType by the set-up document.',
  },
  'service-and-material': {
    holds: ({ items }, edition) =>
      items.length === 2 && (edition === 'document' || (items.some(isService) && items.some(isMaterial))),
    good: 'Contract and estimated use came back as two lines.',
    bad: 'Contract and estimated use did not come back as two lines, Service and Material.',
  },
  'first-approval': {
    holds: (cart) => equals(cart.total.amount, '10000.00'),
    good: 'The first approval asks for 10,000.00 USD. It is not invoiced against.',
    bad: 'The first approval does not ask for 10,000.00 USD.',
  },
  'contract-value': {
    holds: ({ items }, edition) =>
      items.length > 0 &&
      items.every(
        (item) =>
          !item.description.includes('first approval') &&
          (edition === 'line-types'
            ? isService(item)
            : findListing(item.supplierPartId)?.offers.some(({ unitPrice }) =>
                equals(unitPrice, item.unitPrice.amount),
              )),
      ),
    good: 'The second approval asks for the value of the contract.',
    bad: 'The second approval does not ask for the value of the contract.',
  },
  'zero-amount': {
    holds: ({ items, total }) => items.length > 0 && equals(total.amount, '0'),
    good: 'Without pre-approval the product comes as a line of 0.00, and an order of 0.00 follows.',
    bad: 'The cart does not cost 0.00.',
  },
  'private-offer': {
    holds: ({ items }) =>
      items.some(({ supplierPartId, description }) =>
        findListing(supplierPartId)?.offers.some(
          ({ privateOffer }) => privateOffer !== undefined && description.includes(privateOffer),
        ),
      ),
    good: 'The line names the private offer and has its negotiated price.',
    bad: 'No line names a private offer.',
  },
};

const fix = 'Start again and shop as the task says; or ask the supplier why.';

/** Holds the last cart against what the scenario is about. One that is not so ends the run. */
export function checkCart(run: RunContext, step: Extract<Step, { do: 'check-cart' }>): void {
  const { cart } = run.memory;
  if (!cart) throw new Error('There is no cart to check');
  const edition = run.parties.marketplace?.account.edition ?? 'document';
  for (const name of step.checks) {
    const { holds, good, bad } = checks[name];
    hold(run, { holds: holds(cart, edition), code: name, good, bad, fix });
  }
}

/** Nothing came back and nothing was ordered. */
export function checkNoOrder(run: RunContext): void {
  const { cart, order } = run.memory;
  hold(run, {
    holds: cart === undefined && order === undefined,
    code: 'no-order',
    good: 'Nothing came into the cart: a pre-approved product needs no order.',
    bad: 'A cart came back although the product is pre-approved.',
    fix,
  });
}

function auxiliary({ supplierPartAuxiliaryId }: Item): string {
  return supplierPartAuxiliaryId ?? '';
}

function lineType({ extrinsics }: Item): string | undefined {
  return extrinsics.find(({ name }) => name === 'LineType')?.value;
}

function hasCode({ classifications }: Item, wanted: string): boolean {
  return classifications.some(({ domain, code }) => domain.toUpperCase() === 'UNSPSC' && code === wanted);
}

function isMaterial(item: Item): boolean {
  return lineType(item) === 'Material' && hasCode(item, '43232701') && equals(item.unitPrice.amount, '0.01');
}

function isService(item: Item): boolean {
  return lineType(item) === 'Service' && hasCode(item, '81162000') && equals(item.quantity, '1');
}

function equals(a: string, b: string): boolean {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  return left !== undefined && right !== undefined && compare(left, right) === 0;
}
