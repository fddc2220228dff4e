/**
 * The IAM permissions that the integration needs: the managed policy and what is in it. Sources: AWS Marketplace, "Setting
 * up procurement system integration", section "Configuring IAM permissions" (version 1), and the managed policy's
 * reference (version 2, edited on 21 April 2026).
 */

export const managedPolicy = {
  name: 'AWSMarketplaceProcurementSystemAdminFullAccess',
  arn: 'arn:aws:iam::aws:policy/AWSMarketplaceProcurementSystemAdminFullAccess',
} as const;

/** Each action, since which version of the policy, and what for. */
export const policyActions: readonly {
  readonly action: string;
  readonly since: 1 | 2;
  readonly why: string;
}[] = [
  {
    action: 'aws-marketplace:PutProcurementSystemConfiguration',
    since: 1,
    why: 'Save the integration. The console asks for it; there is no API call of this name.',
  },
  {
    action: 'aws-marketplace:DescribeProcurementSystemConfiguration',
    since: 1,
    why: 'Open the integration’s page again. The console asks for it; there is no API call of this name.',
  },
  {
    action: 'organizations:Describe*',
    since: 1,
    why: 'See which account is the management account: only it can set up procurement systems.',
  },
  { action: 'organizations:List*', since: 1, why: 'See the accounts that the integration is for.' },
  { action: 'invoicing:CreateProcurementPortalPreference', since: 2, why: 'Create a portal connection.' },
  { action: 'invoicing:GetProcurementPortalPreference', since: 2, why: 'See one portal connection.' },
  {
    action: 'invoicing:ListProcurementPortalPreferences',
    since: 2,
    why: 'See the table of portal connections.',
  },
];

/** The policy's JSON, to create a policy of one's own. Version 1 lacks what portal connections need. */
export function policyDocument(version: 1 | 2): string {
  const actions = policyActions.filter(({ since }) => since <= version).map(({ action }) => action);
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: ['*'] }],
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** The AWS CLI line that attaches the managed policy to a role. */
export function attachCommand(role: string): string {
  return `aws iam attach-role-policy --role-name ${role} --policy-arn ${managedPolicy.arn}`;
}
