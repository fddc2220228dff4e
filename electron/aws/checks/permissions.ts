/**
 * Are the permissions of the managed policy there? Simulation is the best answer, the attached policies are the second best, and
 * an honest "cannot be read" is the last: most administrators may not ask about their own permissions.
 */
import type { EvaluationResult } from '@aws-sdk/client-iam';
import { httpStatusOf } from '../failure.ts';
import { attachedPolicies } from './attached-policies.ts';
import type { CheckContext, CheckFinding } from './finding.ts';
import { type Principal, principalOf } from './principal.ts';
import { isRefusal } from './refusal.ts';

const managedPolicy = 'AWSMarketplaceProcurementSystemAdminFullAccess';

/** Version 1 of the policy had the rest; these came with version 2 on 21 April 2026 (AWS managed policy reference). */
const invoicingActions = [
  'invoicing:CreateProcurementPortalPreference',
  'invoicing:GetProcurementPortalPreference',
  'invoicing:ListProcurementPortalPreferences',
];

/** The policy's actions; of the patterns organizations:Describe* and organizations:List* those that the set-up uses. */
const actions = [
  'aws-marketplace:PutProcurementSystemConfiguration',
  'aws-marketplace:DescribeProcurementSystemConfiguration',
  'organizations:DescribeOrganization',
  'organizations:ListAccounts',
  'organizations:ListRoots',
  ...invoicingActions,
];

/** Whether the caller has the policy's permissions; `unknown` with what to ask for where that cannot be read. */
export async function permissionsCheck(context: CheckContext): Promise<CheckFinding> {
  const identity = await context.identity();
  const principal = await principalOf(identity, context);
  if (principal.kind === 'root')
    return {
      result: 'pass',
      code: 'root-user',
      evidence: { arn: identity.arn },
      message: 'You are the root user: it has every permission of its account.',
      fix: '',
    };
  const simulated = await simulate(principal, context);
  if (simulated !== undefined) return judgeSimulation(principal, simulated);
  const attached = await attachedPolicies(principal, context);
  if (attached !== undefined) return judgeAttached(principal, attached);
  return {
    result: 'unknown',
    code: 'permissions-not-readable',
    evidence: { arn: identity.arn },
    message:
      'These permissions do not allow reading one’s own permissions. That says nothing about whether they suffice.',
    fix: `Ask an administrator for iam:SimulatePrincipalPolicy, or to look whether ${managedPolicy} is attached to ${identity.arn}.`,
  };
}

/** One verdict per action; undefined where the caller may not simulate or AWS does not offer it. */
async function simulate(
  { arn }: Principal,
  { session, signal, calling }: CheckContext,
): Promise<EvaluationResult[] | undefined> {
  if (arn === undefined) return undefined;
  calling('IAM SimulatePrincipalPolicy', 'iam:SimulatePrincipalPolicy');
  const { SimulatePrincipalPolicyCommand } = await import('@aws-sdk/client-iam');
  const client = await session.iam();
  try {
    const found: EvaluationResult[] = [];
    let marker: string | undefined;
    do {
      const answer = await client.send(
        new SimulatePrincipalPolicyCommand({ PolicySourceArn: arn, ActionNames: actions, Marker: marker }),
        { abortSignal: signal },
      );
      found.push(...(answer.EvaluationResults ?? []));
      marker = answer.IsTruncated === true ? answer.Marker : undefined;
    } while (marker !== undefined);
    return found.length === 0 ? undefined : found;
  } catch (error) {
    // What else AWS says against a simulation, it does not say against reading what is attached.
    if (isRefusal(error) || (httpStatusOf(error) ?? 0) >= 500) return undefined;
    throw error;
  }
}

