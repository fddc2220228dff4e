import * as z from 'zod';
import { cxmlFindingSchema } from './finding.ts';

/** What is known around a document, as far as it is: rules that need more than is known are not applied. */
export interface JudgeContext {
  /** How the document came. A form means that a person's browser carried it. */
  readonly carriedBy?: 'http' | 'form-urlencoded' | 'form-base64' | undefined;
  /** HTTP status of the answer that the document was in. */
  readonly httpStatus?: number | undefined;
  readonly contentType?: string | undefined;
  /** Buyer cookie and operation of the session that the document belongs to, each as far as it is known. */
  readonly session?:
    | { readonly buyerCookie?: string | undefined; readonly operation?: string | undefined }
    | undefined;
  /** Mode of the integration: AWS Marketplace's *Test mode*. */
  readonly mode?: 'test' | 'production' | undefined;
  /** The moment to hold validity windows against. */
  readonly now?: Date | undefined;
}

/** How sure a statement about the outside world is: the vendor's own documentation, others' word, or our inference. */
export const confidenceSchema = z.enum(['documented', 'reported', 'inferred']);

export const platformSchema = z.enum(['coupa', 'ariba']);
export type Platform = z.infer<typeof platformSchema>;

/** What a platform is likely to make of a valid document. Advice, never an error. */
export const advisorySchema = z.object({
  code: z.string(),
  /** Absent where it concerns every platform. */
  platform: platformSchema.optional(),
  path: z.string(),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  fix: z.string(),
  /** Where it is from, by name. */
  source: z.string(),
  confidence: confidenceSchema,
});
export type Advisory = z.infer<typeof advisorySchema>;

/** One value before and after a platform took it in. */
export const arrivalChangeSchema = z.object({
  platform: platformSchema,
  path: z.string(),
  /** Line of the cart or order, from 1; absent for the header. */
  item: z.int().optional(),
  field: z.string(),
  before: z.string(),
  /** Absent where the value is dropped. */
  after: z.string().optional(),
  mechanism: z.enum(['truncated', 'rounded', 're-cased', 'dropped', 'replaced']),
  source: z.string(),
  confidence: confidenceSchema,
});
export type ArrivalChange = z.infer<typeof arrivalChangeSchema>;

/** A diagnosis of the failure catalogue that fits, and what pointed to it. */
export const diagnosisSchema = z.object({
  /** Id of the catalogue's entry, such as `shared-secret-mismatch`. */
  id: z.string(),
  /** Number of the entry in the notes' catalogue, 1 to 41. */
  number: z.int(),
  symptom: z.string(),
  cause: z.string(),
  fix: z.string(),
  /** Where to click, by the console's own labels; may be empty. */
  where: z.string(),
  source: z.string(),
  confidence: confidenceSchema,
  /** What in the material pointed here, in words; never empty. */
  evidence: z.array(z.string()).min(1),
  /** Higher fits better. */
  score: z.number(),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

/** A node of the outline: what it is, in words, and where it starts. */
export interface OutlineNode {
  readonly name: string;
  readonly label: string;
  readonly path: string;
  readonly line: number;
  readonly children: readonly OutlineNode[];
}
export const outlineNodeSchema: z.ZodType<OutlineNode> = z.object({
  name: z.string(),
  label: z.string(),
  path: z.string(),
  line: z.int(),
  get children() {
    return z.array(outlineNodeSchema);
  },
});

/** What the official DTD said, where one was at hand. */
export const dtdVerdictSchema = z.object({
  /** Version and module that judged, such as `1.2.014` and `cXML`. */
  version: z.string(),
  module: z.string(),
  valid: z.boolean(),
  findings: z.array(cxmlFindingSchema),
});
export type DtdVerdict = z.infer<typeof dtdVerdictSchema>;

/** Everything that is said of one document. */
export const judgementSchema = z.object({
  type: z.string(),
  version: z.string().nullable(),
  verdict: z.enum(['valid', 'invalid', 'unknown']),
  /** In plain words, one or two sentences: "A cart of 3 lines, 12,400.00 USD, …". */
  summary: z.string(),
  findings: z.array(cxmlFindingSchema),
  /** By the version of the document's own DOCTYPE first, then the newest as second opinion; empty where none is installed. */
  dtd: z.array(dtdVerdictSchema),
  advisories: z.array(advisorySchema),
  arrival: z.array(arrivalChangeSchema),
  diagnoses: z.array(diagnosisSchema),
  outline: z.array(outlineNodeSchema),
});
export type Judgement = z.infer<typeof judgementSchema>;
