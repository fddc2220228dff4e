import type { Advisory } from '../judgement.ts';

/** Where a statement is from, and how sure it is. */
export type Source = Pick<Advisory, 'source' | 'confidence'>;

/** What platforms take of a value. The numbers are reported by suppliers; no vendor publishes one list of them. */
export const limits = {
  partIdCharacters: 100,
  descriptionBytes: 255,
  shortNameCharacters: 50,
  priceDecimals: 4,
} as const;

export const reportedLimits: Source = {
  source: 'Limits that suppliers collected from Coupa, SAP Ariba and others',
  confidence: 'reported',
};

export const coupaCart: Source = {
  source: 'Coupa Compass, "Punchout failed to return a cart" and its questions and answers on punchout',
  confidence: 'documented',
};

export const coupaOrders: Source = {
  source: 'Coupa Compass, "cXML Purchase Orders"',
  confidence: 'documented',
};

export const coupaSupplierRecord: Source = {
  source: 'Coupa, "Configuring a Supplier for cXML Purchase Orders"',
  confidence: 'documented',
};

export const coupaPunchout: Source = {
  source: 'Coupa, punchout catalogs: the operations create and inspect',
  confidence: 'documented',
};

export const aribaHub: Source = {
  source: 'Documents captured behind SAP Business Network',
  confidence: 'reported',
};

export const aribaAccounts: Source = {
  source: 'SAP Ariba knowledge base, KB0392443: test accounts',
  confidence: 'documented',
};

export const marketplaceAriba: Source = {
  source: 'AWS Marketplace Buyer Guide, SAP Ariba integration',
  confidence: 'documented',
};

export const marketplaceLines: Source = {
  source: 'AWS Marketplace Buyer Guide, UNSPSC codes and line types',
  confidence: 'documented',
};

export const ourInference: Source = {
  source: 'Our inference; no vendor says so',
  confidence: 'inferred',
};

/** The DTD wants `datetime.tz`; that others refuse `Z` is hearsay. */
export const reportedMoments: Source = {
  source: 'cXML DTD, datetime.tz; what receivers do with Z is reported by suppliers',
  confidence: 'reported',
};

/** Length in UTF-8, as Ariba counts. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Length in characters as people count them: one for each code point. */
export function charactersOf(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

/** As much of a text as fits into so many bytes of UTF-8, no character split. */
export function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}

/** As much of a text as fits into so many characters, none split. */
export function cutToCharacters(text: string, most: number): string {
  return Array.from(text.slice(0, most * 2))
    .slice(0, most)
    .join('');
}
