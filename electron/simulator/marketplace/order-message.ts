import { add, multiply, parseDecimal, toFixed, zero } from '../../../shared/cxml/decimal.ts';
import type { Header, OrderMessage } from '../../../shared/cxml/model.ts';
import { payloadId, timestamp } from '../../../shared/cxml/payload-id.ts';
import { statusOf } from '../../../shared/cxml/status.ts';
import type { Mode } from '../../../shared/rehearsal/events.ts';
import type { Identity } from '../identities.ts';
import type { Outside } from '../outside.ts';
import { currency } from './cart.ts';
import type { SoldLine } from './sold-lines.ts';

/**
 * The cXML version the simulated marketplace writes. What AWS Marketplace writes is not published; 1.2.014 is what
 * Coupa sends and therefore certainly reads.
 */
export const dtdVersion = '1.2.014';

/** Right-hand side of payload IDs. Reserved for this computer, so it never names a real company's machine. */
export const payloadHost = 'aws-marketplace.localhost';

/** How a cart travels in the return form's hidden field (cXML User's Guide, PunchOutOrderMessage, HTML form). */
export type FormEncoding = 'urlencoded' | 'base64';

/** The two parties, and how this one behaves. */
export interface OrderMessageContext {
  readonly outside: Outside;
  readonly mode: Mode;
  readonly buyer: Identity;
  readonly supplier: Identity;
}

/**
 * The cart as it goes back to the procurement system. `operationAllowed` is `edit`: it can be opened again. The Sender carries no SharedSecret, because the message passes through the requester's browser.
 */
export function buildOrderMessage(
  buyerCookie: string,
  lines: readonly SoldLine[],
  { outside, mode, buyer, supplier }: OrderMessageContext,
): OrderMessage {
  const now = outside.now();
  const header: Header = {
    from: [{ ...supplier }],
    to: [{ ...buyer }],
    sender: [{ ...supplier }],
    userAgent: 'Procurement Workbench simulated AWS Marketplace',
  };
  return {
    type: 'PunchOutOrderMessage',
    payloadId: payloadId(now, outside.randomBytes(8), payloadHost),
    timestamp: timestamp(now),
    dtdVersion,
    lang: 'en-US',
    header,
    deploymentMode: mode,
    buyerCookie,
    operationAllowed: 'edit',
    total: { currency, amount: totalOf(lines) },
    items: lines.map((line) => ({
      quantity: line.quantity,
      supplierPartId: line.listing.id,
      supplierPartAuxiliaryId: line.id,
      unitPrice: { currency, amount: line.unitPrice },
      description: line.description,
      unitOfMeasure: line.unitOfMeasure,
      classifications: [{ domain: 'UNSPSC', code: line.unspsc }],
      manufacturerName: line.listing.seller,
      extrinsics: line.lineType === undefined ? [] : [{ name: 'LineType', value: line.lineType }],
    })),
  };
}

/** The sum of the lines in whole cents. Rounded once, after adding. */
export function totalOf(lines: readonly SoldLine[]): string {
  const sum = lines.reduce(
    (total, { quantity, unitPrice }) =>
      add(total, multiply(parseDecimal(quantity) ?? zero, parseDecimal(unitPrice) ?? zero)),
    zero,
  );
  return toFixed(sum, 2);
}

/**
 * What goes back where nothing is to change: Status 204 and no lines. The same message without the Status would empty the
 * cart (cXML User's Guide, PunchOutOrderMessage).
 */
export function buildUnchangedMessage(buyerCookie: string, context: OrderMessageContext): OrderMessage {
  return { ...buildOrderMessage(buyerCookie, [], context), status: statusOf(204, '') };
}

/**
 * The hidden field's name and value. `base64` carries any text unharmed; `urlencoded` must be US-ASCII and must not
 * be percent-encoded beforehand (the browser does that), so other characters become numeric references.
 */
export function returnField(xml: string, encoding: FormEncoding): { name: string; value: string } {
  if (encoding === 'base64')
    return { name: 'cXML-base64', value: Buffer.from(xml, 'utf8').toString('base64') };
  const ascii = xml.replaceAll(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
  return { name: 'cXML-urlencoded', value: ascii };
}
