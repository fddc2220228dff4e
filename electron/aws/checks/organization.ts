import type { AwsAccount } from '../../../shared/aws/checks.ts';
import type { Check } from './finding.ts';

/** More pages than any organization has; an end in case AWS always names a next one. */
const maxPages = 500;

/**
 * Is this the management account: procurement systems are set up there, for the whole organization. An account in no
 * organization is fine. Source: Buyer Guide, "Integrating AWS Marketplace with procurement systems".
 */
export const managementAccountCheck: Check = async ({ identity, organization }) => {
  const { accountId } = await identity();
  const found = await organization();
  if (found.state === 'none')
    return {
      result: 'pass',
      code: 'no-organization',
      evidence: { accountId },
      message: `Account ${accountId} is in no organization. The integration then holds for this account alone, which is fine.`,
      fix: '',
    };
  const { id, managementAccountId } = found;
  const evidence = { accountId, organizationId: id, managementAccountId };
  if (managementAccountId === accountId)
    return {
      result: 'pass',
      code: 'management-account',
      evidence,
      message: `Account ${accountId} is the management account of organization ${id}.`,
      fix: '',
    };
  return {
    result: 'fail',
    code: 'member-account',
    evidence,
    message: `Account ${accountId} is a member of organization ${id}. A procurement system is set up in its management account, ${managementAccountId}.`,
    fix: `Choose a profile of account ${managementAccountId}, or ask its administrators.`,
  };
};

/** Can the organization be read, as the policy's organizations:List* promises; the accounts are there to choose from. */
export const organizationReadCheck: Check = async ({ session, signal, organization, calling }) => {
  const sdk = await import('@aws-sdk/client-organizations');
  const client = await session.organizations();
  const accounts: AwsAccount[] = [];
  calling('Organizations ListAccounts', 'organizations:ListAccounts');
  try {
    let next: string | undefined;
    for (let page = 0; page < maxPages; page += 1) {
      const answer = await client.send(new sdk.ListAccountsCommand({ NextToken: next }), {
        abortSignal: signal,
      });
      for (const { Id, Name, State, Status } of answer.Accounts ?? [])
        if (Id !== undefined) accounts.push({ id: Id, name: Name ?? '', state: State ?? Status ?? '' });
      next = answer.NextToken;
      if (next === undefined) break;
    }
    calling('Organizations ListRoots', 'organizations:ListRoots');
    await client.send(new sdk.ListRootsCommand({}), { abortSignal: signal });
  } catch (error) {
    if (!(error instanceof sdk.AWSOrganizationsNotInUseException)) throw error;
    return {
      result: 'pass',
      code: 'no-organization',
      evidence: {},
      message: 'The account is in no organization; there is nothing to read.',
      fix: '',
    };
  }
  const found = await organization();
  return {
    result: 'pass',
    code: 'organization-readable',
    evidence: {
      accounts: String(accounts.length),
      ...(found.state === 'found' ? { organizationId: found.id } : {}),
    },
    message: `The organization can be read: ${accounts.length === 1 ? 'one account' : `${accounts.length} accounts`}.`,
    fix: '',
    accounts,
  };
};
