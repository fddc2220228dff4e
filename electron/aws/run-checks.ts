/** Runs checks: each alone or all beside one another, each with its own limit, all ended by one signal. */
import { type CheckId, type CheckResult, checkDescriptions } from '../../shared/aws/checks.ts';
import type { AppError } from '../../shared/errors.ts';
import { orAbort, startDeadline } from './abort.ts';
import type { CheckContext, CheckFinding, Checks, Identity, Organization } from './checks/finding.ts';
import { identityCheck } from './checks/identity.ts';
import { managementAccountCheck, organizationReadCheck } from './checks/organization.ts';
import { permissionsCheck } from './checks/permissions.ts';
import { portalConnectionsCheck } from './checks/portal-connections.ts';
import { purchaseOrderRoleCheck } from './checks/purchase-order-role.ts';
import { type Attempt, explainFailure, isCredentialFailure } from './failure.ts';
import type { AwsSession } from './session.ts';

const checks: Checks = {
  identity: identityCheck,
  'management-account': managementAccountCheck,
  'organization-read': organizationReadCheck,
  permissions: permissionsCheck,
  'purchase-order-role': purchaseOrderRoleCheck,
  'portal-connections': portalConnectionsCheck,
};

/**
 * Runs the checks at the same time and yields their results in the order asked for. Aborting `signal` ends all at once; those
 * without an answer are then `unknown` with the code `cancelled`. Never rejects over what AWS or the network does.
 */
export async function* runChecks(
  ids: readonly CheckId[],
  session: AwsSession,
  signal: AbortSignal,
): AsyncGenerator<CheckResult, void> {
  // Ended with the run, so that no request goes on that nobody waits for.
  const run = startDeadline(signal);
  try {
    const shared = sharedAnswers(session, run.signal);
    const running = ids.map((id) => runCheck(id, session, run.signal, shared));
    for (const one of running) yield await one;
  } finally {
    run.end();
  }
}

type Shared = (calling: CheckContext['calling']) => Pick<CheckContext, 'identity' | 'organization'>;

async function runCheck(
  id: CheckId,
  session: AwsSession,
  signal: AbortSignal,
  shared: Shared,
): Promise<CheckResult> {
  const started = session.now();
  const timer = performance.now();
  const limit = startDeadline(signal, session.timeoutMs);
  let call = { call: checkDescriptions[id].calls[0] ?? id, permission: '' };
  const calling: CheckContext['calling'] = (name, permission) => {
    call = { call: name, permission };
  };
  let finding: CheckFinding;
  try {
    const context: CheckContext = { session, signal: limit.signal, calling, ...shared(calling) };
    finding = await orAbort(checks[id](context), limit.signal);
  } catch (error) {
    const attempt: Attempt = { ...call, profile: session.profile.name, timeoutMs: session.timeoutMs };
    // The SDK gives its own error for a request that was ended; why it was ended is in the signal.
    finding = withoutAnswer(
      explainFailure(limit.signal.aborted ? limit.signal.reason : error, attempt, session.now()),
      id,
    );
  } finally {
    limit.end();
  }
  return {
    id,
    ...finding,
    at: new Date(started).toISOString(),
    durationMs: Math.round(performance.now() - timer),
  };
}

/** No answer is no failure, but for credentials that AWS refuses: that is an answer to "who am I". */
function withoutAnswer(error: AppError, id: CheckId): CheckFinding {
  return {
    result: id === 'identity' && isCredentialFailure(error) ? 'fail' : 'unknown',
    code: error.code,
    evidence: {},
    message: error.message,
    fix: error.hint,
  };
}

/** The two answers that several checks need. Each is asked for once in a run, unless it failed. */
function sharedAnswers(session: AwsSession, signal: AbortSignal): Shared {
  const identity = askedOnce(async (): Promise<Identity> => {
    const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
    const client = await session.sts();
    const answer = await client.send(new GetCallerIdentityCommand({}), { abortSignal: signal });
    if (answer.Account === undefined || answer.Arn === undefined) throw new UnexpectedAnswer();
    return { accountId: answer.Account, arn: answer.Arn };
  });
  const organization = askedOnce(async (): Promise<Organization> => {
    const sdk = await import('@aws-sdk/client-organizations');
    const client = await session.organizations();
    try {
      const { Organization: found } = await client.send(new sdk.DescribeOrganizationCommand({}), {
        abortSignal: signal,
      });
      if (found?.Id === undefined || found.MasterAccountId === undefined) throw new UnexpectedAnswer();
      return { state: 'found', id: found.Id, managementAccountId: found.MasterAccountId };
    } catch (error) {
      if (error instanceof sdk.AWSOrganizationsNotInUseException) return { state: 'none' };
      throw error;
    }
  });
  return (calling) => ({
    identity: () => {
      calling('STS GetCallerIdentity', 'sts:GetCallerIdentity');
      return identity();
    },
    organization: () => {
      calling('Organizations DescribeOrganization', 'organizations:DescribeOrganization');
      return organization();
    },
  });
}

/** An answer without what the call promises. */
class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

function askedOnce<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
