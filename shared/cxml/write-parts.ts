import type {
  Address,
  Charge,
  Comments,
  Contact,
  Credential,
  Extrinsic,
  Header,
  ItemId,
  Money,
  OrderReference,
  Status,
} from './model.ts';
import { escapeText } from './xml-text.ts';

/**
 * The parts that documents share, as what fast-xml-parser's builder takes: attributes are keys with `@`, text is `#` and
 * escaped already; the order of elements is the order of keys.
 */
export type Node = { [name: string]: string | Node | Node[] };

/** Stands for the `<` of XML that is ready: where the builder sees one in text, it puts line breaks around the text. */
const openMark = '\0';

/** Content that is XML already and has to stay exactly as it is. */
function ready(xml: string): string {
  return xml.replaceAll('<', openMark);
}

/** Takes the marks out of what the builder made. No text of a document has them: they are escaped there. */
export function finished(built: string): string {
  return built.replaceAll(openMark, '<');
}

export function text(value: string): Node {
  return { '#': escapeText(value) };
}

/** A key that is left out, not empty, where there is no value. */
export function optional(name: string, value: string | Node | Node[] | undefined): Node {
  return value === undefined ? {} : { [name]: value };
}

/** As `optional`, for an element that holds text. */
export function optionalText(name: string, value: string | undefined): Node {
  return value === undefined ? {} : { [name]: text(value) };
}

export function header(value: Header): Node {
  return {
    From: { Credential: value.from.map(credential) },
    To: { Credential: value.to.map(credential) },
    Sender: { Credential: value.sender.map(credential), UserAgent: text(value.userAgent) },
  };
}

function credential({ domain, type, identity, secret, mac }: Credential): Node {
  return {
    '@domain': domain,
    ...optional('@type', type),
    Identity: text(identity),
    ...optionalText('SharedSecret', secret),
    ...optional(
      'CredentialMac',
      mac && {
        '@type': mac.type,
        '@algorithm': mac.algorithm,
        '@creationDate': mac.creationDate,
        '@expirationDate': mac.expirationDate,
        '#': escapeText(mac.value),
      },
    ),
  };
}

export function extrinsics(values: readonly Extrinsic[] | undefined): Node {
  return optional(
    'Extrinsic',
    values?.map(({ name, value, xml }) => ({
      '@name': name,
      '#': xml === undefined ? escapeText(value) : ready(xml),
    })),
  );
}

/** Attachments stand in the text, after it: written as one, so that no white space comes between. */
export function comments(values: readonly Comments[] | undefined): Node {
  return optional(
    'Comments',
    values?.map(({ lang, type, text: words, attachments = [] }) => ({
      ...optional('@xml:lang', lang),
      ...optional('@type', type),
      '#': ready(
        escapeText(words) +
          attachments.map((url) => `<Attachment><URL>${escapeText(url)}</URL></Attachment>`).join(''),
      ),
    })),
  );
}

export function contact(value: Contact | undefined): Node {
  return optional(
    'Contact',
    value && {
      ...optional('@role', value.role),
      Name: { '@xml:lang': 'en', '#': escapeText(value.name) },
      ...optionalText('Email', value.email),
      ...extrinsics(value.extrinsics),
    },
  );
}

export function status(value: Status): Node {
  return {
    // Three digits, as it is read: a code of 0 is written 000.
    '@code': String(value.code).padStart(3, '0'),
    '@text': value.text,
    '@xml:lang': 'en',
    '#': escapeText(value.message),
  };
}

export function reference(payloadId: string | undefined): Node {
  return optional('DocumentReference', payloadId === undefined ? undefined : { '@payloadID': payloadId });
}

export function orderReference(value: OrderReference): Node {
  return {
    ...optional('@orderID', value.orderId),
    ...optional('@orderDate', value.orderDate),
    ...reference(value.documentReference),
  };
}

/** Total, UnitPrice and the like: an element that holds Money. */
export function amount(value: Money): Node {
  return { Money: { '@currency': value.currency, '#': escapeText(value.amount) } };
}

export function charges({
  shipping,
  tax,
}: {
  shipping?: Charge | undefined;
  tax?: Charge | undefined;
}): Node {
  const charge = ({ money, description }: Charge): Node => ({
    ...amount(money),
    Description: { '@xml:lang': 'en', '#': escapeText(description) },
  });
  return { ...optional('Shipping', shipping && charge(shipping)), ...optional('Tax', tax && charge(tax)) };
}

/** ShipTo or BillTo. */
export function place(value: Address): Node {
  const { postal } = value;
  return {
    Address: {
      ...optional('@isoCountryCode', value.isoCountryCode),
      ...optional('@addressID', value.addressId),
      Name: { '@xml:lang': 'en', '#': escapeText(value.name) },
      ...optional(
        'PostalAddress',
        postal && {
          DeliverTo: postal.deliverTo.map(text),
          Street: postal.street.map(text),
          City: text(postal.city),
          ...optionalText('State', postal.state),
          ...optionalText('PostalCode', postal.postalCode),
          Country: { '@isoCountryCode': postal.country.isoCountryCode, '#': escapeText(postal.country.name) },
          ...extrinsics(postal.extrinsics),
        },
      ),
      ...optionalText('Email', value.email),
    },
  };
}

export function itemId({ supplierPartId, supplierPartAuxiliaryId }: ItemId): Node {
  return {
    SupplierPartID: text(supplierPartId),
    ...optionalText('SupplierPartAuxiliaryID', supplierPartAuxiliaryId),
  };
}
