import type { CheckResult } from '../aws/checks.ts';
import type { FieldChanges, Integration } from './integration.ts';

/** What answers of AWS mean for an integration, beside the steps that they prove. */

/**
 * The results that tell more than what is kept: an `unknown` does not take the place of an answer, since that AWS did not say
 * proves nothing.
 */
export function tellingResults(
  { awsChecks }: Integration,
  results: readonly CheckResult[],
): readonly CheckResult[] {
  const answered = new Set(awsChecks.filter(({ result }) => result !== 'unknown').map(({ id }) => id));
  return results.filter(({ id, result }) => result !== 'unknown' || !answered.has(id));
}

/**
 * The account fields that AWS knows and nobody has filled in; what a person typed stays. A member account is not where the
 * integration is set up, so its ID is not taken.
 */
export function fieldsByAws({ details }: Integration, results: readonly CheckResult[]): FieldChanges {
  const found = results.find(({ id }) => id === 'management-account');
  const text = (name: string) => {
    const value = found?.evidence[name];
    return typeof value === 'string' ? value : undefined;
  };
  const managementAccountId = text('managementAccountId');
  const inOrganization = managementAccountId !== undefined;
  if (!inOrganization && found?.code !== 'no-organization') return {};
  const accountId = found?.result === 'pass' ? text('accountId') : undefined;
  return {
    ...(accountId !== undefined && details.awsAccountId.trim() === '' ? { awsAccountId: accountId } : {}),
    ...(inOrganization && details.managementAccountId.trim() === '' ? { managementAccountId } : {}),
    ...(details.inOrganization === 'unknown' ? { inOrganization: inOrganization ? 'yes' : 'no' } : {}),
  };
}
