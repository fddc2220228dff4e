import * as z from 'zod';

/** What the DTD worker is asked: one document against one DTD file. */
export const dtdRequestSchema = z.strictObject({ id: z.int(), text: z.string(), file: z.string() });
export type DtdRequest = z.infer<typeof dtdRequestSchema>;

/** What it answers. `problems` is empty where the document is valid. */
export const dtdAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('judged'),
    id: z.int(),
    problems: z.array(z.object({ message: z.string(), line: z.int(), path: z.string() })),
    /** Problems beyond those listed. */
    more: z.int(),
  }),
  z.object({ kind: z.literal('failed'), id: z.int(), message: z.string() }),
]);
export type DtdAnswer = z.infer<typeof dtdAnswerSchema>;
