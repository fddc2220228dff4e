import * as z from 'zod';
import { roundTripSchema } from '../cxml/compare.ts';
import { diagnosisSchema, judgementSchema } from '../cxml/judgement.ts';
import { appErrorSchema } from '../errors.ts';

/** What the window and main say about documents to inspect. Main holds what was opened; the window names it by an ID. */

/** More is not taken: 20 MB, as many as the judge reads of a document by default. */
export const maxMaterialBytes = 20 * 1024 * 1024;

const materialId = z.string().regex(/^m[0-9]{1,9}$/);

/** One document of one opened text. */
export const documentRefSchema = z.strictObject({ id: materialId, document: z.int().min(0).max(10_000) });
export type DocumentRef = z.infer<typeof documentRefSchema>;

/** What the person says of the documents, since nothing in them tells it. Each part as far as it is known. */
export const saidSchema = z.strictObject({
  /** Mode of the integration: AWS Marketplace's *Test mode*. */
  mode: z.enum(['test', 'production']).optional(),
  /** BuyerCookie of the setup request that began the session. */
  buyerCookie: z.string().max(1000).optional(),
  /** What the session was begun for. */
  operation: z.enum(['create', 'edit', 'inspect', 'source']).optional(),
});
export type Said = z.infer<typeof saidSchema>;

/** Where a mask stands in the text as shown, and which of the hidden values it stands for. */
export const maskSchema = z.strictObject({
  index: z.int().min(0),
  from: z.int().min(0),
  to: z.int().min(0),
});
export type Mask = z.infer<typeof maskSchema>;

/** Positions are those of the text as the window shows it, masks included. */
export const judgedSchema = z.object({
  judgement: judgementSchema,
  /** Findings and advisories that were left out, since more than the window can use were found. */
  omitted: z.int(),
});
export type Judged = z.infer<typeof judgedSchema>;

export const inspectedDocumentSchema = z.object({
  ...judgedSchema.shape,
  /** Where in the opened text it was, in words. */
  where: z.string(),
  /** Line ends are `\n`. */
  text: z.string(),
  masks: z.array(maskSchema),
});
export type InspectedDocument = z.infer<typeof inspectedDocumentSchema>;

/** Everything that was found in one opened text. */
export const inspectionSchema = z.object({
  id: materialId,
  name: z.string(),
  /** The text as it came, its beginning where it is long. */
  raw: z.string(),
  /** UTF-16 units that `raw` leaves out. */
  rawOmitted: z.int(),
  documents: z.array(inspectedDocumentSchema),
  /** What fits the text around the documents, or the text where there is no document. */
  diagnoses: z.array(diagnosisSchema),
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** Something opened that main holds. */
export const heldSchema = z.object({ id: materialId, name: z.string() });
export type Held = z.infer<typeof heldSchema>;

export const openedSchema = z.object({
  held: z.array(heldSchema),
  /** Files that could not be taken. */
  refused: z.array(appErrorSchema),
});
export type Opened = z.infer<typeof openedSchema>;

/** A change of text: what stands from `from` to `to` becomes `insert`. */
export const textChangeSchema = z.object({ from: z.int(), to: z.int(), insert: z.string() });
export type TextChange = z.infer<typeof textChangeSchema>;

/** What differs between a cart and an order. */
export const comparedSchema = z.object({
  ...roundTripSchema.shape,
  /** Changes that were left out, since they are more than the window can use. */
  omitted: z.int(),
});
export type Compared = z.infer<typeof comparedSchema>;

const nothing = z.undefined();
const shownText = z.string().max(maxMaterialBytes);

/** What was pasted, dropped or opened. */
export const materialSchema = z.union([
  shownText,
  z.instanceof(Uint8Array).refine((bytes) => bytes.length <= maxMaterialBytes),
]);
export type Material = z.infer<typeof materialSchema>;

export const inspectVerbs = {
  /** Lets the person choose files. What is in them stays in main. */
  open: { input: nothing, output: openedSchema },
  /** Files that the program was started with, and that the window has not asked for yet. */
  given: { input: nothing, output: openedSchema },
  /** Takes what was pasted or dropped. */
  take: {
    input: z.strictObject({
      name: z.string().max(255),
      /** Text where it was pasted: then no encoding has to be guessed. */
      content: materialSchema,
    }),
    output: heldSchema,
  },
  /** Finds the documents and judges each as it is now. `show`: with secrets and e-mail addresses. */
  judge: {
    input: z.strictObject({ id: materialId, show: z.boolean(), said: saidSchema }),
    output: inspectionSchema,
  },
  /** Judges a document as the person has changed it, and keeps it so. `masks` are those that the change left. */
  edit: {
    input: z.strictObject({
      ref: documentRefSchema,
      text: shownText,
      masks: z.array(maskSchema).max(1_000_000),
      show: z.boolean(),
      said: saidSchema,
    }),
    output: judgedSchema,
  },
  /** The changes of white space that indent a document. */
  format: { input: z.strictObject({ text: shownText }), output: z.array(textChangeSchema) },
  /** What became of a cart on its way into an order. The two may come in either order. */
  compare: {
    input: z.strictObject({ one: documentRefSchema, other: documentRefSchema, show: z.boolean() }),
    output: comparedSchema,
  },
  /** What is said of a document, as Markdown to copy. Secrets and e-mail addresses are always masked. */
  maskedReport: {
    input: z.strictObject({ ref: documentRefSchema, said: saidSchema }),
    output: z.string(),
  },
  /** Forgets something opened. */
  forget: { input: z.strictObject({ id: materialId }), output: nothing },
} as const;

/** Comes when there is something new to ask `given` for. */
export const inspectStreams = { watchGiven: nothing } as const;
