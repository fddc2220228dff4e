import type { Step } from './step.ts';

/**
 * The two screens of Coupa that take AWS's values, in their own order and labels. Sources: Coupa, "Punchout Setup" and
 * "Configuring a Supplier for cXML Purchase Orders".
 */

/** Setup > Punchout Sites. */
export const punchoutSiteStep = {
  id: 'punchout-site',
  title: 'Create the punchout site in Coupa',
  place: 'coupa',
  where: 'Coupa > Setup > Punchout Sites > Create',
  stage: 'procurement-system',
  why: [
    'The punchout site is the tile that people see in Shop Online. It needs an active supplier and a contract; create them first if they are not there.',
    'Domain and Identity are the supplier’s here, Sender Domain and Sender Identity the buyer’s. Other screens call the same four values by other names.',
  ],
  actions: [
    {
      do: 'copy',
      screen: 'Setup > Punchout Sites > Create',
      rows: [
        {
          label: 'Name',
          value: { of: 'fixed', text: 'AWS Marketplace' },
          note: 'Any name; it has to be unique.',
        },
        { label: 'Punchout URL', value: { of: 'punchout-url' } },
        {
          label: 'Description',
          value: { of: 'fixed', text: 'Software from AWS Marketplace' },
          note: 'Any text.',
        },
        {
          label: 'Domain',
          value: { of: 'field', field: 'supplierDomain' },
          note: 'The supplier’s: To in the cXML header.',
        },
        { label: 'Identity', value: { of: 'field', field: 'supplierIdentity' }, note: 'The supplier’s.' },
        {
          label: 'Sender Domain',
          value: { of: 'field', field: 'buyerDomain' },
          note: 'The buyer’s: From and Sender in the cXML header.',
        },
        { label: 'Sender Identity', value: { of: 'field', field: 'buyerIdentity' }, note: 'The buyer’s.' },
        {
          label: 'Secret',
          value: { of: 'secret' },
          note: 'Kept apart from the one of the supplier record: enter it in both.',
        },
        { label: 'Protocol', value: { of: 'fixed', text: 'cxml' } },
      ],
    },
    {
      do: 'say',
      text: 'Choose the supplier (active), its contract, and the related commodities. Leave SSL Version empty and Disable SSL Cert Verification off. The logo is a JPG or PNG of 150 by 50 pixels.',
    },
    {
      do: 'say',
      text: 'Give the content groups of the people who may buy access to the site; nobody else sees the tile.',
    },
  ],
  word: 'The punchout site is saved with these values.',
  needs: ['purchase-information'],
  links: ['coupa-punchout'],
  failures: [
    'shared-secret-mismatch',
    'identity-mismatch',
    'host-not-found',
    'tls-handshake',
    'web-page-instead-of-cxml',
    'punchout-tile-invisible',
  ],
  unsure: ['Labels and their order differ between releases of Coupa; the Coupa screen has the last word.'],
} as const satisfies Step;

/** Suppliers > the supplier > Edit > PO Transmission. */
export const supplierRecordStep = {
  id: 'supplier-record',
  title: 'Set up the supplier for cXML purchase orders',
  place: 'coupa',
  where: 'Coupa > Suppliers > the supplier > Edit > PO Transmission',
  stage: 'procurement-system',
  why: [
    'Orders do not go by the punchout site but by the supplier record. It keeps its own copy of identities and secret, and an address of its own: the purchase order URL.',
    'Change orders go by the PO Change Method, which has to be cXML as well.',
  ],
  actions: [
    {
      do: 'copy',
      screen: 'PO Transmission',
      rows: [
        { label: 'PO Method', value: { of: 'fixed', text: 'cXML' } },
        {
          label: 'PO URL',
          value: { of: 'field', field: 'orderUrl' },
          note: 'Also called cXML URL. Not the punchout URL.',
        },
        {
          label: 'Our Domain',
          value: { of: 'field', field: 'buyerDomain' },
          note: 'Also called cXML Domain. The buyer’s.',
        },
        { label: 'Our Identity', value: { of: 'field', field: 'buyerIdentity' }, note: 'The buyer’s.' },
        { label: 'Supplier Domain', value: { of: 'field', field: 'supplierDomain' } },
        { label: 'Supplier Identity', value: { of: 'field', field: 'supplierIdentity' } },
        { label: 'Shared Secret', value: { of: 'secret' }, note: 'Empty, Coupa sends “none”.' },
        { label: 'Protocol', value: { of: 'fixed', text: 'cXML' } },
        { label: 'PO Change Method', value: { of: 'fixed', text: 'cXML' } },
      ],
    },
    {
      do: 'say',
      text: 'Turn on Enable Mutual TLS for PO cXML: AWS asks for a client certificate and takes no order without it.',
    },
    {
      do: 'say',
      text: 'Leave cXML SSL version empty and Disable Cert Verify off. Look at Hold POs for Buyer Review and On Hold: they keep orders from going out.',
    },
  ],
  word: 'The supplier record is saved: PO Method and PO Change Method are cXML, and mutual TLS is on.',
  needs: ['purchase-information'],
  links: ['coupa-supplier'],
  failures: [
    'mutual-tls-off',
    'order-to-punchout-url',
    'order-sent-by-email',
    'order-held',
    'change-order-ignored',
    'shared-secret-mismatch',
  ],
  unsure: [
    'AWS places Enable Mutual TLS for PO cXML in the Coupa Supplier Portal; Coupa’s own pages have PO Transmission on the supplier record. Look in both.',
  ],
} as const satisfies Step;
