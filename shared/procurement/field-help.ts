import type { ProcurementSystem } from '../rehearsal/systems.ts';
import type { DiagnosisId } from './diagnoses/catalogue.ts';

/** The help of a field: what it is, where to find it, an example, and what goes wrong there. */
export interface FieldHelp {
  readonly what: string;
  readonly where: string;
  readonly example: string;
  readonly wrong: string;
  /** Entries of the failure catalogue that begin at this field. */
  readonly failures: readonly DiagnosisId[];
}

/** Fields that have a help, by the names of the integration’s values. */
export type HelpField =
  | 'name'
  | 'description'
  | 'enableRedirect'
  | 'mode'
  | 'anid'
  | 'awsAccountId'
  | 'inOrganization'
  | 'managementAccountId'
  | 'buyerId'
  | 'supplierId'
  | 'secret'
  | 'billingEntities'
  | 'enabled'
  | 'punchoutUrl'
  | 'orderUrl'
  | 'buyerDomain'
  | 'buyerIdentity'
  | 'supplierDomain'
  | 'supplierIdentity'
  | 'ssoPortalUrl'
  | 'goLiveOn';

const purchaseInformation = 'AWS Marketplace > Manage Coupa integration > Purchase information.';

const both: Readonly<Record<HelpField, FieldHelp>> = {
  name: {
    what: 'The integration’s name in AWS Marketplace, for you and your colleagues.',
    where: 'You choose it. Enter the same under Account information in AWS Marketplace.',
    example: 'Software purchasing',
    wrong: 'Nothing depends on it. Two integrations of one name are hard to tell apart.',
    failures: [],
  },
  description: {
    what: 'A sentence about what the integration is for.',
    where: 'You choose it. Enter the same under Account information in AWS Marketplace.',
    example: 'Punchout for all requesters in Europe',
    wrong: 'Nothing depends on it. Do not write a secret into it: colleagues read it.',
    failures: [],
  },
  enableRedirect: {
    what: 'Whether people who start in AWS Marketplace are sent to Coupa for the approval.',
    where: 'AWS Marketplace > Manage Coupa integration > Enable redirect.',
    example: 'On',
    wrong:
      'Off, people who start in AWS Marketplace buy the ordinary way, without approval. Disabling the last portal connection with a redirect switches it off as well.',
    failures: ['redirect-off'],
  },
  mode: {
    what: 'In test mode requests and orders go all the way, and nothing is subscribed and no final invoice is made.',
    where:
      'AWS Marketplace > Manage Coupa integration > Test mode. No API tells, so say here what you see there.',
    example: 'On during set-up, off from the go-live on',
    wrong: 'Left on, people seem to make requests and no software is bought.',
    failures: ['test-mode-left-on'],
  },
  anid: {
    what: 'The ANID: the number of your company’s account on SAP Business Network (formerly Ariba Network).',
    where: 'SAP Business Network, beside the company name; or ask your Ariba administrator.',
    example: 'AN01000000001, with -T at its end for the test account',
    wrong:
      'The supplier’s ANID instead of yours; a digit lost in copying; the test account’s ANID in production.',
    failures: ['ariba-test-identity', 'identity-mismatch'],
  },
  awsAccountId: {
    what: 'The AWS account that the integration is set up in: the management account of the organization.',
    where: 'AWS console, account menu at the top right: Account ID.',
    example: '111122223333',
    wrong: 'A member account’s ID: only the management account can set up procurement systems.',
    failures: ['not-management-account'],
  },
  inOrganization: {
    what: 'Whether the AWS account is part of an AWS organization.',
    where:
      'AWS Organizations shows the organization, or that there is none. The check “management account” of the AWS page knows as well.',
    example: 'Yes, in most companies',
    wrong: 'Within an organization AWS also asks for the management account ID.',
    failures: ['not-management-account'],
  },
  managementAccountId: {
    what: 'The account that owns the AWS organization and pays its bills (payer account).',
    where: 'AWS Organizations > AWS accounts: the one marked as management account.',
    example: '111122223333',
    wrong: 'Mixed up with the account that uses the software.',
    failures: ['not-management-account'],
  },
  buyerId: {
    what: 'How AWS knows your Coupa system: its identifier in this connection.',
    where: 'Your Coupa administrator knows it. AWS Marketplace shows it in the table Portal connections.',
    example: 'ACME-PROCUREMENT',
    wrong: 'Another value than Coupa sends as Sender: AWS answers 401. No spaces.',
    failures: ['identity-mismatch', 'shared-secret-mismatch'],
  },
  supplierId: {
    what: 'How Coupa knows AWS Marketplace. It decides which AWS endpoint takes the orders.',
    where: 'AWS Marketplace > Portal connections.',
    example: 'AWS-MARKETPLACE',
    wrong: 'Buyer and supplier swapped. No spaces.',
    failures: ['identity-mismatch'],
  },
  secret: {
    what: 'The word by which AWS knows that a message comes from you. Kept apart from everything else, and never in an export unless you say so.',
    where:
      'You choose it when you create the connection in AWS Marketplace. Later it can be changed only in the Billing and Cost Management console.',
    example: 'A long random text without spaces',
    wrong:
      'The dots of the screen were copied instead of the secret; a space at its end; changed on one record in Coupa and not on the other.',
    failures: ['shared-secret-mismatch', 'edit-only-in-billing'],
  },
  billingEntities: {
    what: 'The AWS companies that sell (Seller of Record) whose purchases this connection takes. None means all of them.',
    where:
      'AWS Marketplace > Portal connections > Seller of Record; to change it: Billing and Cost Management console.',
    example: 'AWS_INC, AWS_EUROPE',
    wrong: 'A seller that you buy from is missing: its purchases find no connection.',
    failures: ['seller-of-record-not-covered', 'edit-only-in-billing'],
  },
  enabled: {
    what: 'Whether Enable was chosen on the connection’s row.',
    where: 'AWS Marketplace > Portal connections > PunchOut status.',
    example: 'Enabled',
    wrong: 'A new connection is not enabled and does nothing.',
    failures: ['connection-not-enabled', 'redirect-off'],
  },
  punchoutUrl: {
    what: 'The address to which Coupa sends the request that opens the store.',
    where: purchaseInformation,
    example: 'https://eprocurement.marketplace.us-east-1.amazonaws.com/v1/punchout/setup',
    wrong: 'A page of the console instead of this address: Coupa then gets a web page where it expects cXML.',
    failures: ['web-page-instead-of-cxml', 'host-not-found', 'timed-out'],
  },
  orderUrl: {
    what: 'The address to which purchase orders are sent. Another one than the punchout URL.',
    where: `${purchaseInformation} AWS does not publish it: copy it from there.`,
    example: 'https:// and what your pane shows',
    wrong: 'The punchout URL was entered here.',
    failures: ['order-to-punchout-url', 'mutual-tls-off'],
  },
  buyerDomain: {
    what: 'The kind of number that the buyer’s identity is.',
    where: purchaseInformation,
    example: 'NetworkID',
    wrong: 'DUNS on one side and NetworkID on the other; a web address in its place.',
    failures: ['identity-mismatch'],
  },
  buyerIdentity: {
    what: 'Who buys, as it stands in From and Sender of the messages.',
    where: purchaseInformation,
    example: '0123456789abcdef0123456789abcdef',
    wrong: 'Buyer and supplier swapped; the identity of the test system in production.',
    failures: ['identity-mismatch'],
  },
  supplierDomain: {
    what: 'The kind of number that the supplier’s identity is.',
    where: purchaseInformation,
    example: 'NetworkID',
    wrong: 'DUNS on one side and NetworkID on the other; a web address in its place.',
    failures: ['identity-mismatch'],
  },
  supplierIdentity: {
    what: 'Who sells, as it stands in To of the messages.',
    where: purchaseInformation,
    example: 'fedcba9876543210fedcba9876543210',
    wrong: 'Buyer and supplier swapped.',
    failures: ['identity-mismatch'],
  },
  ssoPortalUrl: {
    what: 'The address of your identity provider’s portal for AWS. Optional.',
    where:
      'IAM Identity Center > Settings > AWS access portal URL; or your identity provider’s application page.',
    example: 'https://d-1234567890.awsapps.com/start',
    wrong: 'A second ? in the punchout URL; the address of another application: AWS does not check it.',
    failures: ['start-url-missing', 'user-not-provisioned'],
  },
  goLiveOn: {
    what: 'The day on which people shall begin to buy. From then on the program reminds of test mode.',
    where: 'You choose it.',
    example: '2027-02-01',
    wrong: 'With SAP Ariba, AWS needs time to move the integration to production: ask early.',
    failures: ['test-mode-left-on'],
  },
};

