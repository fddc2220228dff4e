import type { Identity } from '../identities.ts';
import type { PartySettings } from './fault.ts';

/** Changes of settings that faults are put together from. Each gives new settings and leaves the old alone. */
export type Change = (settings: PartySettings, peer: string) => PartySettings;

/** What the procurement system has entered. */
export function atBuyer(
  change: (buyer: PartySettings['buyer'], peer: string) => Partial<PartySettings['buyer']>,
): Change {
  return (settings, peer) => ({
    ...settings,
    buyer: { ...settings.buyer, ...change(settings.buyer, peer) },
  });
}

/** What SAP Business Network has on file. */
export function atNetwork(
  change: (network: PartySettings['network'], peer: string) => Partial<PartySettings['network']>,
): Change {
  return (settings, peer) => ({
    ...settings,
    network: { ...settings.network, ...change(settings.network, peer) },
  });
}

/** What the portal connection in AWS Marketplace says. */
export function atMarketplace(
  change: (marketplace: PartySettings['marketplace']) => Partial<PartySettings['marketplace']>,
): Change {
  return (settings) => ({
    ...settings,
    marketplace: { ...settings.marketplace, ...change(settings.marketplace) },
  });
}

/** One after the other. */
export function all(...changes: readonly Change[]): Change {
  return (settings, peer) => changes.reduce((changed, change) => change(changed, peer), settings);
}

/** The punchout URL, wherever it is kept: at the buyer, or in the supplier's network account. */
export function punchoutUrl(to: (url: string, peer: string) => string): Change {
  return all(
    atBuyer(({ setupUrl }, peer) => ({ setupUrl: to(setupUrl, peer) })),
    atNetwork(({ setupUrl = '' }, peer) => ({ setupUrl: to(setupUrl, peer) })),
  );
}

/** The address for orders, wherever it is kept. */
export function orderUrl(
  to: (settings: { setupUrl: string; orderUrl: string }, peer: string) => string,
): Change {
  return all(
    atBuyer((buyer, peer) => ({ orderUrl: to(buyer, peer) })),
    atNetwork(({ setupUrl = '', orderUrl: url = '' }, peer) => ({
      orderUrl: to({ setupUrl, orderUrl: url }, peer),
    })),
  );
}

/** An identity with its last character mistyped. */
export function mistyped({ domain, identity }: Identity): Identity {
  const last = identity.at(-1) === '0' ? '1' : '0';
  return { domain, identity: `${identity.slice(0, -1)}${last}` };
}
