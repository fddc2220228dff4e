/**
 * Pages of other sites that the guides lead to: every link of AWS Marketplace's "Setting up procurement system
 * integration" and those of its newer pages. The program opens only https addresses of hosts that it lists.
 */
export const links = {
  'manage-procurement': {
    text: 'AWS Marketplace: Manage Procurement Systems',
    href: 'https://aws.amazon.com/marketplace/eprocurement/overview',
  },
  'managed-policy': {
    text: 'AWS: AWSMarketplaceProcurementSystemAdminFullAccess',
    href: 'https://docs.aws.amazon.com/marketplace/latest/buyerguide/buyer-security-iam-awsmanpol.html#security-iam-awsmanpol-awsmarketplaceprocurementsystemadminfullaccess',
  },
  'marketplace-security': {
    text: 'AWS: Security on AWS Marketplace',
    href: 'https://docs.aws.amazon.com/marketplace/latest/buyerguide/buyer-security.html',
  },
  'aws-coupa': {
    text: 'AWS: Integrating AWS Marketplace with Coupa',
    href: 'https://docs.aws.amazon.com/marketplace/latest/buyerguide/procurement-system-integration-coupa.html',
  },
  'aws-ariba': {
    text: 'AWS: Integrating AWS Marketplace with SAP Ariba',
    href: 'https://docs.aws.amazon.com/marketplace/latest/buyerguide/procurement-system-integration-ariba.html',
  },
  'aws-integration': {
    text: 'AWS: Integrating AWS Marketplace with procurement systems',
    href: 'https://docs.aws.amazon.com/marketplace/latest/buyerguide/procurement-system-integration.html',
  },
  'aws-single-sign-on': {
    text: 'AWS: Single sign-on for procurement systems',
    href: 'https://docs.aws.amazon.com/marketplace/latest/buyerguide/procurement-system-sso.html',
  },
  'contact-aws': {
    text: 'AWS Marketplace: Contact us',
    href: 'https://aws.amazon.com/marketplace/help/contact-us',
  },
  'billing-console': {
    text: 'AWS Billing and Cost Management: procurement portal preferences',
    href: 'https://console.aws.amazon.com/costmanagement/home#/e-invoicing-preference/procurement-portal-preference/',
  },
  'coupa-punchout': {
    text: 'Coupa: Punchout Setup',
    href: 'https://success.coupa.com/Suppliers/For_Customers/Toolkit/Manage_Catalogs/Punchout_Catalogs/Punchout_Setup',
  },
  'coupa-supplier': {
    text: 'Coupa: Configuring a Supplier for cXML Purchase Orders',
    href: 'https://success.coupa.com/Suppliers/For_Customers/Toolkit/Document_Exchange/cXML/Configuring_a_Supplier_for_cXML_Purchase_Orders',
  },
  'ariba-faq': {
    text: 'SAP Ariba: Ariba Network for Suppliers: Frequently Asked Questions',
    href: 'https://www.ariba.com/ariba-network/ariba-network-for-suppliers/accounts-and-pricing/ariba-network-faq',
  },
  'ariba-punchout': {
    text: 'SAP Ariba: SAP Ariba PunchOut',
    href: 'https://www.ariba.com/ariba-network/ariba-network-for-suppliers/selling-on-ariba-network/catalog-management/sap-ariba-punchout',
  },
  'ariba-introduction': {
    text: 'SAP Community: Introduction to SAP Ariba PunchOut',
    href: 'https://blogs.sap.com/2019/11/27/introduction-to-sap-ariba-punchout/',
  },
} as const satisfies Readonly<Record<string, { readonly text: string; readonly href: string }>>;

export type LinkId = keyof typeof links;
