import { ok, type Result } from '../../../shared/errors.ts';
import type { Mode } from '../../../shared/rehearsal/events.ts';
import { type FaultName, faultNames } from '../../../shared/rehearsal/faults.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import { coupaPreset } from '../buyer/presets/coupa.ts';
import { presets } from '../buyer/presets.ts';
import { startClock } from '../clock.ts';
import type { Identity } from '../identities.ts';
import { type MarketplaceOptions, startMarketplace } from '../marketplace/server.ts';
import { networkUser } from '../network/server.ts';
import { agreedSettings, enter } from '../run/parties.ts';
import type { Fault, PartySettings } from './fault.ts';
import { faultPoints } from './faults.ts';
import { startPeer } from './peer.ts';

/** A supplier for any client, and what the client is to enter: with a failure, that may be what is wrong. */
export interface SupplierAlone {
  readonly setupUrl: string;
  readonly orderUrl: string;
  readonly buyer: Identity;
  readonly supplier: Identity;
  readonly sharedSecret: string;
  readonly mode: Mode;
  /** Who sends for the buyer, beside the buyer itself: SAP Business Network's own user. */
  readonly sender?: Identity;
  readonly close: () => Promise<void>;
}

const party: Identity = { domain: 'NetworkID', identity: '0' };
const nobody = { buyer: party, supplier: party, supplierSecret: '', buyerSecret: '' };

/** The failures that a supplier can show to any client: they lie with it, or with who answers in its place. */
export const supplierSideFaults: readonly FaultName[] = faultNames.filter((name) => {
  const { supplier, peer, settings, outgoing } = faultPoints[name];
  if (outgoing !== undefined) return false;
  const agreed = agreedSettings(nobody, { setupUrl: '', orderUrl: '' }, 'test', coupaPreset);
  return (
    supplier !== undefined ||
    peer !== undefined ||
    entered(settings?.(agreed, '') ?? agreed) !== entered(agreed)
  );
});

function entered({ marketplace }: PartySettings): string {
  return JSON.stringify(marketplace);
}

/**
 * Starts the simulated AWS Marketplace for any client, with a failure of its side where one is named. Fails as `startMarketplace` does.
 */
export async function startSupplierAlone(
  options: MarketplaceOptions & {
    readonly fault?: FaultName | undefined;
    /** The procurement system that it is set up for; Coupa where absent. */
    readonly system?: ProcurementSystem;
  },
): Promise<Result<SupplierAlone>> {
  const { fault: name, outside, buyer, supplier, sharedSecret } = options;
  const fault: Fault = name === undefined ? {} : faultPoints[name];
  const mode = fault.mode ?? options.mode;
  const started = await startMarketplace({
    ...options,
    mode,
    ...(fault.supplier && { tamper: fault.supplier }),
  });
  if (!started.ok) return started;
  const marketplace = started.value;
  const peer = fault.peer ? await startPeer(fault.peer, startClock(outside, false)) : undefined;
  if (peer && !peer.ok) {
    await marketplace.close();
    return peer;
  }
  const material = { buyer, supplier, supplierSecret: sharedSecret, buyerSecret: sharedSecret };
  const preset = presets[options.system ?? 'coupa'];
  const agreed = agreedSettings(material, marketplace, mode, preset);
  const settings = fault.settings?.(agreed, peer?.value.url ?? '') ?? agreed;
  enter(marketplace, settings, false, undefined);
  const { account } = marketplace;
  // A client may stand for the buyer itself or, as with Ariba, for SAP Business Network.
  if (preset.route === 'network')
    account.connections = account.connections.flatMap((one) => [one, { ...one, sender: networkUser }]);
  return ok({
    setupUrl: settings.buyer.setupUrl,
    orderUrl: settings.buyer.orderUrl,
    buyer: settings.buyer.own,
    supplier: settings.buyer.supplier,
    sharedSecret: settings.buyer.sharedSecret,
    mode,
    ...(preset.route === 'network' && { sender: networkUser }),
    close: async () => {
      await Promise.all([marketplace.close(), peer?.value.close()]);
    },
  });
}
