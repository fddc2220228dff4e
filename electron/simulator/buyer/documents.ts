import type {
  Comments,
  Credential,
  Header,
  Item,
  OrderItem,
  OrderRequest,
  ProfileRequest,
  SetupRequest,
} from '../../../shared/cxml/model.ts';
import { timestamp } from '../../../shared/cxml/payload-id.ts';
import type { Mode, Requisition } from '../../../shared/rehearsal/events.ts';
import { credentialMac, macDates } from '../credential-mac.ts';
import type { Identity } from '../identities.ts';
import type { Outside } from '../outside.ts';
import { office, requester } from './people.ts';
import type { Preset } from './preset.ts';

/** What a procurement system knows of itself and of its supplier when it writes a document. */
export interface BuyerContext {
  readonly preset: Preset;
  readonly outside: Outside;
  readonly mode: Mode;
  readonly buyer: Identity;
  readonly supplier: Identity;
  /** The secret it proves itself with: the supplier's, or in a network the buyer's own. */
  readonly sharedSecret: string;
  /** Whether the secret itself stands in Sender, or what proves that it is known. */
  readonly proof: 'shared-secret' | 'credential-mac';
}

/** A setup request as the system writes it. Lines stand in it where a cart is opened again. */
export function setupRequest(
  context: BuyerContext,
  session: {
    readonly setupUrl: string;
    readonly browserFormPost: string;
    readonly operation: string;
    readonly items: readonly OrderItem[];
  },
): SetupRequest {
  const { preset, outside, mode } = context;
  return {
    type: 'PunchOutSetupRequest',
    ...envelope(context),
    header: header(context),
    ...(preset.deploymentMode.setup === 'mode' && { deploymentMode: mode }),
    operation: session.operation,
    buyerCookie: preset.buyerCookie(outside.randomBytes(16)),
    extrinsics: [...preset.setupExtrinsics],
    browserFormPost: session.browserFormPost,
    contact: { role: 'endUser', name: requester.login, email: requester.email },
    supplierSetup: session.setupUrl,
    ...(preset.setupShipTo && { shipTo: office }),
    ...(session.items.length > 0 && { items: [...session.items] }),
  };
}

/** What an order says beside its lines. */
export interface OrderDetails {
  readonly orderId: string;
  readonly action: 'new' | 'update' | 'delete';
  /** Counts the versions, from 1. */
  readonly version: number;
  /** Payload ID of the version before. */
  readonly before?: string | undefined;
  readonly comments?: readonly Comments[] | undefined;
}

/** An order for the lines of a requisition, numbered. A change names the version before it by its payload ID. */
export function orderRequest(
  context: BuyerContext,
  items: readonly (Item | OrderItem)[],
  requisition: Pick<Requisition, 'currency' | 'total'>,
  { orderId, action, version, before, comments }: OrderDetails,
): OrderRequest {
  const { preset, outside, mode } = context;
  return {
    type: 'OrderRequest',
    ...envelope(context),
    header: header(context),
    deploymentMode: preset.deploymentMode.order === 'mode' ? mode : 'production',
    orderId,
    orderDate: timestamp(outside.now()),
    orderType: 'regular',
    action,
    ...(version > 1 && { orderVersion: String(version) }),
    total: { currency: requisition.currency, amount: requisition.total },
    shipTo: office,
    billTo: office,
    contact: { role: 'endUser', name: `${requester.first} ${requester.last}`, email: requester.email },
    ...(comments && { comments: [...comments] }),
    ...(before !== undefined && { documentReference: before }),
    items: items.map((item, index): OrderItem => ({ ...item, lineNumber: index + 1 })),
  };
}

/** Asks the supplier what it offers, and so whether it is there. */
export function profileRequest(context: BuyerContext): ProfileRequest {
  return { type: 'ProfileRequest', ...envelope(context), header: header(context) };
}

/** Payload ID as `epoch.fraction@host`, which is how Coupa's samples have it and cXML allows. */
function envelope({ preset, outside }: BuyerContext) {
  const now = outside.now();
  const fraction = [...outside.randomBytes(7)].map((byte) => byte % 10).join('');
  return {
    payloadId: `${Math.floor(now.getTime() / 1000)}.${fraction}@${preset.host}`,
    timestamp: timestamp(now),
    dtdVersion: preset.dtdVersion,
    lang: preset.lang,
  };
}

/** From and Sender carry the same credential; the secret, or the proof of it, stands in Sender only. */
function header(context: BuyerContext): Header {
  const { preset, buyer, supplier } = context;
  const to: Credential[] = [{ ...supplier }, ...preset.furtherTo(supplier)];
  return {
    from: [{ ...buyer }],
    to,
    sender: [{ ...buyer, ...proof(context) }],
    userAgent: preset.userAgents[0],
  };
}

function proof({
  proof: kind,
  buyer,
  sharedSecret,
  outside,
}: BuyerContext): Pick<Credential, 'secret' | 'mac'> {
  if (kind === 'shared-secret') return { secret: sharedSecret };
  const dates = macDates(outside.now());
  const value = credentialMac(buyer, buyer, dates, sharedSecret);
  return { mac: { type: 'FromSenderCredentials', algorithm: 'HMAC-SHA1-96', ...dates, value } };
}
