import * as z from 'zod';
import { diagnosisSchema } from '../../shared/cxml/judgement.ts';
import {
  comparedSchema,
  judgedSchema,
  materialSchema,
  saidSchema,
  textChangeSchema,
} from '../../shared/ipc/inspect.ts';

/** What the main process and the judge's process say to each other. Both sides parse what they hear. */

const spanSchema = z.object({ from: z.int(), to: z.int() });

/** A stretch of the real text that is not shown. */
const hiddenSchema = z.object({ ...spanSchema.shape, mask: z.string() });

/** How a document travelled, as far as the text around it tells. */
export const travelSchema = z.object({
  carriedBy: z.enum(['http', 'form-urlencoded', 'form-base64']).optional(),
  httpStatus: z.int().optional(),
  contentType: z.string().optional(),
  /** What the HTTP answer said that the document was in. */
  http: z
    .object({
      status: z.int(),
      contentType: z.string().optional(),
      location: z.string().optional(),
      body: z.string().optional(),
    })
    .optional(),
  /** Path or address that the document was posted to. */
  sentTo: z.string().optional(),
  /** True where a form field was encoded once more than the form does it. */
  encodedTwice: z.boolean().optional(),
  /** What was wrong with the encoding of its bytes. The text that is edited shows nothing of it any more. */
  encodingProblem: z.string().optional(),
});
export type Travel = z.infer<typeof travelSchema>;

/** A document with its real text, and what the window is shown of it. */
export const viewedSchema = z.object({
  where: z.string(),
  travel: travelSchema,
  /** With secrets; stays in main. Line ends are `\n`. */
  real: z.string(),
  /** In the order of `masks`. */
  hidden: z.array(hiddenSchema),
  shown: z.string(),
  masks: z.array(spanSchema),
  judged: judgedSchema,
});
export type Viewed = z.infer<typeof viewedSchema>;

export const inspectedSchema = z.object({
  raw: z.string(),
  rawOmitted: z.int(),
  documents: z.array(viewedSchema),
  diagnoses: z.array(diagnosisSchema),
});
export type Inspected = z.infer<typeof inspectedSchema>;

/** What can be asked, and what comes back, by the name of the task. */
export const tasks = {
  inspect: {
    name: 'inspect',
    input: z.object({ material: materialSchema, show: z.boolean(), said: saidSchema }),
    output: inspectedSchema,
  },
  /** Judges an edited text; `hidden` are the stretches of it that the window does not see. */
  judge: {
    name: 'judge',
    input: z.object({
      real: z.string(),
      travel: travelSchema,
      hidden: z.array(hiddenSchema),
      show: z.boolean(),
      said: saidSchema,
    }),
    output: judgedSchema,
  },
  /** A text that was edited before, masked anew or shown whole. */
  view: {
    name: 'view',
    input: z.object({
      where: z.string(),
      real: z.string(),
      travel: travelSchema,
      show: z.boolean(),
      said: saidSchema,
    }),
    output: viewedSchema,
  },
  format: {
    name: 'format',
    input: z.object({ text: z.string() }),
    output: z.array(textChangeSchema).nullable(),
  },
  /** Null where the two are not a cart and an order that can be read. */
  compare: {
    name: 'compare',
    input: z.object({ one: z.string(), other: z.string(), show: z.boolean() }),
    output: comparedSchema.nullable(),
  },
  report: {
    name: 'report',
    input: z.object({
      name: z.string(),
      where: z.string(),
      real: z.string(),
      travel: travelSchema,
      said: saidSchema,
    }),
    output: z.string(),
  },
} as const;

export type TaskName = keyof typeof tasks;

/** A task with the shapes of its question and its answer. */
export interface Task<I extends z.ZodType, O extends z.ZodType> {
  readonly name: TaskName;
  readonly input: I;
  readonly output: O;
}
export type TaskInput<T extends TaskName> = z.input<(typeof tasks)[T]['input']>;
export type TaskOutput<T extends TaskName> = z.output<(typeof tasks)[T]['output']>;

/** A question to the judge's process. `input` is parsed by the task's own schema. */
export const judgeRequestSchema = z.object({
  request: z.int(),
  task: z.enum(['inspect', 'judge', 'view', 'format', 'compare', 'report']),
  input: z.unknown(),
});
export type JudgeRequest = z.infer<typeof judgeRequestSchema>;

export const judgeAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), request: z.int(), output: z.unknown() }),
  /** A bug: for the log. */
  z.object({ outcome: z.literal('bug'), request: z.int(), message: z.string() }),
]);
export type JudgeAnswer = z.infer<typeof judgeAnswerSchema>;
