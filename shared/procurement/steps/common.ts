import type { Step } from './step.ts';

/** Steps that both guides have, or parts of them. */

/** IAM permissions: the managed policy, or its JSON. */
export const permissionsStep = {
  id: 'permissions',
  title: 'Give your role the permissions',
  place: 'aws',
  where: 'IAM > Roles > your role > Permissions > Add permissions > Attach policies',
  stage: 'aws',
  why: [
    'Whoever saves the integration in AWS Marketplace needs the permissions of the managed policy AWSMarketplaceProcurementSystemAdminFullAccess.',
    'Attach the managed policy rather than a copy of its JSON: that is less prone to human error, and if the permissions change, AWS updates the managed policy. A copy made before April 2026 lacks what portal connections need.',
  ],
  actions: [
    { do: 'say', text: 'Attach the managed policy to your role, in the IAM console or by the AWS CLI:' },
    { do: 'text', text: 'attach-policy' },
    {
      do: 'say',
      text: 'If your company allows no managed policies, create one of your own from this JSON and attach it:',
    },
    { do: 'text', text: 'policy-2' },
  ],
  check: 'permissions',
  word: 'The role that will save the integration has these permissions.',
  needs: [],
  links: ['managed-policy', 'marketplace-security'],
  failures: ['policy-without-invoicing', 'not-management-account'],
  older: [
    'Version 1 of the policy, up to April 2026, has only the two aws-marketplace actions and organizations:Describe* and organizations:List*. It is enough for a console without portal connections.',
  ],
} as const satisfies Step;

/** What both guides say about rehearsing. */
export const rehearsalStep = {
  id: 'rehearsal',
  title: 'Rehearse',
  place: 'here',
  where: 'This program: Rehearsal',
  stage: 'rehearsal',
  why: [
    'A rehearsal plays the whole punchout on this computer, between a simulated procurement system and a simulated AWS Marketplace: setup, cart, approval, order. It uses the identities and the shared secret that are kept here, shows what each message has to be, and buys nothing.',
    'After a change of a value that travels in messages, rehearse again. Whether AWS knows your identities and your secret, only the trial order shows.',
  ],
  actions: [{ do: 'rehearse' }],
  check: 'rehearsed',
  word: 'It was rehearsed in another way.',
  needs: [],
  links: [],
  failures: ['shared-secret-mismatch', 'identity-mismatch', 'cart-not-returned'],
} as const satisfies Step;

/** UNSPSC codes to the procurement system's commodities. */
export const commoditiesStep = {
  id: 'commodities',
  title: 'Map the UNSPSC codes to commodities',
  stage: 'procurement-system',
  why: [
    'Each line that comes back from AWS Marketplace carries a UNSPSC code. The procurement system finds the commodity by it, and by the commodity the approvers. A code that is not mapped leads to a cart without commodity, or to the wrong approval chain.',
  ],
  word: 'The UNSPSC codes are mapped to commodities.',
  needs: [],
  failures: ['commodity-not-mapped', 'material-line'],
  older: [
    'The set-up document of 2022 gives one code for each kind of software; the newer pages of AWS give the code by the kind of line. Map all of them.',
  ],
} as const;

/** What goes live, in both guides the last step. */
export const goLiveStep = {
  id: 'go-live',
  stage: 'live',
  check: 'live',
  word: 'It went live, and test mode is off.',
  failures: ['test-mode-left-on', 'zero-amount-orders', 'two-step-annual-approval', 'usage-above-estimate'],
} as const;
