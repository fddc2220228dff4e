import * as z from 'zod';
import { rehearsalIdSchema } from './rehearsal.ts';

/** What a rehearsal can be saved as. `transcript` is its record, byte for byte. */
export const savedFormatSchema = z.enum(['transcript', 'har', 'html', 'pdf']);
export type SavedFormat = z.infer<typeof savedFormatSchema>;

/** What was saved; null where the person closed the dialog. The folder stays in main. */
export const savedSchema = z.object({ name: z.string() }).nullable();
export type Saved = z.infer<typeof savedSchema>;

/** Saving evidence. Main asks the person where: no path crosses in either direction. */
export const evidenceVerbs = {
  /** `html` and `pdf` are the evidence report, of one or more rehearsals; the others take one. */
  save: {
    input: z.strictObject({ ids: z.array(rehearsalIdSchema).min(1).max(500), format: savedFormatSchema }),
    output: savedSchema,
  },
  /** One document of a message, secrets masked. */
  saveDocument: {
    input: z.strictObject({
      id: rehearsalIdSchema,
      exchange: z.string().max(64),
      part: z.enum(['request', 'answer']),
    }),
    output: savedSchema,
  },
  /** One file that came with a document, by its place among them. */
  saveAttachment: {
    input: z.strictObject({
      id: rehearsalIdSchema,
      exchange: z.string().max(64),
      part: z.enum(['request', 'answer']),
      attachment: z.int().min(0).max(200),
    }),
    output: savedSchema,
  },
} as const;
