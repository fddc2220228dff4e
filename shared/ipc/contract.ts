import type * as z from 'zod';
import { awsStateSchema } from '../aws/state.ts';
import type { Result } from '../errors.ts';
import { rehearsalEventSchema } from '../rehearsal/events.ts';
import { settingsSchema } from '../settings.ts';
import { appStreams, appVerbs } from './app.ts';
import { awsVerbs } from './aws.ts';
import { dtdProgressSchema, dtdVerbs } from './dtd.ts';
import { evidenceVerbs } from './evidence.ts';
import { inspectStreams, inspectVerbs } from './inspect.ts';
import { integrationChangeSchema, integrationsVerbs, secretStoreVerbs } from './integrations.ts';
import { rehearsalVerbs, simulatorStateSchema, simulatorVerbs } from './rehearsal.ts';
import { settingsVerbs } from './settings.ts';
import { updatesStreams, updatesVerbs } from './updates.ts';

/**
 * Everything the window may ask of the main process, and everything it is told. Types, the validation in main and
 * the preload's bridge derive from this; nothing else crosses. Each domain says its verbs in a file of its own.
 */
export const contract = {
  app: appVerbs,
  settings: settingsVerbs,
  updates: updatesVerbs,
  rehearsal: rehearsalVerbs,
  evidence: evidenceVerbs,
  dtd: dtdVerbs,
  inspect: inspectVerbs,
  integrations: integrationsVerbs,
  secretStore: secretStoreVerbs,
  simulator: simulatorVerbs,
  aws: awsVerbs,
} as const;

/** What main tells the window unasked, by domain. The bridge turns `events` into `rehearsal.watchEvents(listener)`. */
export const streams = {
  app: appStreams,
  updates: updatesStreams,
  rehearsal: { watchEvents: rehearsalEventSchema },
  simulator: { watchState: simulatorStateSchema },
  settings: { watch: settingsSchema },
  dtd: { watchProgress: dtdProgressSchema },
  inspect: inspectStreams,
  integrations: { watch: integrationChangeSchema },
  aws: { watch: awsStateSchema },
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
