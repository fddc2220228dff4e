import { commoditiesStep, goLiveStep, permissionsStep, rehearsalStep } from './common.ts';
import { punchoutSiteStep, supplierRecordStep } from './coupa-screens.ts';
import type { Step } from './step.ts';

/**
 * Coupa, from nothing to live. Sources: AWS Marketplace, "Setting up procurement system integration" and "Integrating AWS
 * Marketplace with Coupa"; Coupa's pages that they link to. The steps follow the newer screens.
 */
export const coupaSteps = [
  {
    id: 'access',
    title: 'Have the access that is needed',
    place: 'aws',
    where: 'AWS console > account menu (top right) > Account ID',
    stage: 'aws',
    why: [
      'The process starts in AWS Marketplace and is completed in Coupa, with what AWS Marketplace generated. Both sides need an administrator.',
      'AWS: the management account of the organization, with the permissions of the next step. Coupa: an account with administration access to set up a contract, a supplier and a punchout catalog.',
    ],
    actions: [
      { do: 'enter', fields: ['awsAccountId', 'inOrganization', 'managementAccountId'] },
      {
        do: 'say',
        text: 'Ask a colleague for the Coupa part now if it is not yours: it needs a contract, an active supplier and a punchout catalog.',
      },
    ],
    check: 'management-account',
    word: 'I can sign in to the management account, and to Coupa as an administrator for contract, supplier and punchout catalog.',
    needs: [],
    links: ['aws-integration'],
    failures: ['not-management-account'],
  },
  permissionsStep,
  {
    id: 'aws-integration',
    title: 'Set up the Coupa integration in AWS Marketplace',
    place: 'aws',
    where: 'AWS Marketplace > Manage Procurement Systems > Procurement systems > Set up Coupa integration',
    stage: 'aws',
    why: [
      'This makes the AWS Marketplace side of the punchout. What it generates is what Coupa is configured with.',
      'Test mode is on by default: requests go to Coupa so that you see the whole flow, and nothing is bought and no final invoice is made. You can turn it on and off as needed.',
    ],
    actions: [
      { do: 'enter', fields: ['name', 'description'] },
      {
        do: 'say',
        text: 'Under Procurement systems, choose Set up Coupa integration. On the Manage Coupa integration page, under Account information, enter the name and the description of the integration:',
      },
      {
        do: 'copy',
        screen: 'Manage Coupa integration > Account information',
        rows: [
          { label: 'Name', value: { of: 'field', field: 'name' } },
          { label: 'Description', value: { of: 'field', field: 'description' } },
        ],
      },
      {
        do: 'say',
        text: 'Make sure that Enable redirect is on and that Test mode is on. Choose Save. The integration in AWS Marketplace is then complete; the next steps are in Coupa.',
      },
      { do: 'confirm', subjects: ['enable-redirect', 'test-mode'] },
    ],
    word: 'The integration is saved, with Enable redirect on and Test mode on.',
    needs: ['permissions'],
    links: ['manage-procurement', 'aws-coupa'],
    failures: ['not-management-account', 'redirect-off', 'test-mode-left-on'],
    older: [
      'An older console leads here by Manage procurement; name and description are in its pane Manage procurement systems.',
      'The console of 2022 asks for name and description and the two toggles only. The newer one also asks for what the next step lists.',
    ],
  },
  {
    id: 'portal-connection',
    title: 'Create and enable the portal connection',
    place: 'aws',
    where: 'AWS Marketplace > Manage Procurement Systems > Portal connections > New Coupa connections',
    stage: 'aws',
    why: [
      'A portal connection says which Coupa system belongs to this account: its Buyer ID, AWS’s Supplier ID for it, the shared secret, and for which billing entities it is.',
      'A new connection does nothing until Enable is chosen on its row. To disable it keeps its settings.',
    ],
    actions: [
      { do: 'connections' },
      {
        do: 'copy',
        screen: 'New Coupa connections',
        rows: [
          { label: 'Buyer ID', value: { of: 'connection', field: 'buyerId' } },
          { label: 'Shared secret', value: { of: 'secret' } },
          { label: 'Supplier ID', value: { of: 'connection', field: 'supplierId' } },
          {
            label: 'Seller of Record',
            value: { of: 'connection', field: 'billingEntities' },
            note: 'Optional. None chosen: the connection takes purchases of all of them.',
          },
        ],
      },
      { do: 'say', text: 'Choose Enable on the connection’s row, and look whether PunchOut status says so.' },
    ],
    check: 'portal-connections',
    word: 'The connection is in the table and enabled.',
    needs: ['aws-integration'],
    links: ['manage-procurement', 'billing-console'],
    failures: [
      'connection-not-enabled',
      'seller-of-record-not-covered',
      'edit-only-in-billing',
      'redirect-off',
    ],
    older: [
      'The console of 2022 has no portal connections: prove this step by your word and say so in the note.',
    ],
    unsure: [
      'Seller of Record and shared secret can later be changed only in the Billing and Cost Management console.',
    ],
  },
  {
    id: 'purchase-information',
    title: 'Copy Purchase information',
    place: 'aws',
    where: 'AWS Marketplace > Manage Procurement Systems > Manage Coupa integration > Purchase information',
    stage: 'aws',
    why: [
      'The pane Purchase information of the Manage Coupa integration page holds what Coupa is configured with. Paste each value here once; the next steps show it under the label that each Coupa screen uses.',
    ],
    actions: [
      {
        do: 'enter',
        fields: [
          'punchoutUrl',
          'orderUrl',
          'buyerDomain',
          'buyerIdentity',
          'supplierDomain',
          'supplierIdentity',
        ],
      },
    ],
    check: 'purchase-information',
    word: 'Every value that the pane shows is here.',
    needs: ['aws-integration'],
    links: ['manage-procurement', 'aws-coupa'],
    failures: ['order-to-punchout-url', 'identity-mismatch'],
    unsure: [
      'AWS does not publish the labels of this pane. Go by what a value is: two addresses, and a domain and an identity for each side. This program never guesses them.',
    ],
  },
  punchoutSiteStep,
  supplierRecordStep,
  {
    ...commoditiesStep,
    place: 'coupa',
    where: 'Coupa > Setup > Commodities, and Setup > Punchout Sites > the site > Related Commodities',
    actions: [
      { do: 'unspsc' },
      {
        do: 'say',
        text: 'In Coupa, map each code to a commodity, or give the punchout site a single commodity for everything.',
      },
    ],
    links: ['aws-integration', 'coupa-punchout'],
    unsure: ['Where Coupa keeps the mapping depends on its release and on your set-up.'],
  },
  {
    id: 'single-sign-on',
    title: 'Add the single sign-on address',
    place: 'coupa',
    where: 'Coupa > Setup > Punchout Sites > the site > Punchout URL',
    stage: 'procurement-system',
    why: [
      'With the address of your identity provider’s portal in the punchout URL, people come to AWS by single sign-on instead of AWS’s sign-in page. Leave this step out if your company has none.',
      'The sign-in must end in an AWS session. AWS does not check the address, so a wrong one is noticed only by people.',
    ],
    actions: [
      { do: 'enter', fields: ['ssoPortalUrl'] },
      { do: 'build-sign-on' },
      {
        do: 'copy',
        screen: 'Punchout Sites > the site',
        rows: [{ label: 'Punchout URL', value: { of: 'punchout-url' } }],
      },
    ],
    word: 'The punchout URL in Coupa has start_url, and the site is saved.',
    optional: true,
    needs: ['punchout-site'],
    links: ['aws-single-sign-on'],
    failures: ['start-url-missing', 'user-not-provisioned'],
    older: ['Earlier pages of AWS call the parameter idc_url.'],
  },
  rehearsalStep,
  {
    id: 'trial-order',
    title: 'Try an order in Coupa with test mode on',
    place: 'coupa',
    where: 'Coupa > Shop Online > AWS Marketplace',
    stage: 'rehearsal',
    why: [
      'The last proof is a real order while test mode is on: it goes through Coupa’s approvals and to AWS, and buys nothing.',
      'People can start by the tile in Shop Online, by Coupa’s Open Buy search, or in AWS Marketplace itself, which sends them to Coupa while Enable redirect is on. Try each way that your people will use.',
    ],
    actions: [
      {
        do: 'say',
        text: 'Open AWS Marketplace from Coupa, choose a product, choose Request Approval instead of subscribing, and submit the cart in Coupa.',
      },
      {
        do: 'say',
        text: 'Approve the requisition. In Coupa, the purchase order’s transmission status becomes sent_via_cxml. In AWS Marketplace, no subscription appears: that is test mode.',
      },
    ],
    word: 'An order went from Coupa to AWS with test mode on, and nothing was bought.',
    needs: ['punchout-site', 'supplier-record', 'portal-connection'],
    links: ['aws-coupa'],
    failures: [
      'shared-secret-mismatch',
      'identity-mismatch',
      'web-page-instead-of-cxml',
      'cart-not-returned',
      'mutual-tls-off',
      'order-sent-by-email',
      'order-held',
      'punchout-tile-invisible',
    ],
  },
  {
    id: 'invoices',
    title: 'Decide how invoices come',
    place: 'coupa-supplier-portal',
    where: 'Coupa Supplier Portal, or AWS Billing and Cost Management > e-invoicing preference',
    stage: 'live',
    why: [
      'AWS Marketplace uses cXML for the punchout. For invoices, the set-up document names the Coupa Supplier Portal, not cXML invoicing.',
      'The newer Billing console of AWS can deliver e-invoices by cXML as well. Decide for one way, so that no invoice comes twice.',
      'Invoices name the purchase order of a SaaS contract only where the billing integration (a service-linked role) is switched on: AWS Marketplace > Settings > AWS Billing integration.',
    ],
    actions: [
      {
        do: 'say',
        text: 'Without cXML delivery: see that AWS is connected with your company in the Coupa Supplier Portal.',
      },
      {
        do: 'say',
        text: 'With cXML delivery: set it up in the Billing console, in the procurement portal preference of this connection.',
      },
    ],
    word: 'It is decided how invoices come, and set up.',
    optional: true,
    needs: [],
    links: ['billing-console', 'aws-coupa'],
    failures: ['invoice-without-po-number', 'usage-above-estimate'],
    older: ['In 2022 the Coupa Supplier Portal was the only way.'],
  },
  {
    ...goLiveStep,
    title: 'Go live: turn test mode off',
    place: 'aws',
    where: 'AWS Marketplace > Manage Procurement Systems > Manage Coupa integration > Test mode',
    why: [
      'Do not forget to turn test mode off when you are finished. Otherwise people in Coupa seem to make requests, and no software is bought.',
      'From then on an approved order buys: AWS completes it by itself and sends e-mail to the AWS account that was used. The requester need not come back.',
    ],
    actions: [
      { do: 'enter', fields: ['goLiveOn'] },
      { do: 'say', text: 'On the Manage Coupa integration page, turn Test mode off and choose Save.' },
      { do: 'confirm', subjects: ['test-mode', 'free-pre-approval', 'byol-pre-approval'] },
      { do: 'go-live' },
    ],
    needs: ['rehearsal', 'trial-order'],
    links: ['manage-procurement'],
  },
] as const satisfies readonly Step[];
