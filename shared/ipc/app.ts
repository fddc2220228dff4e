import * as z from 'zod';
import { commandSchema } from '../commands.ts';
import { appErrorSchema } from '../errors.ts';

const nothing = z.undefined();

export const aboutSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.string(),
  dataFolder: z.string(),
});

/** What the window should say when it opens. */
export const atStartSchema = z.object({
  /** The last crash, where the person has not seen its report. */
  crash: z.object({ id: z.string(), kind: z.enum(['main', 'window', 'program']), at: z.string() }).nullable(),
  /** What the program must do without. */
  problems: z.array(appErrorSchema),
});
export type AtStart = z.infer<typeof atStartSchema>;
export type About = z.infer<typeof aboutSchema>;

/** What the window may ask about the program itself. */
export const appVerbs = {
  about: { input: nothing, output: aboutSchema },
  showDataFolder: { input: nothing, output: nothing },
  showLogFolder: { input: nothing, output: nothing },
  /** Opens the licences of everything that is shipped. */
  showLicences: { input: nothing, output: nothing },
  /** Puts versions, the fault and the end of the log on the clipboard, secrets removed. */
  copyDiagnostics: {
    input: z.strictObject({ place: z.string().max(200), fault: z.string().max(20_000).optional() }),
    output: nothing,
  },
  atStart: { input: nothing, output: atStartSchema },
  copyCrashReport: {
    input: z.strictObject({ id: z.string().regex(/^[0-9TZ-]{1,40}\.new\.json$/) }),
    output: nothing,
  },
  /** The person has seen that there was a crash. */
  forgetCrash: { input: nothing, output: nothing },
  /** Puts text on the clipboard that the person asked for by a button. */
  copyText: { input: z.string().max(30_000_000), output: nothing },
} as const;

/** What main asks of the window: by the menu, or for a second start. */
export const appStreams = { watchCommand: commandSchema } as const;
