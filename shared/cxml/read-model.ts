import { parseDecimal } from './decimal.ts';
import type { Address, Credential, CxmlDocument, Extrinsic, Header, Item, Money, Status } from './model.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './tree.ts';

/**
 * From a tree that fits the grammar to the model. Undefined where a part is left out that cXML allows to leave out but
 * that the model needs (an order line without ItemDetail, a status code that is no number).
 */
export function modelOf(
  root: XmlElement,
  type: string,
  dtdVersion: string | undefined,
): CxmlDocument | undefined {
  try {
    return read(root, type, dtdVersion);
  } catch (error) {
    if (error instanceof LeftOut) return undefined;
    throw error;
  }
}

class LeftOut extends Error {}

function read(root: XmlElement, type: string, dtdVersion: string | undefined): CxmlDocument | undefined {
  const envelope = {
    payloadId: attribute(root, 'payloadID'),
    timestamp: attribute(root, 'timestamp'),
    ...given('dtdVersion', dtdVersion),
    ...given('lang', attributeOf(root, 'xml:lang')),
  };
  switch (type) {
    case 'PunchOutSetupRequest': {
      const request = child(root, 'Request');
      const setup = child(request, 'PunchOutSetupRequest');
      const shipTo = childOf(setup, 'ShipTo');
      return {
        type,
        ...envelope,
        header: header(root),
        ...deploymentMode(request),
        operation: attribute(setup, 'operation'),
        buyerCookie: textOf(child(setup, 'BuyerCookie')),
        extrinsics: extrinsics(setup),
        ...given('browserFormPost', urlIn(setup, 'BrowserFormPost')),
        ...contact(setup),
        ...given('supplierSetup', urlIn(setup, 'SupplierSetup')),
        ...given('shipTo', shipTo && address(child(shipTo, 'Address'))),
      };
    }
    case 'PunchOutSetupResponse': {
      const response = child(root, 'Response');
      const startPage = urlIn(child(response, 'PunchOutSetupResponse'), 'StartPage');
      if (startPage === undefined) throw new LeftOut();
      return { type, ...envelope, status: status(response), startPage };
    }
    case 'Response':
      return { type, ...envelope, status: status(child(root, 'Response')) };
    case 'PunchOutOrderMessage': {
      const message = child(root, 'Message');
      const cart = child(message, 'PunchOutOrderMessage');
      const cartHeader = child(cart, 'PunchOutOrderMessageHeader');
      return {
        type,
        ...envelope,
        header: header(root),
        ...deploymentMode(message),
        buyerCookie: textOf(child(cart, 'BuyerCookie')),
        operationAllowed: attribute(cartHeader, 'operationAllowed'),
        total: money(child(cartHeader, 'Total')),
        items: childrenOf(cart, 'ItemIn').map(item),
      };
    }
    case 'OrderRequest': {
      const request = child(root, 'Request');
      const order = child(request, 'OrderRequest');
      const orderHeader = child(order, 'OrderRequestHeader');
      const shipTo = childOf(orderHeader, 'ShipTo');
      return {
        type,
        ...envelope,
        header: header(root),
        ...deploymentMode(request),
        orderId: attribute(orderHeader, 'orderID'),
        orderDate: attribute(orderHeader, 'orderDate'),
        ...given('orderType', attributeOf(orderHeader, 'orderType')),
        action: attributeOf(orderHeader, 'type') ?? 'new',
        total: money(child(orderHeader, 'Total')),
        ...given('shipTo', shipTo && address(child(shipTo, 'Address'))),
        billTo: address(child(child(orderHeader, 'BillTo'), 'Address')),
        ...contact(orderHeader),
        items: childrenOf(order, 'ItemOut').map(item),
      };
    }
    default:
      return undefined;
  }
}

function child(parent: XmlElement, name: string): XmlElement {
  const found = childOf(parent, name);
  if (!found) throw new LeftOut();
  return found;
}

function attribute(element: XmlElement, name: string): string {
  const value = attributeOf(element, name);
  if (value === undefined) throw new LeftOut();
  return value;
}

