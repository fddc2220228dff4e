import type { Edition, Mode } from '../../../shared/rehearsal/events.ts';
import type { Identity } from '../identities.ts';

/** One row of **Portal connections**. */
export interface PortalConnection {
  readonly buyer: Identity;
  readonly supplier: Identity;
  /** Who sends for this buyer: the buyer itself, or SAP Business Network's own user. */
  readonly sender: Identity;
  readonly sharedSecret: string;
  /** A connection that was created does nothing until it is enabled. Its settings stay when it is disabled. */
  readonly enabled: boolean;
  /** Sellers of Record that it takes purchases of; empty takes all. */
  readonly billingEntities: readonly string[];
  /** Where a requester is sent who started in the store (`ApprovalRequestRedirectUrl`). */
  readonly redirectTo?: string | undefined;
}

/** What the administrator has entered in AWS Marketplace. It can change while the store is open. */
export interface MarketplaceAccount {
  /** *Test mode*: in `test` orders are answered and nothing is subscribed. */
  mode: Mode;
  enableRedirect: boolean;
  edition: Edition;
  /** True where a requester has to sign in before shopping; single sign-on by `start_url` does it. */
  signInRequired: boolean;
  connections: readonly PortalConnection[];
  /** What needs no order: with pre-approval a free product, or one with a licence of one's own, is subscribed at once. */
  preApproved: { readonly free: boolean; readonly byol: boolean };
}

/** Disables or enables the connections of a buyer; everything else about them stays. */
export function setEnabled(account: MarketplaceAccount, buyer: Identity, enabled: boolean): void {
  account.connections = account.connections.map((connection) =>
    connection.buyer.identity === buyer.identity ? { ...connection, enabled } : connection,
  );
}

/**
 * Where somebody is sent who starts in the store; the reason where they are not. Ariba has no redirect: its users start
 * in Ariba (AWS Marketplace Buyer Guide, "Integrating with SAP Ariba").
 */
export function redirectOf({
  enableRedirect,
  connections,
}: MarketplaceAccount): { readonly to: string } | { readonly reason: 'off' | 'disabled' | 'ariba' } {
  const withRedirect = connections.filter(({ redirectTo }) => redirectTo !== undefined);
  if (withRedirect.length === 0 && connections.length > 0) return { reason: 'ariba' };
  if (!enableRedirect) return { reason: 'off' };
  const to = withRedirect.find(({ enabled }) => enabled)?.redirectTo;
  return to === undefined ? { reason: 'disabled' } : { to };
}
