import * as z from 'zod';
import { checkIdSchema, checkResultSchema } from '../../shared/aws/checks.ts';
import { accountIdSchema, newConnectionSchema } from '../../shared/aws/new-connection.ts';
import { resultSchema } from '../../shared/errors.ts';
import { pastedKeysSchema } from '../../shared/ipc/aws.ts';

/** What the main process and the AWS process say to each other. Both sides parse what they hear. Credentials go one way: in. */

const request = z.int();

export const awsRequestSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('profiles'), request }),
  z.strictObject({ ask: z.literal('use-keys'), request, keys: pastedKeysSchema.nullable() }),
  z.strictObject({
    ask: z.literal('checks'),
    request,
    profile: z.string(),
    checks: z.array(checkIdSchema),
  }),
  z.strictObject({ ask: z.literal('sign-in'), request, profile: z.string() }),
  z.strictObject({
    ask: z.literal('create-connection'),
    request,
    profile: z.string(),
    accountId: accountIdSchema,
    create: newConnectionSchema,
    secret: z.string().optional(),
  }),
  /** Answers a question; has no answer itself. */
  z.strictObject({ ask: z.literal('mfa-code'), question: z.int(), code: z.string().nullable() }),
  /** Ends a request, which is then answered with `cancelled`. */
  z.strictObject({ ask: z.literal('cancel'), request }),
]);
export type AwsRequest = z.infer<typeof awsRequestSchema>;

export const awsMessageSchema = z.discriminatedUnion('tell', [
  /** The end of a request, with what it promises. */
  z.object({ tell: z.literal('answer'), request, result: resultSchema(z.unknown()) }),
  z.object({ tell: z.literal('check'), request, result: checkResultSchema }),
  z.object({
    tell: z.literal('mfa'),
    request,
    question: z.int(),
    profile: z.string(),
    serial: z.string(),
  }),
  z.object({
    tell: z.literal('code'),
    request,
    userCode: z.string(),
    address: z.string(),
    startUrl: z.string(),
    region: z.string(),
    expires: z.number(),
  }),
  /** Something went wrong that is nobody's input: for the log. */
  z.object({ tell: z.literal('bug'), message: z.string() }),
]);
export type AwsMessage = z.infer<typeof awsMessageSchema>;