/** An optional property: absent, not undefined, where there is no value. */
function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const property: { [P in K]?: V } = {};
  if (value !== undefined) property[key] = value;
  return property;
}

function textIn(parent: XmlElement, name: string): string | undefined {
  const found = childOf(parent, name);
  return found && textOf(found);
}

/** An address: white space around it is layout, not part of it. */
function urlIn(parent: XmlElement, name: string): string | undefined {
  const holder = childOf(parent, name);
  return holder && textIn(holder, 'URL')?.trim();
}

function deploymentMode(element: XmlElement): { deploymentMode?: 'test' | 'production' } {
  const mode = attributeOf(element, 'deploymentMode');
  return mode === 'test' || mode === 'production' ? { deploymentMode: mode } : {};
}

function header(root: XmlElement): Header {
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
  return {
    domain: attribute(element, 'domain'),
    identity: textOf(child(element, 'Identity')),
    ...given('secret', textIn(element, 'SharedSecret')),
  };
}

function extrinsics(parent: XmlElement): Extrinsic[] {
  return childrenOf(parent, 'Extrinsic').map((element) => ({
    name: attribute(element, 'name'),
    value: textOf(element),
  }));
}

function contact(parent: XmlElement): { contact?: { role?: string; name: string; email?: string } } {
  const element = childOf(parent, 'Contact');
  if (!element) return {};
  return {
    contact: {
      ...given('role', attributeOf(element, 'role')),
      name: textOf(child(element, 'Name')),
      ...given('email', textIn(element, 'Email')),
    },
  };
}

function status(response: XmlElement): Status {
  const element = child(response, 'Status');
  const code = attribute(element, 'code').trim();
  if (!/^\d{3}$/.test(code)) throw new LeftOut();
  return { code: Number(code), text: attribute(element, 'text'), message: textOf(element) };
}

/** The Money inside Total or UnitPrice. */
function money(holder: XmlElement): Money {
  const element = child(holder, 'Money');
  const amount = textOf(element).trim();
  if (!parseDecimal(amount)) throw new LeftOut();
  return { currency: attribute(element, 'currency'), amount };
}

function address(element: XmlElement): Address {
  const postal = childOf(element, 'PostalAddress');
  const country = postal && child(postal, 'Country');
  return {
    ...given('addressId', attributeOf(element, 'addressID')),
    ...given('isoCountryCode', attributeOf(element, 'isoCountryCode')),
    name: textOf(child(element, 'Name')),
    ...(postal && country
      ? {
          postal: {
            deliverTo: childrenOf(postal, 'DeliverTo').map(textOf),
            street: childrenOf(postal, 'Street').map(textOf),
            city: textOf(child(postal, 'City')),
            ...given('state', textIn(postal, 'State')),
            ...given('postalCode', textIn(postal, 'PostalCode')),
            country: { isoCountryCode: attribute(country, 'isoCountryCode'), name: textOf(country) },
          },
        }
      : {}),
    ...given('email', textIn(element, 'Email')),
  };
}

function item(element: XmlElement): Item {
  const itemId = child(element, 'ItemID');
  const detail = child(element, 'ItemDetail');
  const lineNumber = attributeOf(element, 'lineNumber');
  if (lineNumber !== undefined && !/^\d{1,9}$/.test(lineNumber.trim())) throw new LeftOut();
  return {
    ...given('lineNumber', lineNumber === undefined ? undefined : Number(lineNumber)),
    quantity: attribute(element, 'quantity'),
    supplierPartId: textOf(child(itemId, 'SupplierPartID')),
    ...given('supplierPartAuxiliaryId', textIn(itemId, 'SupplierPartAuxiliaryID')),
    unitPrice: money(child(detail, 'UnitPrice')),
    description: textOf(child(detail, 'Description')),
    unitOfMeasure: textOf(child(detail, 'UnitOfMeasure')),
    classifications: childrenOf(detail, 'Classification').map((one) => ({
      domain: attribute(one, 'domain'),
      code: textOf(one) === '' ? (attributeOf(one, 'code') ?? '') : textOf(one),
    })),
    ...given('manufacturerName', textIn(detail, 'ManufacturerName')),
    extrinsics: extrinsics(detail),
  };
}
