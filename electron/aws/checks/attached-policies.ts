import type { AttachedPolicy, IAMClient } from '@aws-sdk/client-iam';
import type { CheckContext } from './finding.ts';
import type { Principal } from './principal.ts';
import { isRefusal } from './refusal.ts';

/** A policy by its ARN; its version where that could be read. */
export interface KnownPolicy {
  readonly arn: string;
  readonly version: string | undefined;
}

/** No principal has more; an end in case AWS always names a next page. */
const maxPages = 20;

/**
 * The managed policies attached to a user, its groups included, or to a role; undefined where the caller may not read them.
 * Inline policies are not among them.
 */
export async function attachedPolicies(
  { kind, name }: Principal,
  context: CheckContext,
): Promise<KnownPolicy[] | undefined> {
  if (kind !== 'user' && kind !== 'role') return undefined;
  const client = await context.session.iam();
  try {
    const attached =
      kind === 'role' ? await ofRole(name, client, context) : await ofUser(name, client, context);
    const arns = attached.flatMap(({ PolicyArn }) => (PolicyArn === undefined ? [] : [PolicyArn]));
    return await Promise.all(
      [...new Set(arns)].map(async (arn) => ({ arn, version: await versionOf(arn, client, context) })),
    );
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** A page of policies, and how to get the next one. */
interface Page {
  readonly AttachedPolicies?: AttachedPolicy[] | undefined;
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}

async function allPages(page: (marker: string | undefined) => Promise<Page>): Promise<AttachedPolicy[]> {
  const found: AttachedPolicy[] = [];
  let marker: string | undefined;
  for (let count = 0; count < maxPages; count += 1) {
    const answer = await page(marker);
    found.push(...(answer.AttachedPolicies ?? []));
    if (answer.IsTruncated !== true) break;
    marker = answer.Marker;
  }
  return found;
}

async function ofRole(role: string, client: IAMClient, { signal, calling }: CheckContext) {
  const { ListAttachedRolePoliciesCommand } = await import('@aws-sdk/client-iam');
  calling('IAM ListAttachedRolePolicies', 'iam:ListAttachedRolePolicies');
  return await allPages((Marker) =>
    client.send(new ListAttachedRolePoliciesCommand({ RoleName: role, Marker }), { abortSignal: signal }),
  );
}

async function ofUser(user: string, client: IAMClient, { signal, calling }: CheckContext) {
  const { ListAttachedGroupPoliciesCommand, ListAttachedUserPoliciesCommand, ListGroupsForUserCommand } =
    await import('@aws-sdk/client-iam');
  calling('IAM ListAttachedUserPolicies', 'iam:ListAttachedUserPolicies');
  const own = await allPages((Marker) =>
    client.send(new ListAttachedUserPoliciesCommand({ UserName: user, Marker }), { abortSignal: signal }),
  );
  try {
    const { Groups } = await client.send(new ListGroupsForUserCommand({ UserName: user }), {
      abortSignal: signal,
    });
    const ofGroups = await Promise.all(
      (Groups ?? []).map(({ GroupName }) =>
        allPages((Marker) =>
          client.send(new ListAttachedGroupPoliciesCommand({ GroupName, Marker }), { abortSignal: signal }),
        ),
      ),
    );
    return [...own, ...ofGroups.flat()];
  } catch (error) {
    // What is attached to the user itself may be enough to know.
    if (isRefusal(error)) return own;
    throw error;
  }
}

async function versionOf(
  arn: string,
  client: IAMClient,
  { signal }: CheckContext,
): Promise<string | undefined> {
  const { GetPolicyCommand } = await import('@aws-sdk/client-iam');
  try {
    const { Policy } = await client.send(new GetPolicyCommand({ PolicyArn: arn }), { abortSignal: signal });
    return Policy?.DefaultVersionId;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
