/** Portal connections: what AWS holds beside what an integration notes, field by field. */
import type { Connection, Integration } from '../procurement/integration.ts';
import type { PortalConnection } from './portal-connections.ts';

/**
 * `only-here`: noted in the integration, and AWS has none. `not-read`: AWS’s API did not say it, so nothing can be compared.
 */
export type Agreement = 'same' | 'differs' | 'only-here' | 'only-in-aws' | 'not-read';

/** One field of a connection; absent where that side has nothing. */
export interface ComparedField {
  readonly field: string;
  readonly here: string | undefined;
  readonly aws: string | undefined;
  readonly agreement: Agreement;
}

/** A connection of the integration beside the one of AWS that is most likely the same. */
export interface ComparedConnection {
  /** Names this pair among the others. */
  readonly key: string;
  readonly title: string;
  /** The integration’s side; absent where only AWS has one. */
  readonly connection: Connection | undefined;
  readonly agreement: Agreement;
  readonly fields: readonly ComparedField[];
}

const portals = { coupa: 'COUPA', ariba: 'SAP_BUSINESS_NETWORK' } as const;

/**
 * Compares. Connections are paired by both IDs, then by one of them, then where each side has just one left: so a wrong ID shows
 * as a difference, and not as two strangers. Connections of other portals are left out.
 */
export function compareConnections(
  integration: Integration,
  held: readonly PortalConnection[],
): ComparedConnection[] {
  const here = [...integration.connections];
  const there = held.filter(({ portal }) => portal === undefined || portal === portals[integration.system]);
  const pairs: [Connection | undefined, PortalConnection | undefined][] = [];
  for (const alike of [sameBoth, sameOne, onlyOnesLeft]) {
    for (const mine of [...here]) {
      const theirs = there.find((one) => alike(mine, one, here.length, there.length));
      if (theirs === undefined) continue;
      pairs.push([mine, theirs]);
      here.splice(here.indexOf(mine), 1);
      there.splice(there.indexOf(theirs), 1);
    }
  }
  for (const mine of here) if (!isEmpty(mine)) pairs.push([mine, undefined]);
  for (const theirs of there) pairs.push([undefined, theirs]);
  return pairs.map(([mine, theirs]) => compareOne(mine, theirs, integration));
}

function sameBoth(mine: Connection, theirs: PortalConnection): boolean {
  return sameId(mine.buyerId, theirs.buyerId) && sameId(mine.supplierId, theirs.supplierId);
}

function sameOne(mine: Connection, theirs: PortalConnection): boolean {
  return sameId(mine.buyerId, theirs.buyerId) || sameId(mine.supplierId, theirs.supplierId);
}

function onlyOnesLeft(mine: Connection, _theirs: PortalConnection, here: number, there: number): boolean {
  return here === 1 && there === 1 && !isEmpty(mine);
}

function sameId(mine: string, theirs: string | undefined): boolean {
  return mine.trim() !== '' && mine.trim() === theirs;
}

function isEmpty({ buyerId, supplierId }: Connection): boolean {
  return buyerId.trim() === '' && supplierId.trim() === '';
}

function compareOne(
  mine: Connection | undefined,
  theirs: PortalConnection | undefined,
  integration: Integration,
): ComparedConnection {
  const ariba = integration.system === 'ariba';
  const known = mine && isEmpty(mine) ? undefined : mine;
  const fields = [
    compared(ariba ? 'Buyer ANID' : 'Buyer ID', written(known?.buyerId), theirs?.buyerId),
    compared(ariba ? 'Supplier ANID' : 'Supplier ID', written(known?.supplierId), theirs?.supplierId),
    compared(
      'Billing entities (Seller of Record)',
      known && sellers(known.billingEntities),
      theirs && sellers(theirs.sellersOfRecord),
    ),
    punchout(known, theirs),
    ...redirect(theirs),
    ...testEnvironment(theirs),
  ];
  const ids = [known?.buyerId ?? theirs?.buyerId, known?.supplierId ?? theirs?.supplierId];
  return {
    key: mine?.id ?? theirs?.arn ?? '',
    title: ids.filter((id) => id !== undefined && id.trim() !== '').join(' – ') || 'Without IDs',
    connection: known,
    agreement: overall(known, theirs, fields),
    fields,
  };
}

function overall(
  mine: Connection | undefined,
  theirs: PortalConnection | undefined,
  fields: readonly ComparedField[],
): Agreement {
  if (theirs === undefined) return 'only-here';
  if (mine === undefined) return 'only-in-aws';
  return fields.some(({ agreement }) => agreement === 'differs') ? 'differs' : 'same';
}

function compared(field: string, here: string | undefined, aws: string | undefined): ComparedField {
  return { field, here, aws, agreement: agreementOf(here, aws) };
}

function agreementOf(here: string | undefined, aws: string | undefined): Agreement {
  if (here === aws) return 'same';
  if (aws === undefined) return 'only-here';
  return here === undefined ? 'only-in-aws' : 'differs';
}

/** PunchOut status: AWS documents a field for it, which its published SDK does not know. */
function punchout(mine: Connection | undefined, theirs: PortalConnection | undefined): ComparedField {
  const field = 'PunchOut status';
  const here = mine && (mine.enabled ? 'Enabled' : 'Not enabled');
  if (theirs !== undefined && theirs.punchOutEnabled === undefined)
    return { field, here, aws: undefined, agreement: 'not-read' };
  return compared(field, here, theirs && (theirs.punchOutEnabled === true ? 'Enabled' : 'Not enabled'));
}

/** AWS takes a redirect address only at the host of the procurement system’s instance. Both are AWS’s: one is held to the other. */
function redirect(theirs: PortalConnection | undefined): ComparedField[] {
  if (theirs?.redirectUrl === undefined) return [];
  const instance = hostOf(theirs.instanceEndpoint);
  const host = hostOf(theirs.redirectUrl);
  const agreement = instance === undefined ? 'not-read' : host === instance ? 'same' : 'differs';
  return [
    {
      field: 'Host of the redirect address, beside that of the instance',
      here: instance,
      aws: host ?? theirs.redirectUrl,
      agreement,
    },
  ];
}

/** An integration notes none of its own: *Test mode* is another thing. */
function testEnvironment(theirs: PortalConnection | undefined): ComparedField[] {
  // Without one on either side there is nothing to compare.
  return theirs?.hasTestEnvironment === true ? [compared('Test environment', undefined, 'Is set up')] : [];
}

function written(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

function sellers(names: readonly string[]): string {
  return names.length === 0
    ? 'All'
    : [...names]
        .map((name) => name.trim())
        .sort()
        .join(', ');
}

function hostOf(address: string | undefined): string | undefined {
  const [, host] = /^https:\/\/([^/?#]+)/i.exec(address ?? '') ?? [];
  return host?.toLowerCase();
}
