import { hex } from '../../../shared/cxml/payload-id.ts';
import type { Edition, Mode, SupplierRecord } from '../../../shared/rehearsal/events.ts';
import type { BuyerContext } from '../buyer/documents.ts';
import type { Asked } from '../buyer/judge-answers.ts';
import type { Preset } from '../buyer/preset.ts';
import { type BuyerServer, startBuyer } from '../buyer/server.ts';
import type { Clock } from '../clock.ts';
import type { Fault, PartySettings } from '../faults/fault.ts';
import { startPeer } from '../faults/peer.ts';
import type { Identity } from '../identities.ts';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import { type Marketplace, startMarketplace } from '../marketplace/server.ts';
import { networkUser, startNetwork } from '../network/server.ts';
import type { Outside } from '../outside.ts';
import type { OwnValues } from '../own-values.ts';
import type { Refusals } from '../refusals.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { orEnd } from './ended.ts';
import type { ExternalSupplier } from './options.ts';
import { troubled } from './order-trouble.ts';
import { supplierName } from './supplier-name.ts';
import type { Wire } from './wire.ts';

/** What the parties of one run know each other by before anybody has entered anything wrongly. */
export interface Material {
  readonly buyer: Identity;
  readonly supplier: Identity;
  /** Between the supplier and who talks to it. */
  readonly supplierSecret: string;
  /** Between the buyer and SAP Business Network, where it takes part. */
  readonly buyerSecret: string;
}

/** Identities and secrets of one run: those of a supplier elsewhere, those that somebody entered, else made anew. */
export function makeMaterial(
  preset: Preset,
  mode: Mode,
  { randomBytes }: Outside,
  external: ExternalSupplier | undefined,
  own: OwnValues = {},
): Material {
  const one = () => ({
    hex: hex(randomBytes(16)),
    digits: [...randomBytes(12)].map((byte) => byte % 10).join(''),
    mode,
  });
  const domain = preset.identityDomain;
  const secret = external?.sharedSecret ?? own.sharedSecret ?? hex(randomBytes(24));
  const entered = (identity: Identity | undefined): Identity | undefined =>
    identity && { domain: identity.domain === '' ? domain : identity.domain, identity: identity.identity };
  return {
    buyer: external?.buyer ?? entered(own.buyer) ?? { domain, identity: preset.buyerIdentity(one()) },
    supplier: external?.supplier ??
      entered(own.supplier) ?? { domain, identity: preset.supplierIdentity(one()) },
    supplierSecret: secret,
    buyerSecret: preset.route === 'network' && !external ? hex(randomBytes(24)) : secret,
  };
}

/** Settings and context change where the company goes live during the run. */
export interface Parties {
  settings: PartySettings;
  readonly buyer: BuyerServer;
  /** Absent where the supplier runs elsewhere. */
  readonly marketplace: Marketplace | undefined;
  /** Where the buyer's documents go first, and the supplier's own addresses behind it. */
  readonly networkUrl: string | undefined;
  readonly supplierName: string;
  readonly supplierUrls: { readonly setupUrl: string; readonly orderUrl: string };
  context: BuyerContext;
}

export interface PartiesOptions {
  readonly preset: Preset;
  readonly scenario: Scenario;
  readonly fault: Fault | undefined;
  readonly mode: Mode;
  readonly edition: Edition;
  readonly material: Material;
  readonly outside: Outside;
  readonly clock: Clock;
  readonly external: ExternalSupplier | undefined;
  readonly assetsDir: string;
  readonly wire: Wire;
  readonly refusals: Refusals;
  readonly onRecord: (record: SupplierRecord) => void;
  readonly onInbound: (request: LoopbackRequest) => LoopbackAnswer;
  readonly onBug: (error: unknown) => void;
  readonly closers: (() => Promise<void>)[];
}

