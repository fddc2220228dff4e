import type { CheckContext, Identity } from './finding.ts';
import { isRefusal } from './refusal.ts';

/** Whose permissions count: the user, or the role behind a session. `arn` is undefined where IAM cannot be asked about it. */
export interface Principal {
  readonly kind: 'user' | 'role' | 'root' | 'other';
  readonly name: string;
  readonly arn: string | undefined;
}

/**
 * The principal behind the caller's ARN. The ARN of a role's session leaves out the role's path, which the simulation wants, so
 * IAM is asked for it; where it does not say, the role is taken to have none.
 */
export async function principalOf(
  { arn }: Identity,
  { session, signal, calling }: CheckContext,
): Promise<Principal> {
  if (arn.endsWith(':root')) return { kind: 'root', name: 'root', arn };
  const user = /:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
  if (user !== undefined) return { kind: 'user', name: user, arn };
  const [, partition, account, role] = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(arn) ?? [];
  if (role === undefined) return { kind: 'other', name: arn, arn: undefined };
  calling('IAM GetRole', 'iam:GetRole');
  const { GetRoleCommand } = await import('@aws-sdk/client-iam');
  const client = await session.iam();
  try {
    const { Role } = await client.send(new GetRoleCommand({ RoleName: role }), { abortSignal: signal });
    if (Role?.Arn !== undefined) return { kind: 'role', name: role, arn: Role.Arn };
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  return { kind: 'role', name: role, arn: `arn:${partition}:iam::${account}:role/${role}` };
}
