import * as z from 'zod';
import { appErrorSchema } from '../errors.ts';

/** Where looking for a newer version stands. `off`: this installation never looks, and why. */
export const updateStateSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('off'), why: z.string() }),
  z.object({ is: z.literal('idle') }),
  z.object({ is: z.literal('checking') }),
  z.object({ is: z.literal('newest') }),
  z.object({ is: z.literal('loading'), version: z.string() }),
  z.object({ is: z.literal('ready'), version: z.string() }),
  z.object({ is: z.literal('failed'), error: appErrorSchema }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;

const nothing = z.undefined();

export const updatesVerbs = {
  state: { input: nothing, output: updateStateSchema },
  /** Looks now, whatever the setting says: the person has asked. */
  check: { input: nothing, output: nothing },
  /** Ends the program and installs what is ready. */
  install: { input: nothing, output: nothing },
} as const;

export const updatesStreams = { watchState: updateStateSchema } as const;
