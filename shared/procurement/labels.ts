import type { ProcurementSystem } from '../rehearsal/systems.ts';
import type { ValueRef } from './steps/step.ts';

/**
 * One value, every label: the same identities, secret and addresses have another name on each screen. `undefined` where a
 * screen does not have the value. `cxml` is the place in the message.
 */
export interface LabelRow {
  /** What the value is, in our words. */
  readonly name: string;
  readonly value: ValueRef;
  readonly aws?: string;
  readonly supplierRecord?: string;
  readonly punchoutSite?: string;
  readonly supplierPortal?: string;
  readonly ariba?: string;
  readonly cxml: string;
  /** What is easily mistaken about it. */
  readonly note?: string;
}

/** The screens in the order of the table's columns, by system. */
export const labelColumns: Readonly<
  Record<
    ProcurementSystem,
    readonly {
      readonly key: 'aws' | 'supplierRecord' | 'punchoutSite' | 'supplierPortal' | 'ariba' | 'cxml';
      readonly title: string;
    }[]
  >
> = {
  coupa: [
    { key: 'aws', title: 'AWS Marketplace' },
    { key: 'punchoutSite', title: 'Coupa punchout site' },
    { key: 'supplierRecord', title: 'Coupa supplier record' },
    { key: 'supplierPortal', title: 'Coupa Supplier Portal' },
    { key: 'cxml', title: 'In the cXML message' },
  ],
  ariba: [
    { key: 'aws', title: 'AWS Marketplace' },
    { key: 'ariba', title: 'SAP Ariba and SAP Business Network' },
    { key: 'cxml', title: 'In the cXML message' },
  ],
};

/** The rows of the table. */
export const labelRows: readonly LabelRow[] = [
  {
    name: 'Buyer domain',
    value: { of: 'field', field: 'buyerDomain' },
    aws: 'Purchase information: domain of the buyer',
    supplierRecord: 'Our Domain (cXML Domain)',
    punchoutSite: 'Sender Domain',
    supplierPortal: 'Buyer Domain',
    ariba: 'NetworkID, set by SAP Business Network',
    cxml: 'Header > From > Credential domain; with Coupa also Sender > Credential domain',
  },
  {
    name: 'Buyer identity',
    value: { of: 'field', field: 'buyerIdentity' },
    aws: 'Purchase information: identity of the buyer; Portal connections: Buyer ID or Buyer ANID',
    supplierRecord: 'Our Identity',
    punchoutSite: 'Sender Identity',
    supplierPortal: 'Buyer Identity',
    ariba: 'ANID of your company (Buyer ANID)',
    cxml: 'Header > From > Credential > Identity; with Coupa also Sender > Credential > Identity',
    note: 'With SAP Ariba the Sender is the network itself: AribaNetworkUserId, sysadmin@ariba.com.',
  },
  {
    name: 'Buyer ID',
    value: { of: 'connection', field: 'buyerId' },
    aws: 'Portal connections: Buyer ID; with SAP Ariba Buyer ANID',
    ariba: 'ANID of your company, with -T for its test account',
    cxml: 'Header > From > Credential > Identity',
    note: 'By it AWS finds the connection.',
  },
  {
    name: 'Supplier domain',
    value: { of: 'field', field: 'supplierDomain' },
    aws: 'Purchase information: domain of the supplier',
    supplierRecord: 'Supplier Domain',
    punchoutSite: 'Domain',
    supplierPortal: 'Supplier Domain',
    ariba: 'NetworkID, set by SAP Business Network',
    cxml: 'Header > To > Credential domain',
    note: 'A domain is a kind of number, such as NetworkID or DUNS, and not a web address.',
  },
  {
    name: 'Supplier identity',
    value: { of: 'field', field: 'supplierIdentity' },
    aws: 'Purchase information: identity of the supplier; Portal connections: Supplier ID or Supplier ANID',
    supplierRecord: 'Supplier Identity',
    punchoutSite: 'Identity',
    supplierPortal: 'Supplier Identity',
    ariba: 'ANID of AWS for your Region (Supplier ANID)',
    cxml: 'Header > To > Credential > Identity',
  },
  {
    name: 'Supplier ID',
    value: { of: 'connection', field: 'supplierId' },
    aws: 'Portal connections: Supplier ID; with SAP Ariba Supplier ANID',
    ariba: 'Supplier ANID, chosen from AWS’s list',
    cxml: 'Header > To > Credential > Identity',
    note: 'It decides which AWS endpoint takes the orders.',
  },
  {
    name: 'Shared secret',
    value: { of: 'secret' },
    aws: 'Portal connections: Shared secret',
    supplierRecord: 'Shared Secret',
    punchoutSite: 'Secret',
    supplierPortal: 'Shared Secret',
    ariba: 'Kept between SAP Business Network and AWS; you do not see it',
    cxml: 'Header > Sender > Credential > SharedSecret',
    note: 'Coupa keeps it twice, for the punchout site and for orders. A change belongs in both.',
  },
  {
    name: 'Punchout URL',
    value: { of: 'punchout-url' },
    aws: 'Purchase information: address of the punchout',
    punchoutSite: 'Punchout URL',
    supplierPortal: 'URL',
    ariba: 'PunchOut URL of the supplier’s account on SAP Business Network',
    cxml: 'PunchOutSetupRequest > SupplierSetup > URL',
  },
  {
    name: 'Purchase order URL',
    value: { of: 'field', field: 'orderUrl' },
    aws: 'Purchase information: address for purchase orders',
    supplierRecord: 'PO URL (cXML URL)',
    ariba: 'Address for orders of the supplier’s account on SAP Business Network',
    cxml: 'The address that the OrderRequest is sent to; not in the message',
    note: 'It is not the punchout URL.',
  },
  {
    name: 'Protocol',
    value: { of: 'fixed', text: 'cXML' },
    supplierRecord: 'PO Method, PO Change Method and Protocol',
    punchoutSite: 'Protocol (cxml)',
    supplierPortal: 'Protocol',
    cxml: 'The message itself',
  },
];

/** The rows that the screens of a system have. */
export function labelRowsOf(system: ProcurementSystem): readonly LabelRow[] {
  return labelRows.filter((row) =>
    labelColumns[system].some(({ key }) => key !== 'cxml' && row[key] !== undefined),
  );
}
