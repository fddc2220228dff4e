/** What the program asks AWS to prove, and the form of the answers. Account IDs and ARNs are evidence; secrets never are. */
import * as z from 'zod';
import { portalConnectionSchema } from './portal-connections.ts';

/** The checks in the order in which they are shown. The words are stable: programs read them. */
export const checkIds = [
  'identity',
  'management-account',
  'organization-read',
  'permissions',
  'purchase-order-role',
  'portal-connections',
] as const;
export const checkIdSchema = z.enum(checkIds);
export type CheckId = z.infer<typeof checkIdSchema>;

/**
 * pass: proven. fail: proven wrong. advisory: works, and there is something to know. unknown: AWS did not say, for instance
 * because these permissions do not allow the question; never a sign that something is wrong.
 */
const checkOutcomeSchema = z.enum(['pass', 'fail', 'advisory', 'unknown']);

/** An account of the organization, to choose from. */
export const awsAccountSchema = z.object({ id: z.string(), name: z.string(), state: z.string() });
export type AwsAccount = z.infer<typeof awsAccountSchema>;

/** What each check asks, for people, and the calls that it makes, as service and operation. */
export const checkDescriptions: Readonly<Record<CheckId, { asks: string; calls: readonly string[] }>> = {
  identity: { asks: 'Who am I?', calls: ['STS GetCallerIdentity'] },
  'management-account': {
    asks: 'Is this the management account of the organization?',
    calls: ['STS GetCallerIdentity', 'Organizations DescribeOrganization'],
  },
  'organization-read': {
    asks: 'Can the accounts of the organization be read?',
    calls: ['Organizations ListAccounts', 'Organizations ListRoots'],
  },
  permissions: {
    asks: 'Are the permissions of AWSMarketplaceProcurementSystemAdminFullAccess there?',
    calls: [
      'STS GetCallerIdentity',
      'IAM GetRole',
      'IAM SimulatePrincipalPolicy',
      'IAM ListAttachedUserPolicies',
      'IAM ListGroupsForUser',
      'IAM ListAttachedGroupPolicies',
      'IAM ListAttachedRolePolicies',
      'IAM GetPolicy',
    ],
  },
  'purchase-order-role': {
    asks: 'Is AWS Marketplace allowed to put purchase order numbers on invoices?',
    calls: ['IAM GetRole'],
  },
  'portal-connections': {
    asks: 'Which portal connections does AWS hold?',
    calls: ['Invoicing ListProcurementPortalPreferences', 'Invoicing GetProcurementPortalPreference'],
  },
};

/**
 * The result of one check. `at` is an ISO time, `durationMs` how long it took; `evidence` holds what was seen by name; `code`
 * says which kind of result this is, for programs, and is stable. `fix` is empty where there is nothing to do.
 */
export const checkResultSchema = z.object({
  id: checkIdSchema,
  result: checkOutcomeSchema,
  code: z.string(),
  evidence: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  message: z.string(),
  fix: z.string(),
  at: z.string(),
  durationMs: z.number().nonnegative(),
  accounts: z.array(awsAccountSchema).optional(),
  connections: z.array(portalConnectionSchema).optional(),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

/**
 * What all results together say: `failed` where one check failed, `unanswered` where AWS answered none of them, else
 * `as-expected`. An unknown beside answers is no failure: most administrators may not ask about their own permissions.
 */
export function verdictOf(
  results: readonly Pick<CheckResult, 'result'>[],
): 'as-expected' | 'failed' | 'unanswered' {
  if (results.some(({ result }) => result === 'fail')) return 'failed';
  return results.some(({ result }) => result !== 'unknown') ? 'as-expected' : 'unanswered';
}
