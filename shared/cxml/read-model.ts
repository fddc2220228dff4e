import type { ConfirmationStatus, CxmlDocument } from './model.ts';
import {
  address,
  attribute,
  chargesIn,
  child,
  commentsIn,
  contactIn,
  deploymentMode,
  extrinsics,
  extrinsicsIn,
  given,
  header,
  itemId,
  itemIn,
  itemOut,
  LeftOut,
  money,
  orderReference,
  referenceIn,
  status,
  urlIn,
} from './read-parts.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './tree.ts';

/**
 * From a tree that fits the grammar to the model. Undefined where the type is not one that is read, and where the
 * grammar allows what the model cannot hold (a status code that is no number).
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

function read(root: XmlElement, type: string, dtdVersion: string | undefined): CxmlDocument | undefined {
  const envelope = {
    payloadId: attribute(root, 'payloadID'),
    timestamp: attribute(root, 'timestamp'),
    ...given('dtdVersion', dtdVersion),
    ...given('lang', attributeOf(root, 'xml:lang')),
  };
  switch (type) {
    case 'PunchOutSetupRequest':
      return { type, ...envelope, ...sent(root, 'Request'), ...setupRequest(payload(root, 'Request', type)) };
    case 'PunchOutSetupResponse': {
      const startPage = urlIn(payload(root, 'Response', type), 'StartPage');
      if (startPage === undefined) throw new LeftOut();
      return { type, ...envelope, status: status(child(root, 'Response')), startPage };
    }
    case 'Response':
      return { type, ...envelope, status: status(child(root, 'Response')) };
    case 'PunchOutOrderMessage':
      return { type, ...envelope, ...sent(root, 'Message'), ...orderMessage(root) };
    case 'OrderRequest':
      return { type, ...envelope, ...sent(root, 'Request'), ...orderRequest(payload(root, 'Request', type)) };
    case 'ProfileRequest':
      return { type, ...envelope, ...sent(root, 'Request') };
    case 'ProfileResponse':
      return {
        type,
        ...envelope,
        status: status(child(root, 'Response')),
        ...profile(payload(root, 'Response', type)),
      };
    case 'StatusUpdateRequest':
      return { type, ...envelope, ...sent(root, 'Request'), ...statusUpdate(payload(root, 'Request', type)) };
    case 'ConfirmationRequest':
      return { type, ...envelope, ...sent(root, 'Request'), ...confirmation(payload(root, 'Request', type)) };
    case 'ShipNoticeRequest':
      return { type, ...envelope, ...sent(root, 'Request'), ...shipNotice(payload(root, 'Request', type)) };
    default:
      return undefined;
  }
}

function payload(root: XmlElement, body: 'Request' | 'Message' | 'Response', name: string): XmlElement {
  return child(child(root, body), name);
}

/** What every document has that is no answer. */
function sent(root: XmlElement, body: 'Request' | 'Message') {
  return { header: header(root), ...deploymentMode(child(root, body)) };
}

function setupRequest(setup: XmlElement) {
  const shipTo = childOf(setup, 'ShipTo');
  const selected = childOf(setup, 'SelectedItem');
  const items = childrenOf(setup, 'ItemOut').map(itemOut);
  return {
    operation: attribute(setup, 'operation'),
    buyerCookie: textOf(child(setup, 'BuyerCookie')),
    extrinsics: extrinsics(setup),
    ...given('browserFormPost', urlIn(setup, 'BrowserFormPost')),
    ...contactIn(setup),
    ...given('supplierSetup', urlIn(setup, 'SupplierSetup')),
    ...given('shipTo', shipTo && address(shipTo)),
    ...given('selectedItem', selected && itemId(selected)),
    ...given('items', items.length === 0 ? undefined : items),
  };
}

function orderMessage(root: XmlElement) {
  const message = child(root, 'Message');
  const cart = child(message, 'PunchOutOrderMessage');
  const cartHeader = child(cart, 'PunchOutOrderMessageHeader');
  return {
    ...given('status', childOf(message, 'Status') && status(message)),
    buyerCookie: textOf(child(cart, 'BuyerCookie')),
    operationAllowed: attribute(cartHeader, 'operationAllowed'),
    ...given('quoteStatus', attributeOf(cartHeader, 'quoteStatus')),
    total: money(child(cartHeader, 'Total')),
    ...chargesIn(cartHeader),
    items: childrenOf(cart, 'ItemIn').map(itemIn),
  };
}

