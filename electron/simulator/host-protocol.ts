import * as z from 'zod';
import { resultSchema } from '../../shared/errors.ts';
import { faultNameSchema, scenarioNameSchema } from '../../shared/rehearsal/choices.ts';
import { editionSchema, modeSchema, stageSchema, systemSchema } from '../../shared/rehearsal/events.ts';
import { replayedSchema } from '../../shared/rehearsal/replay.ts';
import { ownValuesSchema } from './own-values.ts';
import { storeAttemptSchema } from './store-attempts.ts';

/** What the main process and the simulator's process say to each other. Both sides parse what they hear. */

/** The one host beyond this computer that a rehearsal may reach, after main has seen that the person confirmed it. */
export const aimSchema = z.strictObject({
  host: z.string(),
  setupUrl: z.string(),
  orderUrl: z.string(),
  until: stageSchema,
  /** The address of the proxy on the way; absent where there is none. */
  proxy: z.string().optional(),
});
export type Aim = z.infer<typeof aimSchema>;

const identitySchema = z.strictObject({ domain: z.string(), identity: z.string() });

export const hostRequestSchema = z.discriminatedUnion('ask', [
  z.strictObject({
    ask: z.literal('start'),
    id: z.string(),
    program: z.string(),
    system: systemSchema,
    scenario: scenarioNameSchema.optional(),
    fault: faultNameSchema.optional(),
    edition: editionSchema.optional(),
    mode: modeSchema,
    own: ownValuesSchema.optional(),
    /** Absent for the simulated AWS Marketplace. Needs all of `own`. */
    aim: aimSchema.optional(),
    assetsDir: z.string(),
  }),
  z.strictObject({
    ask: z.literal('replay'),
    request: z.int(),
    mode: modeSchema,
    buyer: identitySchema,
    supplier: identitySchema,
    to: z.enum(['marketplace', 'network']),
    asked: z.enum(['setup', 'order']),
    contentType: z.string().optional(),
    body: z.string(),
    edited: z.string().optional(),
    cart: z.string().optional(),
    earlier: z.array(z.strictObject({ contentType: z.string().optional(), body: z.string() })).optional(),
    assetsDir: z.string(),
  }),
  z.strictObject({ ask: z.literal('approve'), id: z.string(), request: z.int() }),
  /** What the store's page tried in the shopping window and was refused. */
  z.strictObject({ ask: z.literal('store-tried'), id: z.string(), attempt: storeAttemptSchema }),
  /** Ends a simulated wait now. */
  z.strictObject({ ask: z.literal('speed-up'), id: z.string() }),
  z.strictObject({ ask: z.literal('stop'), id: z.string() }),
]);
export type HostRequest = z.infer<typeof hostRequestSchema>;

export const hostMessageSchema = z.discriminatedUnion('tell', [
  /** An event as the line of a transcript, in bytes: main writes down exactly this and need not make it again of 5 MB. */
  z.object({ tell: z.literal('event'), line: z.instanceof(Uint8Array) }),
  /** The answer to a request that carries a number. */
  z.object({ tell: z.literal('answer'), request: z.int(), result: resultSchema(z.undefined()) }),
  z.object({ tell: z.literal('replayed'), request: z.int(), result: resultSchema(replayedSchema) }),
  /** Something went wrong that is nobody's input: for the log. */
  z.object({ tell: z.literal('bug'), message: z.string() }),
]);
export type HostMessage = z.infer<typeof hostMessageSchema>;
