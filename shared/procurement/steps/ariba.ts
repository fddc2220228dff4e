import { commoditiesStep, goLiveStep, permissionsStep, rehearsalStep } from './common.ts';
import type { Step } from './step.ts';

/**
 * SAP Ariba, from nothing to live: AWS's operations team has a part at both ends. Sources: AWS Marketplace, "Setting up
 * procurement system integration" and "Integrating AWS Marketplace with SAP Ariba". The steps follow the newer screens.
 */
export const aribaSteps = [
  {
    id: 'gather',
    title: 'Gather what AWS asks for',
    place: 'here',
    where: 'AWS console > account menu > Account ID, and SAP Business Network > Company Profile > ANID',
    stage: 'aws',
    why: [
      'With SAP Ariba you work with the AWS Marketplace operations team, which creates a Level 1 punchout: people open the store from Ariba’s catalog and shop there. AWS asks for your account ID, for the management account ID where the account is part of an organization, and for the ANID of your SAP Ariba system.',
      'You also need administrator access on both sides: in AWS the management account; in SAP Ariba the access to set up a contract, a supplier and a punchout catalog, and to create the Supplier Relationship.',
    ],
    actions: [{ do: 'enter', fields: ['awsAccountId', 'inOrganization', 'managementAccountId', 'anid'] }],
    check: 'gathered',
    word: 'The values are gathered, and both administrators are known.',
    needs: [],
    links: ['ariba-faq', 'ariba-introduction'],
    failures: ['not-management-account', 'ariba-test-identity'],
  },
  permissionsStep,
  {
    id: 'aws-integration',
    title: 'Set up the SAP Ariba integration in AWS Marketplace',
    place: 'aws',
    where: 'AWS Marketplace > Manage Procurement Systems > Procurement systems > Set up Ariba integration',
    stage: 'aws',
    why: [
      'This saves your side in AWS Marketplace. The punchout itself is made by AWS’s team after you asked for it.',
      'Test mode stays on until AWS’s team turns it off: no subscription is made, and no invoice.',
    ],
    actions: [
      { do: 'enter', fields: ['name', 'description'] },
      { do: 'connections' },
      {
        do: 'say',
        text: 'Under Procurement systems, choose Set up Ariba integration. On the Manage SAP Ariba integration page, under Account information, enter:',
      },
      {
        do: 'copy',
        screen: 'Manage SAP Ariba integration > Account information',
        rows: [
          { label: 'Name', value: { of: 'field', field: 'name' } },
          { label: 'Description', value: { of: 'field', field: 'description' } },
          {
            label: 'Buyer ANID',
            value: { of: 'field', field: 'anid' },
            note: 'Older console: SAP Ariba Network ID.',
          },
          {
            label: 'Supplier ANID',
            value: { of: 'connection', field: 'supplierId' },
            note: 'Chosen from a list, by Region.',
          },
          {
            label: 'Billing entities',
            value: { of: 'connection', field: 'billingEntities' },
            note: 'Optional. None chosen: purchases of all of them.',
          },
        ],
      },
      { do: 'say', text: 'Make sure that Test mode is on, and choose Save.' },
      { do: 'confirm', subjects: ['test-mode'] },
    ],
    word: 'The integration is saved, with Test mode on.',
    needs: ['permissions', 'gather'],
    links: ['manage-procurement', 'aws-ariba'],
    failures: ['not-management-account', 'seller-of-record-not-covered', 'connection-not-enabled'],
    older: [
      'The console of 2022 asks for name, description and SAP Ariba Network ID only; it has no Supplier ANID, no billing entities and no portal connections.',
    ],
    unsure: ['Enable redirect is not offered with SAP Ariba: people start in Ariba.'],
  },
  {
    id: 'request-to-aws',
    title: 'Ask AWS to start',
    place: 'contact-aws',
    where: 'AWS Marketplace > Contact us',
    stage: 'aws',
    why: [
      'The integration starts with your request to AWS Marketplace. It names what you gathered. AWS sends you instructions for setting up and testing.',
    ],
    actions: [
      { do: 'text', text: 'request-to-aws' },
      { do: 'say', text: 'Open Contact us, paste the text, and send it.' },
    ],
    word: 'The request was sent to AWS.',
    needs: ['aws-integration'],
    links: ['contact-aws'],
    failures: ['ariba-supplier-not-configured'],
  },
  {
    id: 'instructions-from-aws',
    title: 'Wait for AWS’s instructions',
    place: 'contact-aws',
    where: 'Your mailbox, or the case in AWS',
    stage: 'aws',
    why: [
      'AWS’s team creates the Level 1 punchout and sends instructions and configuration settings. Nobody can say how long it takes; set a day on which you want to be reminded.',
      'When they have come, enter here what they say. Leave empty what they do not say.',
      'With SAP Ariba, the address for single sign-on is added by AWS Support: ask for it with your request if your company has one.',
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
    word: 'AWS’s instructions are here.',
    waits: true,
    needs: ['request-to-aws'],
    links: ['contact-aws', 'aws-single-sign-on'],
    failures: ['ariba-supplier-not-configured'],
    unsure: [
      'SAP Business Network stands between Ariba and AWS and keeps the supplier’s addresses and secret, so you may not be told all of these.',
    ],
  },
  {
    id: 'supplier-relationship',
    title: 'Create the Supplier Relationship in the test realm',
    place: 'ariba',
    where: 'SAP Ariba test realm, as administrator; SAP Business Network > Supplier Enablement',
    stage: 'procurement-system',
    why: [
      'You need administrator access to your SAP Ariba system for this. Follow AWS’s instructions: the Supplier Relationship with AWS Marketplace, and the punchout catalog, first in the Ariba test environment while AWS Marketplace runs in test mode.',
      'The test account has the same ANID with -T at its end.',
    ],
    actions: [
      {
        do: 'copy',
        screen: 'Supplier Relationship and punchout catalog',
        rows: [
          { label: 'Supplier ANID', value: { of: 'connection', field: 'supplierId' } },
          {
            label: 'Buyer ANID',
            value: { of: 'field', field: 'anid' },
            note: 'In the test realm with -T at its end.',
          },
          {
            label: 'Punchout URL',
            value: { of: 'punchout-url' },
            note: 'SAP Business Network uses the address of the supplier’s own account.',
          },
        ],
      },
      { do: 'say', text: 'Request the relationship, and wait until AWS has accepted it.' },
    ],
    word: 'The relationship is accepted in the test realm, and AWS Marketplace stands in the catalog.',
    needs: ['instructions-from-aws'],
    links: ['ariba-punchout', 'ariba-introduction', 'ariba-faq'],
    failures: ['ariba-supplier-not-configured', 'ariba-test-identity', 'shared-secret-mismatch'],
    unsure: ['The way through Ariba’s menus depends on your edition; AWS’s instructions have the last word.'],
  },
  {
    ...commoditiesStep,
    place: 'ariba',
    where: 'SAP Ariba > Manage > Core Administration > commodity code mapping',
    actions: [
      { do: 'unspsc' },
      { do: 'say', text: 'In Ariba, map each code to the commodity by which your approvals go.' },
    ],
    links: ['aws-integration'],
    unsure: ['Where Ariba keeps the mapping depends on your edition.'],
  },
  rehearsalStep,
  {
    id: 'trial-order',
    title: 'Try an order in the Ariba test environment',
    place: 'ariba',
    where: 'SAP Ariba test realm > Catalog > AWS Marketplace',
    stage: 'rehearsal',
    why: [
      'In the test environment, subscription requests go to Ariba so that you see the whole flow with its approvals. No subscription is created in AWS Marketplace, and no invoice. This tests the configuration before the punchout is enabled in production.',
      'People start from the Catalog tab in Ariba, never in AWS Marketplace: there they would buy the ordinary way.',
    ],
    actions: [
      {
        do: 'say',
        text: 'Open AWS Marketplace from the Catalog tab, choose a product, choose Request Approval, submit the cart in Ariba, and approve it.',
      },
      {
        do: 'say',
        text: 'See that the order went out, and that no subscription appears in AWS Marketplace: that is test mode.',
      },
    ],
    word: 'An order went through Ariba’s approvals to AWS in the test environment, and nothing was bought.',
    needs: ['supplier-relationship'],
    links: ['aws-ariba', 'ariba-punchout'],
    failures: [
      'ariba-started-in-aws',
      'ariba-test-identity',
      'ariba-supplier-not-configured',
      'buyer-session-expired',
      'cart-not-returned',
    ],
  },
  {
    id: 'request-production',
    title: 'Ask AWS for production',
    place: 'contact-aws',
    where: 'AWS Marketplace > Contact us',
    stage: 'live',
    why: [
      'When your testing is complete, AWS sets up the account in the production environment and turns test mode off. You cannot do that alone.',
      'Do not forget this step. Otherwise people believe that they make requests, and no software is bought.',
    ],
    actions: [
      { do: 'enter', fields: ['goLiveOn'] },
      { do: 'text', text: 'request-production' },
      { do: 'say', text: 'Open Contact us, paste the text, and send it.' },
    ],
    word: 'The request for production was sent to AWS.',
    needs: ['trial-order'],
    links: ['contact-aws'],
    failures: ['test-mode-left-on'],
  },
  {
    id: 'production-from-aws',
    title: 'Wait until AWS has turned test mode off',
    place: 'contact-aws',
    where: 'Your mailbox, or the case in AWS',
    stage: 'live',
    why: [
      'AWS’s team works with you to turn test mode off. The Supplier Relationship is needed in the production realm too, with the ANID without -T.',
    ],
    actions: [
      {
        do: 'say',
        text: 'Create the Supplier Relationship in the production realm, as AWS says, with the ANID without -T.',
      },
      { do: 'enter', fields: ['anid'] },
      { do: 'confirm', subjects: ['test-mode'] },
    ],
    word: 'AWS has turned test mode off, and the relationship exists in the production realm.',
    waits: true,
    needs: ['request-production'],
    links: ['contact-aws'],
    failures: ['test-mode-left-on', 'ariba-test-identity'],
  },
  {
    ...goLiveStep,
    title: 'Go live',
    place: 'aws',
    where: 'AWS Marketplace > Manage Procurement Systems > Manage SAP Ariba integration',
    why: [
      'When your testing is complete and AWS has turned test mode off, the integration is complete. From then on an approved order buys.',
      'Tell people to start from the Catalog tab in Ariba.',
    ],
    actions: [
      { do: 'confirm', subjects: ['test-mode', 'free-pre-approval', 'byol-pre-approval'] },
      { do: 'go-live' },
    ],
    needs: ['rehearsal', 'production-from-aws'],
    links: ['manage-procurement', 'contact-aws'],
  },
] as const satisfies readonly Step[];
