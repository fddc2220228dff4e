import { elementsOf, type XmlElement } from '../../../shared/cxml/tree.ts';

/** Which DTD module holds a document of a type; types that are not listed are in `cXML` (the modules' own headers). */
const modules: Readonly<Record<string, string>> = {
  ConfirmationRequest: 'Fulfill',
  ShipNoticeRequest: 'Fulfill',
  ReceiptRequest: 'Fulfill',
  ServiceEntryRequest: 'Fulfill',
  InvoiceDetailRequest: 'InvoiceDetail',
  QuoteMessage: 'Quote',
  QuoteRequest: 'Quote',
  CatalogUploadRequest: 'Catalog',
  Index: 'Catalog',
  Contract: 'Contract',
  ContractRequest: 'Contract',
  PaymentRemittanceRequest: 'PaymentRemittance',
  TransportRequest: 'Logistics',
};

/** The module for a document: by what stands in its Request, Message or Response, or by its root. */
export function moduleOf(root: XmlElement): string {
  const payloads = elementsOf(root).flatMap(elementsOf);
  for (const { name } of [root, ...payloads]) {
    const module = Object.hasOwn(modules, name) ? modules[name] : undefined;
    if (module !== undefined) return module;
  }
  return 'cXML';
}
