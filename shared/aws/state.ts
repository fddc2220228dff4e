/** What goes on with AWS at the moment, as the window shows it. Made in main; holds account IDs and ARNs, never credentials. */
import * as z from 'zod';
import { appErrorSchema } from '../errors.ts';
import { integrationIdSchema } from '../procurement/integration.ts';
import { checkIdSchema, checkResultSchema } from './checks.ts';

/** A role whose MFA code the person is asked for. */
export const mfaQuestionSchema = z.object({ question: z.int(), profile: z.string(), serial: z.string() });
export type MfaQuestion = z.infer<typeof mfaQuestionSchema>;

/**
 * A sign-in to IAM Identity Center. `mayOpen`: the address is one of AWS's own for this sign-in, so the program opens it in the
 * browser when asked; otherwise it is only shown.
 */
export const signInStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('starting'), profile: z.string() }),
  z.object({
    state: z.literal('waiting'),
    profile: z.string(),
    userCode: z.string(),
    address: z.string(),
    mayOpen: z.boolean(),
    /** ISO time at which the code ends. */
    expires: z.string(),
  }),
  z.object({ state: z.literal('done'), profile: z.string() }),
  z.object({ state: z.literal('failed'), profile: z.string(), error: appErrorSchema }),
]);
export type SignInState = z.infer<typeof signInStateSchema>;

/**
 * `results` are those of `profile`, the newest of each check. `error` says why the last run of checks got no credentials; the
 * results of earlier runs stay.
 */
export const awsStateSchema = z.object({
  /** The integration that the last results were kept with. */
  integration: integrationIdSchema.optional(),
  profile: z.string().optional(),
  results: z.array(checkResultSchema),
  running: z.array(checkIdSchema),
  error: appErrorSchema.optional(),
  mfa: mfaQuestionSchema.optional(),
  /** Pasted keys are kept in the secret store, not only for this run. */
  keysKept: z.boolean(),
  signIn: signInStateSchema.optional(),
});
export type AwsState = z.infer<typeof awsStateSchema>;
