import type { Item } from '../../../shared/cxml/model.ts';
import type { Edition } from '../../../shared/rehearsal/events.ts';
import { findListing } from '../marketplace/catalog.ts';
import type { RunContext } from './context.ts';

/** Something that the simulated store does by inference, because AWS publishes nothing about it. */
interface Inference {
  readonly code: string;
  /** Whether it shows in this line. */
  readonly shows: (item: Item, edition: Edition) => boolean;
  readonly message: string;
}

const inferences: readonly Inference[] = [
  {
    code: 'first-approval-not-published',
    shows: (item, edition) => edition === 'line-types' && isFirstApproval(item),
    message:
      'AWS publishes that the first approval of an annual server product asks for 10,000 USD and is not invoiced against. That it comes as a Material line is inferred from its pay-as-you-go price.',
  },
  {
    code: 'second-approval-not-published',
    shows: (item) => isAnnualServer(item) && !isFirstApproval(item),
    message:
      'How AWS Marketplace knows that the first approval was given is not published. The simulated one remembers its order, for the same product and offer.',
  },
  {
    code: 'private-offer-not-published',
    shows: ({ supplierPartId, description }) =>
      findListing(supplierPartId)?.offers.some(
        ({ privateOffer }) => privateOffer !== undefined && description.includes(privateOffer),
      ) ?? false,
    message:
      'How a cart names a private offer is not published. The simulated store writes its number into the description.',
  },
];

/** Notes what in the lines of the built-in store is inferred, each kind once a run. */
export function noteInferences({ parties, recorder, memory }: RunContext, items: readonly Item[]): void {
  const { marketplace } = parties;
  if (!marketplace) return;
  const { edition } = marketplace.account;
  for (const { code, shows, message } of inferences) {
    if (memory.inferred.has(code) || !items.some((item) => shows(item, edition))) continue;
    memory.inferred.add(code);
    recorder.finding({
      severity: 'note',
      code,
      message,
      fix: 'Compare with the first real cart before you build approval rules on it.',
    });
  }
}

function isAnnualServer({ supplierPartId, description }: Item): boolean {
  return (
    findListing(supplierPartId)?.offers.some(
      ({ name, terms }) => terms?.kind === 'annual-server' && description.includes(name),
    ) ?? false
  );
}

function isFirstApproval(item: Item): boolean {
  return isAnnualServer(item) && item.description.includes('first approval');
}
