import { type Decimal, parseDecimal } from '../../cxml/decimal.ts';
import type { Reading } from '../../cxml/read.ts';
import { attributeOf, childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../../cxml/tree.ts';

/** A domain and an identity as they are written. */
export interface Party {
  readonly domain: string;
  readonly identity: string;
}

/** A line of a cart or an order. */
export interface LineFacts {
  /** From 1. */
  readonly place: number;
  readonly quantity: Decimal | undefined;
  readonly price: Decimal | undefined;
  readonly partId: string;
  readonly auxiliaryId: string | undefined;
  readonly description: string;
  readonly unspsc: string | undefined;
  readonly lineType: string | undefined;
}

/** What the rules ask of a document. Taken from the tree, so that a document with errors has facts too. */
export interface DocumentFacts {
  /** "the document", "the request", "the answer". */
  readonly where: string;
  readonly type: string;
  readonly root: XmlElement;
  readonly text: string;
  readonly payloadId: string | undefined;
  readonly status: { readonly code: string; readonly words: string } | undefined;
  readonly from: readonly Party[];
  readonly to: readonly Party[];
  /** What is odd about the SharedSecret; its content is kept nowhere. */
  readonly secret: 'padded' | 'bullets' | 'stand-in' | undefined;
  /** As written; absent means production. */
  readonly deploymentMode: string | undefined;
  /** The element inside Request, Message or Response. */
  readonly payload: XmlElement | undefined;
  readonly buyerCookie: string | undefined;
  readonly lines: readonly LineFacts[];
}

/** More lines than this say nothing new. */
const mostLines = 20_000;

export function documentFactsOf(reading: Reading | undefined, where: string): DocumentFacts | undefined {
  const root = reading?.parsed?.root;
  if (!reading || root?.name !== 'cXML') return undefined;
  const body = childOf(root, 'Request') ?? childOf(root, 'Message') ?? childOf(root, 'Response');
  const status = body && childOf(body, 'Status');
  const payload = body && elementsOf(body).find(({ name }) => name !== 'Status');
  const header = childOf(root, 'Header');
  const sender = header && childOf(header, 'Sender');
  const cookie = payload && childOf(payload, 'BuyerCookie');
  return {
    where,
    type: reading.type,
    root,
    text: reading.text,
    payloadId: attributeOf(root, 'payloadID'),
    status: status && {
      code: attributeOf(status, 'code')?.trim() ?? '',
      words: `${attributeOf(status, 'text') ?? ''} ${textOf(status)}`,
    },
    from: partiesOf(header && childOf(header, 'From')),
    to: partiesOf(header && childOf(header, 'To')),
    secret: secretOf(sender),
    deploymentMode: body && attributeOf(body, 'deploymentMode'),
    payload,
    buyerCookie: cookie && textOf(cookie),
    lines: payload ? linesOf(payload) : [],
  };
}

function partiesOf(holder: XmlElement | undefined): Party[] {
  if (!holder) return [];
  return childrenOf(holder, 'Credential').map((credential) => {
    const identity = childOf(credential, 'Identity');
    return {
      domain: attributeOf(credential, 'domain') ?? '',
      identity: identity ? textOf(identity).trim() : '',
    };
  });
}

function secretOf(sender: XmlElement | undefined): DocumentFacts['secret'] {
  for (const credential of sender ? childrenOf(sender, 'Credential') : []) {
    const element = childOf(credential, 'SharedSecret');
    if (!element) continue;
    const value = textOf(element);
    if (/^[\u2022\u25cf\u00b7]+$/.test(value.trim())) return 'bullets';
    if (value !== value.trim()) return 'padded';
    if (value === 'none') return 'stand-in';
  }
  return undefined;
}

/** One walk over each line: a cart may have ten thousand of them. */
function linesOf(payload: XmlElement): LineFacts[] {
  const lines: LineFacts[] = [];
  for (const item of payload.children) {
    if (item.kind !== 'element' || (item.name !== 'ItemIn' && item.name !== 'ItemOut')) continue;
    if (lines.length === mostLines) break;
    const id = childOf(item, 'ItemID');
    const detail = childOf(item, 'ItemDetail');
    lines.push({
      place: lines.length + 1,
      quantity: decimalOf(attributeOf(item, 'quantity')),
      partId: textIn(id, 'SupplierPartID') ?? '',
      auxiliaryId: textIn(id, 'SupplierPartAuxiliaryID'),
      ...detailOf(detail),
    });
  }
  return lines;
}

function detailOf(
  detail: XmlElement | undefined,
): Pick<LineFacts, 'price' | 'description' | 'unspsc' | 'lineType'> {
  let price: Decimal | undefined;
  let description: string | undefined;
  let unspsc: string | undefined;
  let lineType: string | undefined;
  for (const child of detail?.children ?? []) {
    if (child.kind !== 'element') continue;
    if (child.name === 'UnitPrice') price ??= decimalOf(textIn(child, 'Money'));
    else if (child.name === 'Description') description ??= textOf(child);
    else if (child.name === 'Classification') {
      if (attributeOf(child, 'domain')?.toUpperCase() === 'UNSPSC') unspsc ??= textOf(child).trim();
    } else if (child.name === 'Extrinsic' && attributeOf(child, 'name') === 'LineType')
      lineType ??= textOf(child).trim();
  }
  return { price, description: description ?? '', unspsc, lineType };
}

/** No amount has so many digits; a longer one costs time and says nothing. */
function decimalOf(text: string | undefined): Decimal | undefined {
  return text === undefined || text.length > 40 ? undefined : parseDecimal(text);
}

function textIn(parent: XmlElement | undefined, name: string): string | undefined {
  const found = parent && childOf(parent, name);
  return found && textOf(found);
}
