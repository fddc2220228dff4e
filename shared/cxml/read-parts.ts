import type {
  Address,
  Charge,
  Comments,
  Contact,
  Credential,
  Extrinsic,
  Header,
  Item,
  ItemId,
  Money,
  OrderItem,
  OrderReference,
  Status,
} from './model.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './tree.ts';
import { xmlOf } from './xml-text.ts';

/** The parts that documents share, from their elements. They throw LeftOut where a part that the model needs is not there. */
export class LeftOut extends Error {}

export function child(parent: XmlElement, name: string): XmlElement {
  const found = childOf(parent, name);
  if (!found) throw new LeftOut();
  return found;
}

export function attribute(element: XmlElement, name: string): string {
  const value = attributeOf(element, name);
  if (value === undefined) throw new LeftOut();
  return value;
}

/** An optional property: absent, not undefined, where there is no value. */
export function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const property: { [P in K]?: V } = {};
  if (value !== undefined) property[key] = value;
  return property;
}

/** As `given`, for a list: absent where it is empty. */
function givenList<K extends string, V>(key: K, values: readonly V[]): { [P in K]?: V[] } {
  return given(key, values.length === 0 ? undefined : [...values]);
}

export function textIn(parent: XmlElement, name: string): string | undefined {
  const found = childOf(parent, name);
  return found && textOf(found);
}

/** An address: white space around it is layout, not part of it. */
export function urlIn(parent: XmlElement, name: string): string | undefined {
  const holder = childOf(parent, name);
  return holder && textIn(holder, 'URL')?.trim();
}

export function deploymentMode(element: XmlElement): { deploymentMode?: 'test' | 'production' } {
  const mode = attributeOf(element, 'deploymentMode');
  return mode === 'test' || mode === 'production' ? { deploymentMode: mode } : {};
}

export function header(root: XmlElement): Header {
  const element = child(root, 'Header');
  const sender = child(element, 'Sender');
  return {
    from: childrenOf(child(element, 'From'), 'Credential').map(credential),
    to: childrenOf(child(element, 'To'), 'Credential').map(credential),
    sender: childrenOf(sender, 'Credential').map(credential),
    userAgent: textOf(child(sender, 'UserAgent')),
  };
}

function credential(element: XmlElement): Credential {
  const mac = childOf(element, 'CredentialMac');
  return {
    domain: attribute(element, 'domain'),
    ...(attributeOf(element, 'type') === 'marketplace' ? { type: 'marketplace' as const } : {}),
    identity: textOf(child(element, 'Identity')),
    ...given('secret', textIn(element, 'SharedSecret')),
    ...given(
      'mac',
      mac && {
        type: attribute(mac, 'type'),
        algorithm: attribute(mac, 'algorithm'),
        creationDate: attribute(mac, 'creationDate'),
        expirationDate: attribute(mac, 'expirationDate'),
        value: textOf(mac),
      },
    ),
  };
}

export function extrinsics(parent: XmlElement): Extrinsic[] {
  return childrenOf(parent, 'Extrinsic').map((element) => ({
    name: attribute(element, 'name'),
    value: textOf(element),
    ...given('xml', element.holdsElements ? xmlOf(element.children) : undefined),
  }));
}

/** Extrinsics where they are a list that may be absent. */
export function extrinsicsIn(parent: XmlElement): { extrinsics?: Extrinsic[] } {
  return givenList('extrinsics', extrinsics(parent));
}

export function commentsIn(parent: XmlElement): { comments?: Comments[] } {
  return givenList(
    'comments',
    childrenOf(parent, 'Comments').map((element) => ({
      ...given('lang', attributeOf(element, 'xml:lang')),
      ...given('type', attributeOf(element, 'type')),
      text: textOf(element),
      ...givenList(
        'attachments',
        childrenOf(element, 'Attachment').map((one) => textOf(child(one, 'URL')).trim()),
      ),
    })),
  );
}

export function contactIn(parent: XmlElement): { contact?: Contact } {
  const element = childOf(parent, 'Contact');
  if (!element) return {};
  return {
    contact: {
      ...given('role', attributeOf(element, 'role')),
      name: textOf(child(element, 'Name')),
      ...given('email', textIn(element, 'Email')),
      ...extrinsicsIn(element),
    },
  };
}

/** Payload ID that a DocumentReference names. */
export function referenceIn(parent: XmlElement): { documentReference?: string } {
  const element = childOf(parent, 'DocumentReference');
  return given('documentReference', element && attribute(element, 'payloadID'));
}