/** What is another with SAP Ariba. */
const withAriba: Partial<Record<HelpField, Partial<FieldHelp>>> = {
  mode: {
    where:
      'AWS Marketplace > Manage SAP Ariba integration > Test mode. AWS’s team turns it off; say here what you see there.',
    example: 'On until AWS has moved the integration to production',
  },
  buyerId: {
    what: 'The ANID of your company, as AWS’s portal connection holds it.',
    where: 'SAP Business Network, beside the company name.',
    example: 'AN01000000001',
    wrong: 'The ANID of the test account in production.',
    failures: ['ariba-test-identity', 'identity-mismatch'],
  },
  supplierId: {
    what: 'The ANID of AWS for your Region.',
    where: 'AWS Marketplace > Manage SAP Ariba integration > Supplier ANID: chosen from a list.',
    example: 'AN01000000002',
    wrong: 'The one of another Region. AWS does not publish the numbers: choose from the list.',
    failures: ['ariba-supplier-not-configured'],
  },
  punchoutUrl: { where: 'AWS’s instructions, where they say it.' },
  orderUrl: { where: 'AWS’s instructions, where they say it.' },
  buyerDomain: { where: 'AWS’s instructions, where they say it.' },
  buyerIdentity: { where: 'AWS’s instructions, where they say it.', example: 'AN01000000001' },
  supplierDomain: { where: 'AWS’s instructions, where they say it.' },
  supplierIdentity: { where: 'AWS’s instructions, where they say it.', example: 'AN01000000002' },
};

/** The help of a field in the words of a system. */
export function fieldHelp(system: ProcurementSystem, field: HelpField): FieldHelp {
  return system === 'ariba' ? { ...both[field], ...withAriba[field] } : both[field];
}
