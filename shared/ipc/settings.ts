import * as z from 'zod';
import { settingsChangeSchema, settingsSchema } from '../settings.ts';

export const settingsVerbs = {
  read: { input: z.undefined(), output: settingsSchema },
  change: { input: settingsChangeSchema, output: settingsSchema },
} as const;
