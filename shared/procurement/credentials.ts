import type { Connection, Integration } from './integration.ts';

/** An identity as it was entered; its domain may be empty, which means the procurement system's usual one. */
export interface EnteredIdentity {
  readonly domain: string;
  readonly identity: string;
}

/** What an integration is known by: whose secret counts, and both identities as far as they are entered. */
export interface EnteredCredentials {
  readonly connection: Connection | undefined;
  readonly buyer: EnteredIdentity | undefined;
  readonly supplier: EnteredIdentity | undefined;
}

/**
 * The credentials of an integration: the identities of *Purchase information* before the IDs of a portal connection, of
 * which the first enabled one counts, else the first.
 */
export function credentialsOf({ system, details, connections }: Integration): EnteredCredentials {
  const connection = connections.find(({ enabled }) => enabled) ?? connections[0];
  const buyer = firstOf(details.buyerIdentity, system === 'ariba' ? details.anid : '', connection?.buyerId);
  const supplier = firstOf(details.supplierIdentity, connection?.supplierId);
  return {
    connection,
    buyer: buyer === undefined ? undefined : { domain: details.buyerDomain.trim(), identity: buyer },
    supplier:
      supplier === undefined ? undefined : { domain: details.supplierDomain.trim(), identity: supplier },
  };
}

/**
 * What is not entered of what a real supplier is sent, in words; empty where all is there. There nothing is made up, so a
 * domain counts too.
 */
export function missingCredentials(known: {
  readonly buyer: EnteredIdentity | undefined;
  readonly supplier: EnteredIdentity | undefined;
  readonly hasSecret: boolean;
}): readonly string[] {
  const { buyer, supplier, hasSecret } = known;
  return [
    ...(buyer ? [] : ['the buyer identity']),
    ...(buyer?.domain === '' ? ['the buyer domain'] : []),
    ...(supplier ? [] : ['the supplier identity']),
    ...(supplier?.domain === '' ? ['the supplier domain'] : []),
    ...(hasSecret ? [] : ['the shared secret']),
  ];
}

function firstOf(...values: readonly (string | undefined)[]): string | undefined {
  return values.map((value) => value?.trim()).find((value) => value !== undefined && value !== '');
}
