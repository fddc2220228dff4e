import { fail, ok, type Result } from '../../shared/errors.ts';
import { credentialsOf } from '../../shared/procurement/credentials.ts';
import { type FieldId, problemsOf } from '../../shared/procurement/fields.ts';
import type { Connection, Integration } from '../../shared/procurement/integration.ts';
import type { OwnValues } from '../simulator/own-values.ts';

/**
 * What a rehearsal of an integration is played with: its identities and its shared secret, as far as they are entered.
 * Fails with `value-not-usable` where a value that was entered cannot be right, and as `secretOf` does.
 */
export function rehearsalValues(
  integration: Integration,
  secretOf: (connection: string) => Result<string>,
): Result<OwnValues> {
  const { system, details } = integration;
  const { connection, buyer, supplier } = credentialsOf(integration);
  const entered: readonly (readonly [FieldId, string])[] = [
    ['buyerDomain', details.buyerDomain],
    ['buyerIdentity', details.buyerIdentity],
    ['supplierDomain', details.supplierDomain],
    ['supplierIdentity', details.supplierIdentity],
    ['anid', system === 'ariba' ? details.anid : ''],
    ['buyerId', connection?.buyerId ?? ''],
    ['supplierId', connection?.supplierId ?? ''],
  ];
  for (const [field, value] of entered) {
    const wrong = problemsOf(field, value, { system }).find(({ severity }) => severity === 'error');
    if (wrong)
      return fail('value-not-usable', wrong.message, `${wrong.hint} Its step in the guide asks for it.`);
  }
  const secret = secretIn(connection, secretOf);
  if (!secret.ok) return secret;
  return ok({
    ...(buyer && { buyer }),
    ...(supplier && { supplier }),
    ...(secret.value !== undefined && { sharedSecret: secret.value }),
  });
}

function secretIn(
  connection: Connection | undefined,
  secretOf: (connection: string) => Result<string>,
): Result<string | undefined> {
  return connection?.secret ? secretOf(connection.id) : ok(undefined);
}
