import { XMLBuilder } from 'fast-xml-parser';
import { moduleOf } from './grammar.ts';
import type {
  ConfirmationRequest,
  ConfirmationStatus,
  CxmlDocument,
  OrderMessage,
  OrderRequest,
  ProfileResponse,
  SetupRequest,
  ShipNoticeRequest,
  StatusUpdateRequest,
} from './model.ts';
import { readText } from './read.ts';
import { itemIn, itemOut } from './write-items.ts';
import {
  amount,
  charges,
  comments,
  contact,
  extrinsics,
  finished,
  header,
  itemId,
  type Node,
  optional,
  orderReference,
  place,
  reference,
  status,
  text,
} from './write-parts.ts';
import { escapeAttribute, escapeText } from './xml-text.ts';

/**
 * Writes a document as text: XML declaration, DOCTYPE where the document names a version, then the content, always the
 * same for the same value. The result goes through the judge before it is returned, so a document that this program
 * sends fits the grammar; one that does not is a bug here and throws.
 */
export function writeDocument(document: CxmlDocument): string {
  const { type, dtdVersion } = document;
  const doctype =
    dtdVersion === undefined
      ? ''
      : `<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/${dtdVersion}/${moduleOf(type)}.dtd">\n`;
  const built: string = builder.build({ cXML: { ...envelope(document), ...body(document) } });
  const written = `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${finished(built)}`;
  const wrong = readText(written).findings.find((finding) => finding.severity === 'error');
  if (wrong) {
    throw new Error(`Wrote an invalid ${type}: ${wrong.message} (${wrong.path}, line ${wrong.line})`);
  }
  return written;
}

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  textNodeName: '#',
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
  indentBy: '  ',
  // The builder's own escaping leaves line breaks in attributes, which a reader would turn into spaces. Text comes
  // escaped.
  processEntities: false,
  attributeValueProcessor: (_name, value) => escapeAttribute(String(value)),
});

function envelope(document: CxmlDocument): Node {
  return {
    '@payloadID': document.payloadId,
    '@timestamp': document.timestamp,
    ...optional('@xml:lang', document.lang),
  };
}

function body(document: CxmlDocument): Node {
  switch (document.type) {
    case 'PunchOutSetupRequest':
      return request(document, setupRequest(document));
    case 'PunchOutSetupResponse': {
      const PunchOutSetupResponse = { StartPage: { URL: text(document.startPage) } };
      return { Response: { Status: status(document.status), PunchOutSetupResponse } };
    }
    case 'Response':
      return { Response: { Status: status(document.status) } };
    case 'PunchOutOrderMessage':
      return {
        Header: header(document.header),
        Message: {
          ...optional('@deploymentMode', document.deploymentMode),
          ...optional('Status', document.status && status(document.status)),
          PunchOutOrderMessage: orderMessage(document),
        },
      };
    case 'OrderRequest':
      return request(document, orderRequest(document));
    case 'ProfileRequest':
      return request(document, {});
    case 'ProfileResponse':
      return { Response: { Status: status(document.status), ProfileResponse: profile(document) } };
    case 'StatusUpdateRequest':
      return request(document, statusUpdate(document));
    case 'ConfirmationRequest':
      return request(document, confirmation(document));
    case 'ShipNoticeRequest':
      return request(document, shipNotice(document));
  }
}

function request(document: Extract<CxmlDocument, { type: `${string}Request` }>, payload: Node): Node {
  return {
    Header: header(document.header),
    Request: { ...optional('@deploymentMode', document.deploymentMode), [document.type]: payload },
  };
}

function setupRequest(document: SetupRequest): Node {
  const { browserFormPost, supplierSetup, shipTo, selectedItem } = document;
  return {
    '@operation': document.operation,
    BuyerCookie: text(document.buyerCookie),
    ...extrinsics(document.extrinsics),
    ...optional(
      'BrowserFormPost',
      browserFormPost === undefined ? undefined : { URL: text(browserFormPost) },
    ),
    ...contact(document.contact),
    ...optional('SupplierSetup', supplierSetup === undefined ? undefined : { URL: text(supplierSetup) }),
    ...optional('ShipTo', shipTo && place(shipTo)),
    ...optional('SelectedItem', selectedItem && { ItemID: itemId(selectedItem) }),
    ...optional('ItemOut', document.items?.map(itemOut)),
  };
}

function orderMessage(document: OrderMessage): Node {
  return {
    BuyerCookie: text(document.buyerCookie),
    PunchOutOrderMessageHeader: {
      '@operationAllowed': document.operationAllowed,
      ...optional('@quoteStatus', document.quoteStatus),
      Total: amount(document.total),
      ...charges(document),
    },
    ItemIn: document.items.map(itemIn),
  };
}

