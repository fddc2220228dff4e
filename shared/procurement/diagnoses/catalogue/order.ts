import type { CatalogueEntry } from '../entry.ts';

/** The way of the order to the supplier: entries 37 to 41. */
export const orderEntries = [
  {
    id: 'order-sent-by-email',
    number: 37,
    symptom: 'The purchase order or its change goes out by e-mail instead of cXML.',
    cause: 'PO Method is not cXML, or PO Change Method was left on e-mail.',
    fix: 'Set both PO Method and PO Change Method to cXML.',
    where: 'Coupa > Suppliers > AWS Marketplace > Edit > PO Transmission > PO Method, PO Change Method',
    source: 'Coupa, "Configuring a Supplier for cXML Purchase Orders"',
    confidence: 'documented',
  },
  {
    id: 'order-held',
    number: 38,
    symptom: 'The purchase order is stuck and not sent.',
    cause:
      'It is not approved yet, is deferred, or is held: Hold POs for Buyer Review, or the supplier is On Hold.',
    fix: 'Approve and release the order; take the hold off the supplier.',
    where: 'Coupa > Suppliers > AWS Marketplace > Edit > Hold POs for Buyer Review, On Hold; Coupa > Orders',
    source: 'Coupa, "Configuring a Supplier for cXML Purchase Orders" and "Supplier Settings"',
    confidence: 'documented',
  },
  {
    id: 'order-to-punchout-url',
    number: 39,
    symptom: 'The purchase order was sent to the punchout address, or to the test address.',
    cause: 'The two addresses were mixed up: Punchout URL takes the shopping, PO URL takes the orders.',
    fix: 'Compare both with the supplier’s: PO URL on the supplier record, Punchout URL on the punchout site.',
    where:
      'Coupa > Suppliers > AWS Marketplace > Edit > PO Transmission > PO URL; Coupa > Setup > Punchout Sites > Punchout URL',
    source: 'reports of integrators',
    confidence: 'reported',
  },
  {
    id: 'change-order-ignored',
    number: 40,
    symptom: 'A change to an order has no effect at the supplier.',
    cause:
      'The supplier does not take orders of type update or delete, or the DocumentReference to the first order is missing.',
    fix: 'Ask the supplier whether it takes changes; send type="update" with a DocumentReference to the payloadID of the first order and a higher orderVersion.',
    where: '',
    source: 'cXML User’s Guide, "OrderRequest"; reports of integrators',
    confidence: 'reported',
  },
  {
    id: 'punchout-tile-invisible',
    number: 41,
    symptom: 'Users do not see the punchout tile.',
    cause:
      'They are not in a content group of the punchout site, its supplier is inactive, or its logo is missing.',
    fix: 'Add the content group of the users to the punchout site, make the supplier active, upload a logo of 150 by 50 pixels.',
    where: 'Coupa > Setup > Punchout Sites > content groups, Supplier, Logo; Shop Online',
    source: 'reports of integrators; Coupa, "Punchout Site Settings"',
    confidence: 'reported',
  },
] as const satisfies readonly CatalogueEntry[];