/** Opens every party of a run, then lets each enter what it knows of the others; a fault changes what is entered. */
export async function openParties(options: PartiesOptions): Promise<Parties> {
  const { preset, scenario, fault, mode, material, outside, external, refusals, closers, onBug } = options;
  const { buyer, supplier, supplierSecret } = material;
  const tamper =
    fault?.supplier ?? (scenario.troubles && troubled(scenario.troubles, outside, options.clock));
  const throughNetwork = preset.route === 'network' && !external;
  const server = orEnd(
    await startBuyer({
      outside,
      preset,
      onInbound: options.onInbound,
      onBug,
      onRefused: (refused) => refusals.atPort(preset.name, refused),
    }),
  );
  closers.push(server.close);
  const marketplace = external
    ? undefined
    : orEnd(
        await startMarketplace({
          outside,
          mode,
          edition: options.edition,
          buyer,
          supplier,
          sharedSecret: supplierSecret,
          ...(throughNetwork && { sender: networkUser }),
          ...(scenario.formEncoding && { formEncoding: scenario.formEncoding }),
          ...(tamper && { tamper }),
          buyerName: preset.name,
          assetsDir: options.assetsDir,
          onRecord: options.onRecord,
          onBug,
          onRefused: (refused) => refusals.atPort('AWS Marketplace', refused),
        }),
      );
  if (marketplace) closers.push(marketplace.close);
  const supplierUrls = external ?? marketplace;
  if (!supplierUrls) throw new Error('A run has a supplier, built in or elsewhere');
  const peer = fault?.peer && orEnd(await startPeer(fault.peer, options.clock));
  if (peer) closers.push(peer.close);

  const { setupUrl, orderUrl } = supplierUrls;
  if (marketplace && scenario.signOn) marketplace.account.signInRequired = true;
  const punchoutUrl =
    marketplace && scenario.signOn
      ? `${setupUrl}?start_url=${encodeURIComponent(marketplace.signOnUrl)}`
      : setupUrl;
  const right = agreedSettings(material, { setupUrl: punchoutUrl, orderUrl }, mode, preset);
  const settings = fault?.settings?.(right, peer?.url ?? '') ?? right;
  if (marketplace) enter(marketplace, settings, throughNetwork, server.startUrl);
  const network = throughNetwork
    ? orEnd(
        await startNetwork({
          outside,
          onFile: () => parties.settings.network,
          buyerUrl: server.inboundUrl,
          deliver: async (to, document, url, message) =>
            (await options.wire.post({ from: 'network', to, document, url, ...message }, askedBy(document)))
              .sent,
          onBug,
          onRefused: (refused) => refusals.atPort('SAP Business Network', refused),
        }),
      )
    : undefined;
  if (network) closers.push(network.close);
  const parties: Parties = {
    settings,
    buyer: server,
    marketplace,
    networkUrl: network?.url,
    supplierName: supplierName(external),
    supplierUrls: { setupUrl, orderUrl },
    context: {
      preset,
      outside,
      mode,
      buyer: settings.buyer.own,
      supplier: settings.buyer.supplier,
      sharedSecret: settings.buyer.sharedSecret,
      proof: scenario.proof ?? 'shared-secret',
    },
  };
  return parties;
}

/** What an answer to a document has to be. */
export function askedBy(document: string): Asked {
  if (document === 'PunchOutSetupRequest') return 'setup';
  if (document === 'ProfileRequest') return 'profile';
  return document === 'OrderRequest' ? 'order' : 'follow-up';
}

/** What the parties have entered where nobody has made a mistake. */
export function agreedSettings(
  { buyer, supplier, supplierSecret, buyerSecret }: Material,
  { setupUrl, orderUrl }: { readonly setupUrl: string; readonly orderUrl: string },
  mode: Mode,
  { ingestion }: Preset,
): PartySettings {
  return {
    buyer: { own: buyer, supplier, sharedSecret: buyerSecret, setupUrl, orderUrl, ingestion },
    network: { buyer, buyerSecret, supplier, supplierSecret, setupUrl, orderUrl },
    marketplace: {
      buyer,
      supplier,
      sharedSecret: supplierSecret,
      enabled: true,
      billingEntities: [],
      mode,
      enableRedirect: true,
    },
  };
}

/** Enters in AWS Marketplace what its administrator has. `startUrl` is where somebody is sent who starts in the store. */
export function enter(
  { account }: Marketplace,
  { marketplace }: PartySettings,
  throughNetwork: boolean,
  startUrl: string | undefined,
): void {
  const { buyer, supplier, sharedSecret, enabled, billingEntities, mode, enableRedirect } = marketplace;
  account.mode = mode;
  account.enableRedirect = enableRedirect;
  account.connections = [
    {
      buyer,
      supplier,
      sender: throughNetwork ? networkUser : buyer,
      sharedSecret,
      enabled,
      billingEntities,
      ...(!throughNetwork && startUrl !== undefined && { redirectTo: startUrl }),
    },
  ];
}
