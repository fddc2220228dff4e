import * as z from 'zod';
import { checkIdSchema } from '../aws/checks.ts';
import { accountIdSchema, newConnectionSchema } from '../aws/new-connection.ts';
import { profileListSchema } from '../aws/profiles.ts';
import { awsStateSchema } from '../aws/state.ts';
import { connectionIdSchema, integrationIdSchema } from '../procurement/integration.ts';

const nothing = z.undefined();
const profileName = z.string().min(1).max(1000);

/** Keys as AWS shows them once. They go to the process that signs, and never come back. */
export const pastedKeysSchema = z.strictObject({
  accessKeyId: z.string().regex(/^[A-Z0-9]{16,128}$/),
  secretAccessKey: z.string().regex(/^[A-Za-z0-9/+=]{16,256}$/),
  sessionToken: z
    .string()
    .regex(/^[A-Za-z0-9/+=_-]{16,16384}$/)
    .optional(),
  region: z
    .string()
    .regex(/^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/)
    .optional(),
});
export type GivenKeys = z.infer<typeof pastedKeysSchema>;

/** What the window may ask about AWS. Only `createConnection` changes something there. Progress comes by the stream. */
export const awsVerbs = {
  /** Reads the AWS files and the environment anew. */
  profiles: { input: nothing, output: profileListSchema },
  state: { input: nothing, output: awsStateSchema },
  /** Starts checks with a profile, beside those that run for it already. */
  run: {
    input: z.strictObject({
      profile: profileName,
      checks: z.array(checkIdSchema).min(1).max(20),
      /** Keeps the results with this integration. */
      integration: integrationIdSchema.optional(),
    }),
    output: nothing,
  },
  /** Ends everything that waits for AWS. */
  cancel: { input: nothing, output: nothing },
  /** Gives the code of an MFA device; null where the person does not. */
  answerMfa: {
    input: z.strictObject({ question: z.int(), code: z.string().max(32).nullable() }),
    output: nothing,
  },
  /** Starts to sign in to IAM Identity Center. */
  signIn: { input: z.strictObject({ profile: profileName }), output: nothing },
  /** Opens the address of the sign-in that waits, in the person's browser. */
  openSignIn: { input: nothing, output: nothing },
  /** Ends the sign-in, or closes what it says. */
  endSignIn: { input: nothing, output: nothing },
  /** Takes keys for this run of the program; with `keep` the secret store keeps them as well. */
  takeKeys: {
    input: z.strictObject({ keys: pastedKeysSchema, keep: z.boolean() }),
    output: profileListSchema,
  },
  forgetKeys: { input: nothing, output: profileListSchema },
  /** Creates a portal connection in AWS, in the account that the person typed: the one verb here that changes something there. */
  createConnection: {
    input: z.strictObject({
      profile: profileName,
      accountId: accountIdSchema,
      integration: integrationIdSchema,
      /** The connection of the integration; its shared secret goes along where one is kept. */
      connection: connectionIdSchema,
      create: newConnectionSchema,
    }),
    output: z.object({ arn: z.string() }),
  },
} as const;
