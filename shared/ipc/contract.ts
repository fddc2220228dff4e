import * as z from 'zod';
import type { Result } from '../errors.ts';
import { modeSchema, rehearsalEventSchema, stageSchema, systemSchema } from '../rehearsal/events.ts';
import { settingsChangeSchema, settingsSchema } from '../settings.ts';
import { dtdContract, dtdProgressSchema } from './dtd.ts';
import { inspectVerbs } from './inspect.ts';

/**
 * Everything the window may ask of the main process, and everything it is told. Types, the validation in main and
 * the preload's bridge derive from this; nothing else crosses.
 */

const nothing = z.undefined();
const rehearsalId = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);

export const aboutSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.string(),
  dataFolder: z.string(),
});
export type About = z.infer<typeof aboutSchema>;

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

export const contract = {
  app: {
    about: { input: nothing, output: aboutSchema },
    showDataFolder: { input: nothing, output: nothing },
    /** Puts text on the clipboard that the person asked for by a button. */
    copyText: { input: z.string().max(30_000_000), output: nothing },
  },
  settings: {
    read: { input: nothing, output: settingsSchema },
    change: { input: settingsChangeSchema, output: settingsSchema },
  },
  rehearsal: {
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
  },
  dtd: dtdContract,
  inspect: inspectVerbs,
  simulator: {
    state: { input: nothing, output: simulatorStateSchema },
    restart: { input: nothing, output: nothing },
  },
} as const;

/** What main tells the window unasked, by domain. The bridge turns `events` into `rehearsal.watchEvents(listener)`. */
export const streams = {
  rehearsal: { watchEvents: rehearsalEventSchema },
  simulator: { watchState: simulatorStateSchema },
  settings: { watch: settingsSchema },
  dtd: { watchProgress: dtdProgressSchema },
} as const;

export type Contract = typeof contract;
export type Domain = keyof Contract;
type Streams = typeof streams;

type Ask<V> = V extends { input: infer I extends z.ZodType; output: infer O extends z.ZodType }
  ? undefined extends z.input<I>
    ? () => Promise<Result<z.output<O>>>
    : (input: z.input<I>) => Promise<Result<z.output<O>>>
  : never;

type Watch<S> = S extends z.ZodType ? (listener: (value: z.output<S>) => void) => () => void : never;

/** `window.workbench`: verbs by domain, never channels. A watch returns the function that ends it. */
export type Workbench = {
  readonly [D in Domain]: {
    readonly [V in keyof Contract[D]]: Ask<Contract[D][V]>;
  } & (D extends keyof Streams ? { readonly [S in keyof Streams[D]]: Watch<Streams[D][S]> } : unknown);
};

/** One handler per verb, as main implements them. */
export type Handlers<D extends Domain> = {
  readonly [V in keyof Contract[D]]: Contract[D][V] extends {
    input: infer I extends z.ZodType;
    output: infer O extends z.ZodType;
  }
    ? (input: z.output<I>) => Promise<Result<z.output<O>>> | Result<z.output<O>>
    : never;
};

/** The names alone, for the preload: it needs no schema and stays small. */
export function contractNames(): { verbs: Record<string, string[]>; streams: Record<string, string[]> } {
  const names = (of: Record<string, object>) =>
    Object.fromEntries(Object.entries(of).map(([domain, verbs]) => [domain, Object.keys(verbs)]));
  return { verbs: names(contract), streams: names(streams) };
}
