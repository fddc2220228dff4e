import * as z from 'zod';

/** Appearance: `system` follows the operating system and changes with it. */
export const themeSchema = z.enum(['system', 'light', 'dark']);
export const densitySchema = z.enum(['comfortable', 'compact']);

/**
 * How many days a rehearsal is meant to be kept. Nothing is deleted by itself: older ones are offered to the person.
 */
export const keepRehearsalsSchema = z.enum(['all', '30', '90', '365']);
export type KeepRehearsals = z.infer<typeof keepRehearsalsSchema>;

/** After so many days the program reminds of changing a shared secret. */
const secretAgeDaysSchema = z.int().min(1).max(3650);

export const settingsSchema = z.object({
  theme: themeSchema.catch('system'),
  density: densitySchema.catch('comfortable'),
  keepRehearsals: keepRehearsalsSchema.catch('all'),
  secretAgeDays: secretAgeDaysSchema.catch(365),
  /** Whether an installation that has a feed looks there after each start. */
  updates: z.boolean().catch(true),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A change to some settings; the others stay. */
export const settingsChangeSchema = z.strictObject({
  theme: themeSchema.optional(),
  density: densitySchema.optional(),
  keepRehearsals: keepRehearsalsSchema.optional(),
  secretAgeDays: secretAgeDaysSchema.optional(),
  updates: z.boolean().optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
