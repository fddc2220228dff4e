import * as z from 'zod';

/** Appearance: `system` follows the operating system and changes with it. */
export const themeSchema = z.enum(['system', 'light', 'dark']);
export const densitySchema = z.enum(['comfortable', 'compact']);

export const settingsSchema = z.object({
  theme: themeSchema.catch('system'),
  density: densitySchema.catch('comfortable'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A change to some settings; the others stay. */
export const settingsChangeSchema = z.strictObject({
  theme: themeSchema.optional(),
  density: densitySchema.optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
