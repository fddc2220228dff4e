import { type Item, isDetailed, type OrderItem } from './model.ts';
import {
  amount,
  comments,
  extrinsics,
  itemId,
  type Node,
  optional,
  optionalText,
  text,
} from './write-parts.ts';
import { escapeText } from './xml-text.ts';

/** A line of a cart. */
export function itemIn(item: Item): Node {
  return {
    ...line(item),
    ItemDetail: detail(item),
    ...comments(item.comments),
    ...extrinsics(item.lineExtrinsics),
  };
}

/** A line of an order. */
export function itemOut(item: OrderItem): Node {
  return {
    ...line(item),
    ...optional('@requestedDeliveryDate', item.requestedDeliveryDate),
    ...optional('ItemDetail', isDetailed(item) ? detail(item) : undefined),
    ...comments(item.comments),
  };
}

function line(item: OrderItem | Item): Node {
  return {
    '@quantity': item.quantity,
    ...optional('@lineNumber', item.lineNumber === undefined ? undefined : String(item.lineNumber)),
    ItemID: itemId(item),
  };
}

function detail(item: Item): Node {
  const { manufacturerPartId, manufacturerName, leadTime } = item;
  return {
    UnitPrice: amount(item.unitPrice),
    Description: { '@xml:lang': 'en', '#': escapeText(item.description) },
    UnitOfMeasure: text(item.unitOfMeasure),
    Classification: item.classifications.map(({ domain, code }) => ({
      '@domain': domain,
      '#': escapeText(code),
    })),
    ...optionalText('ManufacturerPartID', manufacturerPartId),
    ...optionalText('ManufacturerName', manufacturerName),
    ...optionalText('LeadTime', leadTime),
    ...extrinsics(item.extrinsics),
  };
}