function judgeSimulation({ arn }: Principal, results: readonly EvaluationResult[]): CheckFinding {
  const named = (wanted: (one: EvaluationResult) => boolean) =>
    results
      .filter(wanted)
      .flatMap(({ EvalActionName }) => (EvalActionName === undefined ? [] : [EvalActionName]));
  const allowed = named(({ EvalDecision }) => EvalDecision === 'allowed');
  // A decision that depends on what the simulation was not told, such as MFA, is no decision.
  const open = named(
    ({ EvalDecision, MissingContextValues }) =>
      EvalDecision !== 'allowed' && MissingContextValues !== undefined && MissingContextValues.length > 0,
  );
  const denied = named(({ EvalDecision }) => EvalDecision !== 'allowed').filter(
    (name) => !open.includes(name),
  );
  const evidence: CheckFinding['evidence'] = {
    ...(arn === undefined ? {} : { principal: arn }),
    allowed,
    ...(denied.length === 0 ? {} : { denied }),
    ...(open.length === 0 ? {} : { dependsOnConditions: open }),
    ...(results.some(
      ({ OrganizationsDecisionDetail }) => OrganizationsDecisionDetail?.AllowedByOrganizations === false,
    )
      ? { limitedBy: 'a policy of the organization' }
      : {}),
    ...(results.some(
      ({ PermissionsBoundaryDecisionDetail }) =>
        PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false,
    )
      ? { limitedBy: 'a permissions boundary' }
      : {}),
  };
  if (denied.length > 0) return { ...missing(denied), evidence };
  if (open.length > 0)
    return {
      result: 'unknown',
      code: 'permissions-depend',
      evidence,
      message: `Whether these are allowed depends on conditions that cannot be simulated: ${open.join(', ')}.`,
      fix: `Attach the managed policy ${managedPolicy}, which has no conditions, or try the set-up.`,
    };
  return {
    result: 'pass',
    code: 'permissions-simulated',
    evidence,
    message: `All ${allowed.length} permissions that the set-up takes are there.`,
    fix: '',
  };
}

function missing(denied: readonly string[]): CheckFinding {
  const likeVersion1 = denied.every((name) => invoicingActions.includes(name));
  return {
    result: 'fail',
    code: likeVersion1 ? 'invoicing-permissions-missing' : 'permissions-missing',
    evidence: {},
    message: likeVersion1
      ? `The permissions for portal connections are missing: ${denied.join(', ')}. Version 1 of ${managedPolicy} had no others; a copy of it lacks them.`
      : `Permissions are missing: ${denied.join(', ')}.`,
    fix: `Attach the AWS managed policy ${managedPolicy}, which AWS keeps current.`,
  };
}

/** What the attached policies say: enough where one of the known ones is among them, else nothing for sure. */
function judgeAttached(
  { arn }: Principal,
  attached: readonly { readonly arn: string; readonly version: string | undefined }[],
): CheckFinding {
  const evidence = {
    ...(arn === undefined ? {} : { principal: arn }),
    policies: attached.map(({ arn: policy, version }) =>
      version === undefined ? policy : `${policy} ${version}`,
    ),
  };
  const byAws = (name: string) =>
    attached.find((one) => /^arn:[^:]+:iam::aws:policy\//.test(one.arn) && one.arn.endsWith(`/${name}`));
  const managed = byAws(managedPolicy);
  if (managed?.version === 'v1' && byAws('AdministratorAccess') === undefined)
    return { ...missing(invoicingActions), evidence };
  const enough = byAws('AdministratorAccess') ?? managed;
  if (enough !== undefined)
    return {
      result: 'pass',
      code: 'policy-attached',
      evidence,
      message: `${enough.arn.split('/').at(-1) ?? ''}${enough.version === undefined ? '' : ` (${enough.version})`} is attached.`,
      fix: '',
    };
  return {
    result: 'unknown',
    code: 'policy-not-attached',
    evidence,
    message: `${managedPolicy} is not among the attached policies. Others may allow the same; these permissions do not allow finding out.`,
    fix: `Attach ${managedPolicy}, or ask an administrator for iam:SimulatePrincipalPolicy.`,
  };
}
