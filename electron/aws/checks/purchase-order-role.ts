import type { Check } from './finding.ts';

const roleName = 'AWSServiceRoleForMarketplacePurchaseOrders';

/**
 * The service-linked role that lets AWS Marketplace write purchase order numbers to invoices. It lives in the management account
 * and holds for the organization. Source: Buyer Guide, "Using roles to share purchase orders".
 */
export const purchaseOrderRoleCheck: Check = async ({ session, signal, identity, organization, calling }) => {
  const { accountId } = await identity();
  const place = await organization().catch(() => undefined);
  if (place?.state === 'found' && place.managementAccountId !== accountId)
    return {
      result: 'unknown',
      code: 'member-account',
      evidence: { accountId, managementAccountId: place.managementAccountId },
      message: `The role lives in the management account, ${place.managementAccountId}; account ${accountId} cannot tell.`,
      fix: `Run this check with a profile of account ${place.managementAccountId}.`,
    };
  calling('IAM GetRole', 'iam:GetRole');
  const { GetRoleCommand, NoSuchEntityException } = await import('@aws-sdk/client-iam');
  const client = await session.iam();
  try {
    const { Role } = await client.send(new GetRoleCommand({ RoleName: roleName }), { abortSignal: signal });
    return {
      result: 'pass',
      code: 'role-found',
      evidence: { accountId, ...(Role?.Arn === undefined ? {} : { roleArn: Role.Arn }) },
      message: `${roleName} is there: AWS Marketplace may write purchase order numbers to invoices.`,
      fix: '',
    };
  } catch (error) {
    if (!(error instanceof NoSuchEntityException)) throw error;
    return {
      result: 'advisory',
      code: 'role-missing',
      evidence: { accountId, role: roleName },
      message: `${roleName} is missing: invoices will not show the purchase order numbers of AWS Marketplace.`,
      fix: 'In AWS Marketplace, Settings, AWS Billing integration, choose Configure integration, then Create integration.',
    };
  }
};
