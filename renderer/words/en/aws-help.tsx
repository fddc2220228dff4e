import type { CheckId } from '../../../shared/aws/checks.ts';
import type { HelpContent } from '../help-content.ts';

/** The help of the AWS page. */
export const awsHelp: HelpContent = {
  title: 'AWS',
  body: (
    <>
      <p>
        A procurement system is set up in the organization&apos;s management account, by somebody with the
        permissions of AWSMarketplaceProcurementSystemAdminFullAccess. Most set-ups that fail, fail here.
      </p>
      <p>
        The checks prove what can be proven, with calls that only read. They use your credentials where they
        already are: the files of the AWS CLI, the environment, or IAM Identity Center.
      </p>
      <h3>What is kept</h3>
      <p>
        The program never writes your AWS files. Sign-ins and pasted keys are held in the memory of one
        process and end with the program. This window sees account IDs, ARNs and expiry, and no credentials.
      </p>
      <h3>Cost</h3>
      <p>AWS charges nothing for these calls.</p>
    </>
  ),
};

/** The help of the profile chooser. */
export const profileHelp: HelpContent = {
  title: 'Credentials',
  body: (
    <>
      <p>
        The list holds every profile of your AWS config and credentials files, and keys of the environment.
        What is broken in a file is shown with its line.
      </p>
      <h3>Sign in</h3>
      <p>
        For profiles of IAM Identity Center. Your browser opens; confirm there exactly the code that this
        window shows. A sign-in by <code>aws sso login</code> in a terminal counts as well.
      </p>
      <h3>Programs (credential_process)</h3>
      <p>
        They are run with the PATH of your login shell, since programs started from the desktop get a shorter
        one. The PATH is shown where such a program fails.
      </p>
      <h3>Paste keys</h3>
      <p>For when no profile is at hand. They are kept in memory for this run of the program only.</p>
    </>
  ),
};

/** The help of the table of checks. */
export const checksHelp: HelpContent = {
  title: 'Checks',
  body: (
    <>
      <ul>
        <li>Passed: AWS&apos;s answer proves it.</li>
        <li>Failed: AWS&apos;s answer proves that it is wrong.</li>
        <li>Advice: it works, and there is something to know.</li>
        <li>
          Not known: AWS did not say, for instance because these permissions do not allow the question. That
          is no sign that something is wrong.
        </li>
      </ul>
      <p>
        A check that has no answer after 30 seconds is given up. Retry asks anew with what your files say
        then.
      </p>
    </>
  ),
};

const policyPage = (
  <p>
    AWSMarketplaceProcurementSystemAdminFullAccess, version 2 of April 2026, allows: the two actions of the
    procurement system&apos;s configuration, organizations:Describe*, organizations:List*, and to create, get
    and list procurement portal preferences. Version 1 lacked the last three.
  </p>
);

/** The help of each check. */
export const checkHelp: Readonly<Record<CheckId, HelpContent>> = {
  identity: {
    title: 'Who am I?',
    body: (
      <p>
        The account and the user or role behind the profile. Worth knowing are the root user, keys without an
        end, and keys that end within 15 minutes.
      </p>
    ),
  },
  'management-account': {
    title: 'Management account',
    body: (
      <>
        <p>
          In an organization the set-up is done in the management account and holds for all. In a member
          account the Marketplace shows no Set up integration, or denies it.
        </p>
        <p>An account in no organization is fine: the integration then holds for it alone.</p>
      </>
    ),
  },
  'organization-read': {
    title: 'Organization reading',
    body: (
      <p>
        The policy promises organizations:Describe* and organizations:List*. Accounts and roots are read here,
        as the set-up page does.
      </p>
    ),
  },
  permissions: {
    title: 'Permissions',
    body: (
      <>
        {policyPage}
        <p>
          Best is a simulation by IAM, second the list of attached policies. Most administrators may do
          neither: then the result is Not known, with what to ask for.
        </p>
      </>
    ),
  },
  'purchase-order-role': {
    title: 'Purchase order numbers on invoices',
    body: (
      <p>
        AWS Marketplace writes them by the service-linked role AWSServiceRoleForMarketplacePurchaseOrders in
        the management account. It is created under Settings, AWS Billing integration, of AWS Marketplace.
      </p>
    ),
  },
  'portal-connections': {
    title: 'Portal connections',
    body: (
      <p>
        Read by the AWS Invoicing API, which AWS calls a preview. Where it is absent, refuses or answers in
        another form, the result is Not known; read the connections in the console then.
      </p>
    ),
  },
};

/** The help of the connections that AWS holds. */
export const connectionsHelp: HelpContent = {
  title: 'Portal connections in AWS',
  body: (
    <>
      <p>
        What AWS holds of each connection, without its shared secret. No seller of record means that the
        connection takes the purchases of all of them.
      </p>
      <p>
        Seller of Record and the shared secret are changed in the Billing and Cost Management console,
        E-invoice preferences.
      </p>
    </>
  ),
};

/** The help of the integration that results are kept with. */
export const integrationHelp: HelpContent = {
  title: 'Integration',
  body: (
    <>
      <p>
        Results of the checks are kept with the integration, with their time and evidence. What they prove is
        ticked in its guide.
      </p>
      <p>
        Account ID, management account ID and whether there is an organization are filled in where nobody has
        written them. A result that is Not known does not take the place of an earlier answer.
      </p>
    </>
  ),
};

/** The help of the comparison. */
export const comparisonHelp: HelpContent = {
  title: 'Connections compared',
  body: (
    <>
      <p>
        Connections are paired by Buyer ID and Supplier ID, then by one of the two. A difference in a single
        character shows as Differs.
      </p>
      <p>
        AWS did not say: the Invoicing API left the field out. Compare it by eye in Manage Procurement
        Systems, Portal connections.
      </p>
      <p>The shared secret is not compared: AWS does not give it out to this page, and it is never shown.</p>
    </>
  ),
};

/** The help of what the administrator says. */
export const wordsHelp: HelpContent = {
  title: 'What no API tells',
  body: (
    <>
      <p>
        Test mode, Enable redirect and the two pre-approvals can be seen in the console only: Manage
        Procurement Systems, and there Manage Coupa integration or Manage SAP Ariba integration.
      </p>
      <p>
        With SAP Ariba, AWS Marketplace&apos;s team turns test mode off. Enable redirect is for Coupa only.
      </p>
      <p>What you say is kept with your name and the date, and can be said anew at any time.</p>
    </>
  ),
};
