import { add, multiply, parseDecimal, toFixed, zero } from '../../../shared/cxml/decimal.ts';
import type {
  Address,
  Header,
  Item,
  OrderMessage,
  OrderRequest,
  SetupRequest,
} from '../../../shared/cxml/model.ts';
import { hex, timestamp } from '../../../shared/cxml/payload-id.ts';
import type { Requisition } from '../../../shared/rehearsal/events.ts';
import type { Identity } from '../identities.ts';
import type { Outside } from '../outside.ts';

/** What a Coupa instance knows of itself and of its supplier when it writes a document. */
export interface CoupaContext {
  readonly outside: Outside;
  readonly buyer: Identity;
  readonly supplier: Identity;
  readonly sharedSecret: string;
}

const lang = 'en-US';
/** The version Coupa writes (Coupa's sample punchout setup request and sample order). */
const dtdVersion = '1.2.014';
const userAgent = 'Coupa Procurement 1.0';
const host = 'coupa.example';

/** The person who shops. Invented; `example` domains belong to nobody. */
const requester = {
  first: 'Robin',
  last: 'Example',
  login: 'robin.example',
  email: 'robin@buyer.example',
  businessUnit: 'IT',
};

const office: Address = {
  addressId: '100',
  isoCountryCode: 'US',
  name: 'Example Buyer',
  postal: {
    deliverTo: [`${requester.first} ${requester.last}`],
    street: ['1 Example Street'],
    city: 'Exampleton',
    state: 'WA',
    postalCode: '98000',
    country: { isoCountryCode: 'US', name: 'United States' },
  },
  email: requester.email,
};

/**
 * A setup request as Coupa writes it: version 1.2.014, `epoch.fraction@host` as payload ID, no `deploymentMode`, a
 * buyer cookie of 32 hexadecimal digits and the six extrinsics (Coupa: sample punchout setup request).
 */
export function setupRequest(
  context: CoupaContext,
  addresses: { setupUrl: string; browserFormPost: string },
): SetupRequest {
  return {
    type: 'PunchOutSetupRequest',
    ...envelope(context.outside),
    header: header(context),
    operation: 'create',
    buyerCookie: hex(context.outside.randomBytes(16)),
    extrinsics: [
      { name: 'FirstName', value: requester.first },
      { name: 'LastName', value: requester.last },
      { name: 'UniqueName', value: requester.login },
      { name: 'UserEmail', value: requester.email },
      { name: 'User', value: requester.login },
      { name: 'BusinessUnit', value: requester.businessUnit },
    ],
    browserFormPost: addresses.browserFormPost,
    contact: { role: 'endUser', name: requester.login, email: requester.email },
    supplierSetup: addresses.setupUrl,
  };
}

/** A requisition from a returned cart. Undefined where a quantity or price is no decimal. */
export function requisitionOf(cart: OrderMessage, number: string): Requisition | undefined {
  let total = zero;
  const lines: Requisition['lines'] = [];
  for (const [index, item] of cart.items.entries()) {
    const quantity = parseDecimal(item.quantity);
    const unitPrice = parseDecimal(item.unitPrice.amount);
    if (!quantity || !unitPrice) return undefined;
    const amount = multiply(quantity, unitPrice);
    total = add(total, amount);
    lines.push({
      line: index + 1,
      supplierPartId: item.supplierPartId,
      supplierPartAuxiliaryId: item.supplierPartAuxiliaryId ?? '',
      description: item.description,
      quantity: item.quantity,
      unitOfMeasure: item.unitOfMeasure,
      unitPrice: item.unitPrice.amount,
      amount: toFixed(amount, 2),
      unspsc: item.classifications.find(({ domain }) => domain.toUpperCase() === 'UNSPSC')?.code ?? '',
    });
  }
  return { number, currency: cart.total.currency, total: toFixed(total, 2), lines };
}

/**
 * An order as Coupa writes it: `deploymentMode="production"` whatever the mode (Coupa: sample order; AWS's account
 * setting decides about test mode), `type="new"`, `orderType="regular"`, the cart's lines with numbers.
 */
export function orderRequest(
  context: CoupaContext,
  cart: OrderMessage,
  requisition: Requisition,
  orderId: string,
): OrderRequest {
  return {
    type: 'OrderRequest',
    ...envelope(context.outside),
    header: header(context),
    deploymentMode: 'production',
    orderId,
    orderDate: timestamp(context.outside.now()),
    orderType: 'regular',
    action: 'new',
    total: { currency: requisition.currency, amount: requisition.total },
    shipTo: office,
    billTo: office,
    contact: { role: 'endUser', name: `${requester.first} ${requester.last}`, email: requester.email },
    items: cart.items.map((item, index): Item => ({ ...item, lineNumber: index + 1 })),
  };
}

function envelope(outside: Outside) {
  const now = outside.now();
  const fraction = [...outside.randomBytes(7)].map((byte) => byte % 10).join('');
  return {
    payloadId: `${Math.floor(now.getTime() / 1000)}.${fraction}@${host}`,
    timestamp: timestamp(now),
    dtdVersion,
    lang,
  };
}

/** From and Sender carry the same credential; the secret stands in Sender only. */
function header({ buyer, supplier, sharedSecret }: CoupaContext): Header {
  return {
    from: [{ ...buyer }],
    to: [{ ...supplier }],
    sender: [{ ...buyer, secret: sharedSecret }],
    userAgent,
  };
}