function orderRequest(order: XmlElement) {
  const orderHeader = child(order, 'OrderRequestHeader');
  const shipTo = childOf(orderHeader, 'ShipTo');
  return {
    orderId: attribute(orderHeader, 'orderID'),
    orderDate: attribute(orderHeader, 'orderDate'),
    ...given('orderType', attributeOf(orderHeader, 'orderType')),
    action: attributeOf(orderHeader, 'type') ?? 'new',
    ...given('orderVersion', attributeOf(orderHeader, 'orderVersion')),
    total: money(child(orderHeader, 'Total')),
    ...given('shipTo', shipTo && address(shipTo)),
    billTo: address(child(orderHeader, 'BillTo')),
    ...chargesIn(orderHeader),
    ...contactIn(orderHeader),
    ...commentsIn(orderHeader),
    ...referenceIn(orderHeader),
    ...extrinsicsIn(orderHeader),
    items: childrenOf(order, 'ItemOut').map(itemOut),
  };
}

function profile(response: XmlElement) {
  const options = (parent: XmlElement) =>
    childrenOf(parent, 'Option').map((one) => ({ name: attribute(one, 'name'), value: textOf(one) }));
  return {
    effectiveDate: attribute(response, 'effectiveDate'),
    ...given('lastRefresh', attributeOf(response, 'lastRefresh')),
    options: options(response),
    transactions: childrenOf(response, 'Transaction').map((one) => ({
      requestName: attribute(one, 'requestName'),
      url: textOf(child(one, 'URL')).trim(),
      options: options(one),
    })),
  };
}

function statusUpdate(update: XmlElement) {
  const typeIn = (name: string) => {
    const element = childOf(update, name);
    return element && attribute(element, 'type');
  };
  return {
    ...referenceIn(update),
    status: status(update),
    ...given('invoiceStatus', typeIn('InvoiceStatus')),
    ...given('documentStatus', typeIn('DocumentStatus')),
    ...extrinsicsIn(update),
  };
}

function confirmation(request: XmlElement) {
  const head = child(request, 'ConfirmationHeader');
  const total = childOf(head, 'Total');
  return {
    ...given('confirmId', attributeOf(head, 'confirmID')),
    ...given('operation', attributeOf(head, 'operation')),
    confirmationType: attribute(head, 'type'),
    noticeDate: attribute(head, 'noticeDate'),
    ...referenceIn(head),
    ...given('total', total && money(total)),
    ...chargesIn(head),
    ...commentsIn(head),
    ...extrinsicsIn(head),
    order: orderReference(request),
    items: childrenOf(request, 'ConfirmationItem').map((item) => ({
      lineNumber: attribute(item, 'lineNumber'),
      quantity: attribute(item, 'quantity'),
      unitOfMeasure: textOf(child(item, 'UnitOfMeasure')),
      statuses: childrenOf(item, 'ConfirmationStatus').map(confirmationStatus),
    })),
  };
}

function confirmationStatus(element: XmlElement): ConfirmationStatus {
  const item = childOf(element, 'ItemIn');
  const unitPrice = childOf(element, 'UnitPrice');
  return {
    type: attribute(element, 'type'),
    quantity: attribute(element, 'quantity'),
    unitOfMeasure: textOf(child(element, 'UnitOfMeasure')),
    ...given('shipmentDate', attributeOf(element, 'shipmentDate')),
    ...given('deliveryDate', attributeOf(element, 'deliveryDate')),
    ...given('item', item && itemIn(item)),
    ...given('unitPrice', unitPrice && money(unitPrice)),
    ...commentsIn(element),
    ...extrinsicsIn(element),
  };
}

function shipNotice(request: XmlElement) {
  const head = child(request, 'ShipNoticeHeader');
  return {
    shipmentId: attribute(head, 'shipmentID'),
    ...given('operation', attributeOf(head, 'operation')),
    noticeDate: attribute(head, 'noticeDate'),
    ...given('shipmentDate', attributeOf(head, 'shipmentDate')),
    ...given('deliveryDate', attributeOf(head, 'deliveryDate')),
    ...given('shipmentType', attributeOf(head, 'shipmentType')),
    ...referenceIn(head),
    ...commentsIn(head),
    ...extrinsicsIn(head),
    controls: childrenOf(request, 'ShipControl').map((control) => ({
      ...given('startDate', attributeOf(control, 'startDate')),
      carriers: childrenOf(control, 'CarrierIdentifier').map((one) => ({
        domain: attribute(one, 'domain'),
        name: textOf(one),
      })),
      shipmentIds: childrenOf(control, 'ShipmentIdentifier').map(textOf),
      ...commentsIn(control),
      ...extrinsicsIn(control),
    })),
    portions: childrenOf(request, 'ShipNoticePortion').map((portion) => ({
      order: orderReference(portion),
      ...commentsIn(portion),
      ...extrinsicsIn(portion),
      items: childrenOf(portion, 'ShipNoticeItem').map((item) => ({
        lineNumber: attribute(item, 'lineNumber'),
        quantity: attribute(item, 'quantity'),
        unitOfMeasure: textOf(child(item, 'UnitOfMeasure')),
        ...given('itemId', childOf(item, 'ItemID') && itemId(item)),
        ...commentsIn(item),
        ...extrinsicsIn(item),
      })),
    })),
  };
}
