import { XMLBuilder } from 'fast-xml-parser';
import type { Address, Credential, CxmlDocument, Extrinsic, Header, Item, Money, Status } from './model.ts';
import { readText } from './read.ts';

/**
 * Writes a document as text: XML declaration, DOCTYPE where the document names a version, then the content, always the
 * same for the same value. The result goes through the judge before it is returned, so a document that this program
 * sends fits the grammar; one that does not is a bug here and throws.
 */
export function writeDocument(document: CxmlDocument): string {
  const doctype = document.dtdVersion
    ? `<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/${document.dtdVersion}/cXML.dtd">\n`
    : '';
  const content: string = builder.build({ cXML: { ...envelope(document), ...body(document) } });
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${content}`;
  const wrong = readText(text).findings.find((finding) => finding.severity === 'error');
  if (wrong)
    throw new Error(
      `Wrote an invalid ${document.type}: ${wrong.message} (${wrong.path}, line ${wrong.line})`,
    );
  return text;
}

/** Attributes are keys with `@`, text is `#`, order is the order of keys. */
type Node = { [name: string]: string | Node | Node[] | undefined };

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  textNodeName: '#',
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
  indentBy: '  ',
  // The builder's own escaping leaves line breaks in attributes, which a reader would turn into spaces.
  processEntities: false,
  tagValueProcessor: (_name, value) => escapeText(String(value)),
  attributeValueProcessor: (_name, value) => escapeAttribute(String(value)),
});

/** Escapes character data so that a parser gives back exactly this text. */
function escapeText(value: string): string {
  return value.replace(/[&<>\r]/g, escapeCharacter);
}

function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, escapeCharacter);
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeCharacter(character: string): string {
  return named[character] ?? `&#${character.charCodeAt(0)};`;
}

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
      return {
        Header: header(document.header),
        Request: {
          ...optional('@deploymentMode', document.deploymentMode),
          PunchOutSetupRequest: {
            '@operation': document.operation,
            BuyerCookie: text(document.buyerCookie),
            Extrinsic: extrinsics(document.extrinsics),
            ...optional(
              'BrowserFormPost',
              document.browserFormPost && { URL: text(document.browserFormPost) },
            ),
            ...optional('Contact', document.contact && contact(document.contact)),
            ...optional('SupplierSetup', document.supplierSetup && { URL: text(document.supplierSetup) }),
            ...optional('ShipTo', document.shipTo && { Address: address(document.shipTo) }),
          },
        },
      };
    case 'PunchOutSetupResponse':
      return {
        Response: {
          Status: status(document.status),
          PunchOutSetupResponse: { StartPage: { URL: text(document.startPage) } },
        },
      };
    case 'Response':
      return { Response: { Status: status(document.status) } };
    case 'PunchOutOrderMessage':
      return {
        Header: header(document.header),
        Message: {
          ...optional('@deploymentMode', document.deploymentMode),
          PunchOutOrderMessage: {
            BuyerCookie: text(document.buyerCookie),
            PunchOutOrderMessageHeader: {
              '@operationAllowed': document.operationAllowed,
              Total: { Money: money(document.total) },
            },
            ItemIn: document.items.map(item),
          },
        },
      };
    case 'OrderRequest':
      return {
        Header: header(document.header),
        Request: {
          ...optional('@deploymentMode', document.deploymentMode),
          OrderRequest: {
            OrderRequestHeader: {
              '@orderID': document.orderId,
              '@orderDate': document.orderDate,
              ...optional('@orderType', document.orderType),
              '@type': document.action,
              Total: { Money: money(document.total) },
              ...optional('ShipTo', document.shipTo && { Address: address(document.shipTo) }),
              BillTo: { Address: address(document.billTo) },
              ...optional('Contact', document.contact && contact(document.contact)),
            },
            ItemOut: document.items.map(item),
          },
        },
      };
  }
}

function text(value: string): Node {
  return { '#': value };
}

/** A key that is left out, not empty, where there is no value. */
function optional(name: string, value: string | Node | undefined): Node {
  return value === undefined || value === '' ? {} : { [name]: value };
}

function header(value: Header): Node {
  return {
    From: { Credential: value.from.map(credential) },
    To: { Credential: value.to.map(credential) },
    Sender: { Credential: value.sender.map(credential), UserAgent: text(value.userAgent) },
  };
}

function credential(value: Credential): Node {
  return {
    '@domain': value.domain,
    Identity: text(value.identity),
    ...(value.secret === undefined ? {} : { SharedSecret: text(value.secret) }),
  };
}

function extrinsics(values: readonly Extrinsic[]): Node[] {
  return values.map(({ name, value }) => ({ '@name': name, '#': value }));
}

function contact(value: { role?: string | undefined; name: string; email?: string | undefined }): Node {
  return {
    ...optional('@role', value.role),
    Name: { '@xml:lang': 'en', '#': value.name },
    ...(value.email === undefined ? {} : { Email: text(value.email) }),
  };
}

function status(value: Status): Node {
  return { '@code': String(value.code), '@text': value.text, '@xml:lang': 'en', '#': value.message };
}

function money(value: Money): Node {
  return { '@currency': value.currency, '#': value.amount };
}

function address(value: Address): Node {
  const { postal } = value;
  return {
    ...optional('@isoCountryCode', value.isoCountryCode),
    ...optional('@addressID', value.addressId),
    Name: { '@xml:lang': 'en', '#': value.name },
    ...(postal && {
      PostalAddress: {
        DeliverTo: postal.deliverTo.map(text),
        Street: postal.street.map(text),
        City: text(postal.city),
        ...(postal.state === undefined ? {} : { State: text(postal.state) }),
        ...(postal.postalCode === undefined ? {} : { PostalCode: text(postal.postalCode) }),
        Country: { '@isoCountryCode': postal.country.isoCountryCode, '#': postal.country.name },
      },
    }),
    ...(value.email === undefined ? {} : { Email: text(value.email) }),
  };
}

function item(value: Item): Node {
  return {
    '@quantity': value.quantity,
    ...optional('@lineNumber', value.lineNumber === undefined ? undefined : String(value.lineNumber)),
    ItemID: {
      SupplierPartID: text(value.supplierPartId),
      ...(value.supplierPartAuxiliaryId === undefined
        ? {}
        : { SupplierPartAuxiliaryID: text(value.supplierPartAuxiliaryId) }),
    },
    ItemDetail: {
      UnitPrice: { Money: money(value.unitPrice) },
      Description: { '@xml:lang': 'en', '#': value.description },
      UnitOfMeasure: text(value.unitOfMeasure),
      Classification: value.classifications.map(({ domain, code }) => ({ '@domain': domain, '#': code })),
      ...(value.manufacturerName === undefined ? {} : { ManufacturerName: text(value.manufacturerName) }),
      Extrinsic: extrinsics(value.extrinsics),
    },
  };
}
