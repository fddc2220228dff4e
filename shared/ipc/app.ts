import * as z from 'zod';

const nothing = z.undefined();

export const aboutSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.string(),
  dataFolder: z.string(),
});
export type About = z.infer<typeof aboutSchema>;

/** What the window may ask about the program itself. */
export const appVerbs = {
  about: { input: nothing, output: aboutSchema },
  showDataFolder: { input: nothing, output: nothing },
  /** Puts text on the clipboard that the person asked for by a button. */
  copyText: { input: z.string().max(30_000_000), output: nothing },
} as const;
