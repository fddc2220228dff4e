import * as z from 'zod';
import { modeSchema, rehearsalEventSchema, stageSchema, systemSchema } from '../rehearsal/events.ts';

const nothing = z.undefined();
const rehearsalId = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);

export const rehearsalSummarySchema = z.object({
  id: rehearsalId,
  startedAt: z.string(),
  system: systemSchema,
  scenario: z.string(),
  mode: modeSchema,
  /** Absent where the run has no outcome: it goes on, the person stopped it, or the program ended before it did. */
  ok: z.boolean().optional(),
  reached: stageSchema.optional(),
  summary: z.string(),
});
export type RehearsalSummary = z.infer<typeof rehearsalSummarySchema>;

export const transcriptSchema = z.object({
  id: rehearsalId,
  /** True where a last line was cut off or lines could not be read; what is here is what could. */
  damaged: z.boolean(),
  events: z.array(rehearsalEventSchema),
});
export type Transcript = z.infer<typeof transcriptSchema>;

/** The process that plays the parties. `stopped`: it ended unasked; the window offers Restart. */
export const simulatorStateSchema = z.enum(['idle', 'running', 'stopped']);
export type SimulatorState = z.infer<typeof simulatorStateSchema>;

export const rehearsalVerbs = {
  start: {
    input: z.strictObject({ system: systemSchema, mode: modeSchema }),
    output: z.object({ id: rehearsalId }),
  },
  /** Approves the requisition that waits; the order goes out. */
  approve: { input: z.strictObject({ id: rehearsalId }), output: nothing },
  stop: { input: z.strictObject({ id: rehearsalId }), output: nothing },
  /** Brings the shopping window forward, or opens it again where it was closed. */
  showStore: { input: z.strictObject({ id: rehearsalId }), output: nothing },
  /** The rehearsal that goes on, or the last one of this session. */
  current: { input: nothing, output: transcriptSchema.nullable() },
  list: { input: nothing, output: z.array(rehearsalSummarySchema) },
  open: { input: z.strictObject({ id: rehearsalId }), output: transcriptSchema },
} as const;

export const simulatorVerbs = {
  state: { input: nothing, output: simulatorStateSchema },
  restart: { input: nothing, output: nothing },
} as const;
