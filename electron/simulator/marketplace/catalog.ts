import { type SoftwareClass, unspscCodes } from '../../../shared/procurement/unspsc.ts';
import { agreementListings } from './listings/agreements.ts';
import { modelAndRuleListings } from './listings/models-and-rules.ts';
import { saasListings } from './listings/saas.ts';
import { serverListings } from './listings/servers.ts';

/** The kinds of software that AWS Marketplace sells, in the order in which the store shows them. */
export const listingKinds = {
  'saas-contract': { label: 'SaaS contract', plural: 'SaaS contracts', softwareClass: 'saas' },
  'saas-usage': { label: 'SaaS, pay as you go', plural: 'SaaS, pay as you go', softwareClass: 'saas' },
  ami: { label: 'Amazon Machine Image', plural: 'Server images (AMI)', softwareClass: 'application-server' },
  container: { label: 'Container', plural: 'Containers', softwareClass: 'other-software' },
  'machine-learning': {
    label: 'Machine learning',
    plural: 'Machine learning',
    softwareClass: 'other-software',
  },
  'waf-rules': { label: 'AWS WAF rules', plural: 'AWS WAF rules', softwareClass: 'other-software' },
} as const satisfies Record<string, { label: string; plural: string; softwareClass: SoftwareClass }>;

export type ListingKind = keyof typeof listingKinds;

/**
 * How an offer is charged where it is not one amount when it is bought (AWS Marketplace Buyer Guide, "Integrating AWS
 * Marketplace with procurement systems").
 */
export type Terms =
  /** By use: the quantity is an estimate, the budget that is approved. */
  | { readonly kind: 'usage' }
  /** A flexible payment schedule: the amount in instalments. */
  | { readonly kind: 'instalments'; readonly payments: number; readonly every: string }
  /** A contract, and beside it use up to this estimate; the requester asks for both in one line or in two. */
  | { readonly kind: 'contract-and-usage'; readonly usageEstimate: string }
  /** A server product for a year: approved twice, the first time as pay-as-you-go. */
  | { readonly kind: 'annual-server' }
  | { readonly kind: 'free' }
  /** Under a licence that the buyer brings along. */
  | { readonly kind: 'byol' };

/** One thing that can be bought of a listing: a dimension of a contract, or an amount of usage. */
export interface Offer {
  /** Unique within the listing. */
  readonly id: string;
  readonly name: string;
  /** What one of it is, such as `per user, 12 months`. */
  readonly unit: string;
  /** US dollars as a decimal, such as `12400.00`. At most four places: procurement systems take no more. */
  readonly unitPrice: string;
  /** UN/CEFACT code. `EA` (each) nearly throughout, since every procurement system has it enabled. */
  readonly unitOfMeasure: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Absent: one charge, when it is bought. */
  readonly terms?: Terms;
  /** The number of a private offer, for this buyer alone. */
  readonly privateOffer?: string;
}

/** A product of the simulated AWS Marketplace. Sellers and products are invented. */
export interface Listing {
  /** In the form of AWS Marketplace's product IDs: `prodview-` and thirteen characters. */
  readonly id: string;
  readonly title: string;
  readonly seller: string;
  readonly kind: ListingKind;
  readonly category: string;
  /** One sentence, for cards. */
  readonly summary: string;
  readonly description: string;
  readonly highlights: readonly string[];
  /** Stars out of five as text, and how many people gave them. */
  readonly rating: { readonly stars: string; readonly count: number };
  /** At least one. */
  readonly offers: readonly [Offer, ...Offer[]];
}

/** Everything that is for sale. */
export const listings: readonly Listing[] = [
  ...saasListings,
  ...serverListings,
  ...modelAndRuleListings,
  ...agreementListings,
];

/** The listing of this ID, if there is one. */
export function findListing(id: string): Listing | undefined {
  return listings.find((listing) => listing.id === id);
}

/** UNSPSC code of a kind of listing. */
export function unspscOf(kind: ListingKind): string {
  return unspscCodes[listingKinds[kind].softwareClass];
}

/** True for the key of a kind, such as one that came in a query. */
export function isListingKind(text: string): text is ListingKind {
  return Object.hasOwn(listingKinds, text);
}

/** Listings of a kind (or of all) that contain every word of `words` somewhere a buyer can read. */
export function searchListings(words: string, kind?: ListingKind): Listing[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return listings.filter((listing) => {
    if (kind !== undefined && listing.kind !== kind) return false;
    const { title, seller, category, summary, description, highlights } = listing;
    const text = fold(
      [title, seller, category, summary, description, ...highlights, listingKinds[listing.kind].label].join(
        ' ',
      ),
    );
    return wanted.every((word) => text.includes(word));
  });
}

/** Lower case without accents, so that `Lumiere` finds `Lumière`. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