function orderRequest(document: OrderRequest): Node {
  return {
    OrderRequestHeader: {
      '@orderID': document.orderId,
      '@orderDate': document.orderDate,
      ...optional('@orderType', document.orderType),
      '@type': document.action,
      ...optional('@orderVersion', document.orderVersion),
      Total: amount(document.total),
      ...optional('ShipTo', document.shipTo && place(document.shipTo)),
      BillTo: place(document.billTo),
      ...charges(document),
      ...contact(document.contact),
      ...comments(document.comments),
      ...reference(document.documentReference),
      ...extrinsics(document.extrinsics),
    },
    ItemOut: document.items.map(itemOut),
  };
}

function profile(document: ProfileResponse): Node {
  const options = (values: ProfileResponse['options']): Node => ({
    Option: values.map(({ name, value }) => ({ '@name': name, '#': escapeText(value) })),
  });
  return {
    '@effectiveDate': document.effectiveDate,
    ...optional('@lastRefresh', document.lastRefresh),
    ...options(document.options),
    Transaction: document.transactions.map((one) => ({
      '@requestName': one.requestName,
      URL: text(one.url),
      ...options(one.options),
    })),
  };
}

function statusUpdate(document: StatusUpdateRequest): Node {
  const { invoiceStatus, documentStatus } = document;
  return {
    ...reference(document.documentReference),
    Status: status(document.status),
    ...optional('InvoiceStatus', invoiceStatus === undefined ? undefined : { '@type': invoiceStatus }),
    ...optional('DocumentStatus', documentStatus === undefined ? undefined : { '@type': documentStatus }),
    ...extrinsics(document.extrinsics),
  };
}

function confirmation(document: ConfirmationRequest): Node {
  return {
    ConfirmationHeader: {
      ...optional('@confirmID', document.confirmId),
      ...optional('@operation', document.operation),
      '@type': document.confirmationType,
      '@noticeDate': document.noticeDate,
      ...reference(document.documentReference),
      ...optional('Total', document.total && amount(document.total)),
      ...charges(document),
      ...comments(document.comments),
      ...extrinsics(document.extrinsics),
    },
    OrderReference: orderReference(document.order),
    ConfirmationItem: document.items.map((item) => ({
      '@quantity': item.quantity,
      '@lineNumber': item.lineNumber,
      UnitOfMeasure: text(item.unitOfMeasure),
      ConfirmationStatus: item.statuses.map(confirmationStatus),
    })),
  };
}

function confirmationStatus(value: ConfirmationStatus): Node {
  return {
    '@quantity': value.quantity,
    '@type': value.type,
    ...optional('@shipmentDate', value.shipmentDate),
    ...optional('@deliveryDate', value.deliveryDate),
    UnitOfMeasure: text(value.unitOfMeasure),
    ...optional('ItemIn', value.item && itemIn(value.item)),
    ...optional('UnitPrice', value.unitPrice && amount(value.unitPrice)),
    ...comments(value.comments),
    ...extrinsics(value.extrinsics),
  };
}

function shipNotice(document: ShipNoticeRequest): Node {
  return {
    ShipNoticeHeader: {
      '@shipmentID': document.shipmentId,
      ...optional('@operation', document.operation),
      '@noticeDate': document.noticeDate,
      ...optional('@shipmentDate', document.shipmentDate),
      ...optional('@deliveryDate', document.deliveryDate),
      ...optional('@shipmentType', document.shipmentType),
      ...reference(document.documentReference),
      ...comments(document.comments),
      ...extrinsics(document.extrinsics),
    },
    ShipControl: document.controls.map((control) => ({
      ...optional('@startDate', control.startDate),
      CarrierIdentifier: control.carriers.map(({ domain, name }) => ({
        '@domain': domain,
        '#': escapeText(name),
      })),
      ShipmentIdentifier: control.shipmentIds.map(text),
      ...comments(control.comments),
      ...extrinsics(control.extrinsics),
    })),
    ShipNoticePortion: document.portions.map((portion) => ({
      OrderReference: orderReference(portion.order),
      ...comments(portion.comments),
      ...extrinsics(portion.extrinsics),
      ShipNoticeItem: portion.items.map((item) => ({
        '@quantity': item.quantity,
        '@lineNumber': item.lineNumber,
        ...optional('ItemID', item.itemId && itemId(item.itemId)),
        UnitOfMeasure: text(item.unitOfMeasure),
        ...comments(item.comments),
        ...extrinsics(item.extrinsics),
      })),
    })),
  };
}
