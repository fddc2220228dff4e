import { createRequestOf, type NewConnection } from '../../shared/aws/new-connection.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { explainFailure } from './failure.ts';
import type { AwsSession } from './session.ts';

/**
 * Creates a portal connection, in the account that the person typed and in no other.
 * Expected failures: other credentials than thought, a connection that is there already, a request that AWS does not take, and
 * whatever can happen on the way.
 */
export async function createConnection(
  session: AwsSession,
  { connection, secret, accountId }: { connection: NewConnection; secret?: string; accountId: string },
  signal: AbortSignal,
): Promise<Result<{ arn: string }>> {
  if (session.partition !== 'aws')
    return fail(
      'not-available',
      'This partition has no portal connections.',
      'Create the connection in the console.',
    );
  let call = 'STS GetCallerIdentity';
  try {
    const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
    const sts = await session.sts();
    const { Account } = await sts.send(new GetCallerIdentityCommand({}), { abortSignal: signal });
    if (Account !== accountId)
      return fail(
        'other-account',
        `These credentials are of account ${Account ?? 'unknown'}; you typed ${accountId}. Nothing was created.`,
        'Choose a profile of the account that you mean.',
      );
    call = 'Invoicing CreateProcurementPortalPreference';
    const { CreateProcurementPortalPreferenceCommand } = await import('@aws-sdk/client-invoicing');
    const client = await session.invoicing();
    const { ProcurementPortalPreferenceArn: arn } = await client.send(
      new CreateProcurementPortalPreferenceCommand(createRequestOf(connection, secret)),
      { abortSignal: signal },
    );
    return arn === undefined ? notUnderstood() : ok({ arn });
  } catch (error) {
    if (error instanceof Error && error.name === 'ConflictException')
      return fail(
        'connection-exists',
        'AWS holds a connection of this kind already. Nothing was created.',
        'Run the check of portal connections to see it.',
      );
    if (error instanceof Error && error.name === 'ValidationException')
      return fail(
        'request-not-taken',
        'AWS does not take the request in this form. Nothing was created.',
        'The API is a preview and may have changed: create the connection in Manage Procurement Systems, New connections.',
      );
    const permission = 'invoicing:CreateProcurementPortalPreference';
    const attempt = { call, permission, profile: session.profile.name, timeoutMs: session.timeoutMs };
    return { ok: false, error: explainFailure(error, attempt, session.now()) };
  }
}

function notUnderstood(): Result<never> {
  return fail(
    'answer-not-understood',
    'AWS answered in a form that this program does not understand. The connection may have been created.',
    'Run the check of portal connections before you try again.',
  );
}