export function orderReference(parent: XmlElement): OrderReference {
  const element = child(parent, 'OrderReference');
  return {
    ...given('orderId', attributeOf(element, 'orderID')),
    ...given('orderDate', attributeOf(element, 'orderDate')),
    documentReference: attribute(child(element, 'DocumentReference'), 'payloadID'),
  };
}

/** The Status in an element. A code that is no number of three digits leaves no Status that the model could hold. */
export function status(parent: XmlElement): Status {
  const element = child(parent, 'Status');
  const code = attribute(element, 'code').trim();
  if (!/^\d{3}$/.test(code)) throw new LeftOut();
  return { code: Number(code), text: attribute(element, 'text'), message: textOf(element) };
}

/** The Money inside Total or UnitPrice. */
export function money(holder: XmlElement): Money {
  const element = child(holder, 'Money');
  return { currency: attribute(element, 'currency'), amount: textOf(element).trim() };
}

/** Shipping and Tax of an element. */
export function chargesIn(parent: XmlElement): { shipping?: Charge; tax?: Charge } {
  const charge = (name: string) => {
    const element = childOf(parent, name);
    return element && { money: money(element), description: textOf(child(element, 'Description')) };
  };
  return { ...given('shipping', charge('Shipping')), ...given('tax', charge('Tax')) };
}

/** The Address in a ShipTo or BillTo. */
export function address(holder: XmlElement): Address {
  const element = child(holder, 'Address');
  const postal = childOf(element, 'PostalAddress');
  return {
    ...given('addressId', attributeOf(element, 'addressID')),
    ...given('isoCountryCode', attributeOf(element, 'isoCountryCode')),
    name: textOf(child(element, 'Name')),
    ...given('postal', postal && postalAddress(postal)),
    ...given('email', textIn(element, 'Email')),
  };
}

function postalAddress(element: XmlElement): NonNullable<Address['postal']> {
  const country = child(element, 'Country');
  return {
    deliverTo: childrenOf(element, 'DeliverTo').map(textOf),
    street: childrenOf(element, 'Street').map(textOf),
    city: textOf(child(element, 'City')),
    ...given('state', textIn(element, 'State')),
    ...given('postalCode', textIn(element, 'PostalCode')),
    country: { isoCountryCode: attribute(country, 'isoCountryCode'), name: textOf(country) },
    ...extrinsicsIn(element),
  };
}

/** The ItemID of a line. */
export function itemId(parent: XmlElement): ItemId {
  const element = child(parent, 'ItemID');
  return {
    supplierPartId: textOf(child(element, 'SupplierPartID')),
    ...given('supplierPartAuxiliaryId', textIn(element, 'SupplierPartAuxiliaryID')),
  };
}

/** A line of a cart. */
export function itemIn(element: XmlElement): Item {
  return {
    ...line(element),
    ...detail(child(element, 'ItemDetail')),
    ...givenList('lineExtrinsics', extrinsics(element)),
  };
}

/** A line of an order. */
export function itemOut(element: XmlElement): OrderItem {
  const detailElement = childOf(element, 'ItemDetail');
  return {
    ...line(element),
    ...given('requestedDeliveryDate', attributeOf(element, 'requestedDeliveryDate')),
    ...(detailElement ? detail(detailElement) : { extrinsics: [] }),
  };
}

function line(element: XmlElement) {
  const number = attributeOf(element, 'lineNumber')?.trim() ?? '';
  return {
    ...given('lineNumber', /^\d{1,9}$/.test(number) ? Number(number) : undefined),
    quantity: attribute(element, 'quantity'),
    ...itemId(element),
    ...commentsIn(element),
  };
}

function detail(element: XmlElement) {
  return {
    unitPrice: money(child(element, 'UnitPrice')),
    description: textOf(child(element, 'Description')),
    unitOfMeasure: textOf(child(element, 'UnitOfMeasure')),
    classifications: childrenOf(element, 'Classification').map((one) => ({
      domain: attribute(one, 'domain'),
      code: textOf(one) === '' ? (attributeOf(one, 'code') ?? '') : textOf(one),
    })),
    ...given('manufacturerPartId', textIn(element, 'ManufacturerPartID')),
    ...given('manufacturerName', textIn(element, 'ManufacturerName')),
    ...given('leadTime', textIn(element, 'LeadTime')),
    extrinsics: extrinsics(element),
  };
}
