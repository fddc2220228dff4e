import * as z from 'zod';
import { integrationIdSchema } from '../procurement/integration.ts';
import { faultNameSchema, scenarioNameSchema } from '../rehearsal/choices.ts';
import {
  editionSchema,
  modeSchema,
  rehearsalEventSchema,
  requisitionLineSchema,
  stageSchema,
  systemSchema,
} from '../rehearsal/events.ts';
import { realSupplierSchema } from '../rehearsal/real-supplier.ts';
import { replayedSchema } from '../rehearsal/replay.ts';
import { keptResultSchema, searchSchema } from '../rehearsal/search.ts';

const nothing = z.undefined();
export const rehearsalIdSchema = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);

/** A kept rehearsal in a list. What cannot be read of a damaged record is absent. */
export const rehearsalSummarySchema = z.object({
  id: rehearsalIdSchema,
  /** ISO 8601 in universal time; of a record without a beginning, when its file was last written. */
  startedAt: z.string(),
  system: systemSchema.optional(),
  scenario: z.string().optional(),
  fault: z.string().optional(),
  mode: modeSchema.optional(),
  /** `unfinished` where the run has no outcome: it goes on, the person stopped it, or the program ended before it did. */
  result: keptResultSchema.exclude(['damaged']),
  /** True where part of the record cannot be read. */
  damaged: z.boolean(),
  reached: stageSchema.optional(),
  summary: z.string(),
});
export type RehearsalSummary = z.infer<typeof rehearsalSummarySchema>;

/** A part of the kept rehearsals, newest first. */
export const foundRehearsalsSchema = z.object({
  items: z.array(rehearsalSummarySchema),
  /** How many the search finds, and how many there are. */
  matching: z.int(),
  total: z.int(),
  /** The one that goes on now. */
  running: rehearsalIdSchema.optional(),
});
export type FoundRehearsals = z.infer<typeof foundRehearsalsSchema>;

export const transcriptSchema = z.object({
  id: rehearsalIdSchema,
  /** True where a last line was cut off or lines could not be read; what is here is what could. */
  damaged: z.boolean(),
  events: z.array(rehearsalEventSchema),
});
export type Transcript = z.infer<typeof transcriptSchema>;

/** The process that plays the parties. `stopped`: it ended unasked; the window offers Restart. */
export const simulatorStateSchema = z.enum(['idle', 'running', 'stopped']);
export type SimulatorState = z.infer<typeof simulatorStateSchema>;

/** What to rehearse. Without a scenario it is `create`, or what the fault asks for. */
export const rehearsalChoiceSchema = z.strictObject({
  system: systemSchema,
  mode: modeSchema,
  scenario: scenarioNameSchema.optional(),
  edition: editionSchema.optional(),
  fault: faultNameSchema.optional(),
  /** The integration that is rehearsed: it keeps the result. */
  integration: integrationIdSchema.optional(),
  /** A real address, and the person's word for it. Absent for the simulated AWS Marketplace. */
  supplier: realSupplierSchema.optional(),
});
export type RehearsalChoice = z.infer<typeof rehearsalChoiceSchema>;

export const rehearsalVerbs = {
  start: { input: rehearsalChoiceSchema, output: z.object({ id: rehearsalIdSchema }) },
  /** Approves the requisition that waits; the order goes out. */
  approve: { input: z.strictObject({ id: rehearsalIdSchema }), output: nothing },
  /** Ends a simulated wait now. */
  speedUp: { input: z.strictObject({ id: rehearsalIdSchema }), output: nothing },
  stop: { input: z.strictObject({ id: rehearsalIdSchema }), output: nothing },
  /** Brings the shopping window forward, or opens it again where it was closed. */
  showStore: { input: z.strictObject({ id: rehearsalIdSchema }), output: nothing },
  /** The rehearsal that goes on, or the last one of this session. */
  current: { input: nothing, output: transcriptSchema.nullable() },
  /** Lines of the requisition that waits, or waited last, in which a text is found: of a long one the window has only the first. */
  lines: {
    input: z.strictObject({
      id: rehearsalIdSchema,
      text: z.string().max(200),
      skip: z.int().min(0),
      limit: z.int().min(1).max(100),
    }),
    output: z.object({ found: z.int(), lines: z.array(requisitionLineSchema) }),
  },
  /** Sends a recorded request to the supplier again: as it was, or with `text` in place of its document; attachments stay. */
  replay: {
    input: z.strictObject({
      id: rehearsalIdSchema,
      exchange: z.string().max(64),
      text: z.string().max(30_000_000).optional(),
    }),
    output: replayedSchema,
  },
  /** Searches what is kept, newest first. */
  find: {
    input: z.strictObject({ search: searchSchema, skip: z.int().min(0), limit: z.int().min(0).max(10_000) }),
    output: foundRehearsalsSchema,
  },
  /** Deletes records for good. Only ever called after the person confirmed what goes. */
  remove: {
    input: z.strictObject({ ids: z.array(rehearsalIdSchema).max(10_000) }),
    output: z.object({ removed: z.int() }),
  },
  open: { input: z.strictObject({ id: rehearsalIdSchema }), output: transcriptSchema },
} as const;

export const simulatorVerbs = {
  state: { input: nothing, output: simulatorStateSchema },
  restart: { input: nothing, output: nothing },
} as const;
