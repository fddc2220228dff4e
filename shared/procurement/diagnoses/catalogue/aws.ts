import type { CatalogueEntry } from '../entry.ts';

/** What goes wrong on the side of AWS Marketplace, entries 1 to 16. */
export const awsEntries = [
  {
    id: 'test-mode-left-on',
    number: 1,
    symptom: 'Purchase orders are approved and sent, and nothing is subscribed in AWS Marketplace.',
    cause:
      'Test mode is still on. It is on by default; orders are taken and buy nothing. With SAP Ariba, the integration was not moved to production.',
    fix: 'Coupa: turn Test mode off and save. SAP Ariba: ask AWS, by Contact us, to move the integration to production and turn test mode off.',
    where: 'AWS Marketplace > Manage Procurement Systems > Manage Coupa integration > Test mode',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with Coupa" and "with SAP Ariba"',
    confidence: 'documented',
  },
  {
    id: 'not-management-account',
    number: 2,
    symptom: 'Set up Coupa integration or Set up Ariba integration is missing, or AWS answers AccessDenied.',
    cause:
      'You are signed in to a member account. Only the management account of the organization can set up procurement systems.',
    fix: 'Sign in to the management (payer) account with a role that has AWSMarketplaceProcurementSystemAdminFullAccess.',
    where: 'AWS Marketplace > Manage Procurement Systems > Procurement systems',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with procurement systems"',
    confidence: 'documented',
  },
  {
    id: 'policy-without-invoicing',
    number: 3,
    symptom: 'Saving or listing portal connections answers AccessDenied.',
    cause:
      'The role has an older or custom policy without the invoicing actions CreateProcurementPortalPreference, GetProcurementPortalPreference and ListProcurementPortalPreferences.',
    fix: 'Attach the managed policy AWSMarketplaceProcurementSystemAdminFullAccess (version 2 or later), or add the three actions to your own policy.',
    where: 'IAM > Roles > your role > Permissions > Add permissions',
    source: 'AWS Marketplace Buyer Guide, "AWS managed policies for AWS Marketplace buyers"',
    confidence: 'documented',
  },
  {
    id: 'connection-not-enabled',
    number: 4,
    symptom: 'A new portal connection does nothing.',
    cause: 'A connection that was created is not active until it is enabled.',
    fix: 'Choose Enable on its row and check that PunchOut status says so.',
    where: 'AWS Marketplace > Manage Procurement Systems > Portal connections > Enable',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with Coupa"',
    confidence: 'documented',
  },
  {
    id: 'mutual-tls-off',
    number: 5,
    symptom: 'Sending a purchase order fails with a TLS alert about the certificate.',
    cause: 'AWS asks for a client certificate and Coupa sends none: Mutual TLS for PO cXML is off.',
    fix: 'Turn on Enable Mutual TLS for PO cXML and send the order again.',
    where:
      'Coupa > Suppliers > AWS Marketplace > Edit > PO Transmission > Enable Mutual TLS for PO cXML (AWS places it in the Coupa Supplier Portal)',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with Coupa"',
    confidence: 'documented',
  },
  {
    id: 'redirect-off',
    number: 6,
    symptom: 'Users who start in AWS Marketplace are no longer redirected to Coupa.',
    cause:
      'Enable redirect is off, or the last connection with a redirect endpoint was disabled, which turns redirect off for the account.',
    fix: 'Enable a connection that has a redirect endpoint, then turn Enable redirect on again.',
    where:
      'AWS Marketplace > Manage Procurement Systems > Manage Coupa integration > Enable redirect, Portal connections',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with Coupa"',
    confidence: 'documented',
  },
  {
    id: 'ariba-started-in-aws',
    number: 7,
    symptom: 'Users of SAP Ariba open AWS Marketplace and see the normal checkout, without Request Approval.',
    cause: 'Users of SAP Ariba have to start in Ariba; there is no redirect from AWS Marketplace to Ariba.',
    fix: 'Tell users to start from the Catalog tab in SAP Ariba.',
    where: 'SAP Ariba > Catalog > AWS Marketplace',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with SAP Ariba"',
    confidence: 'documented',
  },
  {
    id: 'seller-of-record-not-covered',
    number: 8,
    symptom: 'Purchases from one AWS entity fail or go to the wrong supplier, others work.',
    cause:
      'The connection is limited to certain billing entities (Seller of Record) and this one is not among them.',
    fix: 'Add the Seller of Record to the connection in the Billing console, or create a second connection for it.',
    where:
      'AWS Marketplace > Manage Procurement Systems > Portal connections > Seller of Record; Billing and Cost Management > E-invoicing preference',
    source:
      'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with Coupa"; that this is the cause is inferred',
    confidence: 'inferred',
  },
  {
    id: 'edit-only-in-billing',
    number: 9,
    symptom: 'The shared secret or the Seller of Record of a connection cannot be edited.',
    cause:
      'Both can be changed only in the Billing and Cost Management console. The managed procurement policy does not include the right to change them.',
    fix: 'Open the connection in Billing and Cost Management with a role that may change procurement portal preferences.',
    where: 'Billing and Cost Management > E-invoicing preference > Procurement portal preference',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with Coupa"',
    confidence: 'documented',
  },
  {
    id: 'start-url-missing',
    number: 10,
    symptom: 'AWS’s sign-in page appears instead of single sign-on.',
    cause:
      'The parameter start_url is missing in the Punchout URL, was lost on saving, or follows a second question mark.',
    fix: 'Set the Punchout URL to the address from AWS with ?start_url= and the address of your identity portal; where the address has a question mark already, join with &.',
    where: 'Coupa > Setup > Punchout Sites > AWS Marketplace > Punchout URL (SAP Ariba: AWS Support adds it)',
    source: 'AWS Marketplace Buyer Guide, "Enabling SSO for procurement systems"',
    confidence: 'documented',
  },
  {
    id: 'invoice-without-po-number',
    number: 11,
    symptom: 'The AWS invoice has no purchase order number.',
    cause:
      'The billing integration (service-linked role AWSServiceRoleForMarketplacePurchaseOrders) is missing, or the purchase order is suspended or expired.',
    fix: 'Create the AWS Billing integration in the management account; check that the purchase order is active.',
    where:
      'AWS Marketplace > Settings > AWS Billing integration > Configure integration > Create integration',
    source: 'AWS Marketplace Buyer Guide, "Using service-linked roles" and "Managing purchase orders"',
    confidence: 'documented',
  },
  {
    id: 'two-step-annual-approval',
    number: 12,
    symptom:
      'A server product with an annual agreement asks for a second approval, or shows a line of 10,000 USD.',
    cause:
      'This is by design: the first approval is for pay-as-you-go with a default of 10,000 USD that is not invoiced against; the second has the value of the contract.',
    fix: 'Approve the first request, let the requester return to AWS Marketplace after its order, and route the second approval with the full value.',
    where: '',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with procurement systems"',
    confidence: 'documented',
  },
  {
    id: 'material-line',
    number: 13,
    symptom: 'A line shows a quantity such as 1,200,000 at a price of 0.01.',
    cause:
      'It is a Material line: payment instalments or usage. AWS writes the amount as quantity, at a unit price of 0.01, so that several invoices can post.',
    fix: 'Allow unit prices with two decimals and large quantities, and map UNSPSC 43232701 to a commodity that takes them.',
    where: 'Coupa > Setup > Commodities; Setup > Punchout Sites > Related Commodities',
    source:
      'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with procurement systems", UNSPSC and line types',
    confidence: 'documented',
  },
  {
    id: 'zero-amount-orders',
    number: 14,
    symptom: 'Requests and orders of 0.00 flood the approvers.',
    cause:
      'Pre-approval of free or bring-your-own-license products is off; each of them makes an order of 0.00.',
    fix: 'Turn on pre-approval for free products and for BYOL products; they are two settings.',
    where: 'AWS Marketplace > Manage Procurement Systems > pre-approval of Free and of BYOL products',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with procurement systems"',
    confidence: 'documented',
  },
  {
    id: 'usage-above-estimate',
    number: 15,
    symptom: 'The invoice of a usage-priced product is higher than its purchase order.',
    cause: 'The order holds the approved budget estimate; real use is billed every month and went above it.',
    fix: 'Raise another requisition for the difference, and estimate higher next time.',
    where: '',
    source: 'AWS Marketplace Buyer Guide, "Integrating AWS Marketplace with procurement systems"',
    confidence: 'documented',
  },
  {
    id: 'private-marketplace-blocks',
    number: 16,
    symptom: 'A product cannot be requested: it is not approved in your private marketplace.',
    cause:
      'The private marketplace of your organization does not list the product. The procurement integration is not involved.',
    fix: 'Ask the administrator of the private marketplace to add the product, then request it again.',
    where: 'AWS Marketplace > Private Marketplace > Experiences > Products',
    source: 'AWS Marketplace Buyer Guide, "Private marketplaces"; that this is the cause is inferred',
    confidence: 'inferred',
  },
] as const satisfies readonly CatalogueEntry[];
